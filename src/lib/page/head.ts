/** What stands in a page's `<head>`: decided here, printed by `layouts/Base.astro`. */

/** The site's name as it stands in titles. */
const SITE_NAME = "Tifa";

/** What a page says of itself. */
export interface HeadInput {
  /** The page's own title, without the site's name; absent on the home page. */
  readonly title?: string | undefined;
  /** One or two sentences; cut to `DESCRIPTION_LIMIT` at a word. */
  readonly description: string;
  /** Path with base, as in the address bar, e.g. `/tifa/reports/`; null for the page of an error. */
  readonly path: string | null;
  /** Origin of the site, known only if `SITE` was set for the build. */
  readonly site?: string | undefined;
}

/** What the layout prints. */
export interface Head {
  readonly title: string;
  readonly description: string;
  /** Absolute address, or null where the page has none or the site's origin is not known. */
  readonly canonical: string | null;
}

/** Search engines show about this many characters of a description. */
export const DESCRIPTION_LIMIT = 180;

/** Cuts at the last space before the limit and marks the cut; Han text, which has none, is cut hard. */
export function clip(text: string, limit: number = DESCRIPTION_LIMIT): string {
  const flat = text.replaceAll(/\s+/g, " ").trim();
  if (flat.length <= limit) return flat;
  const room = flat.slice(0, limit - 1);
  const space = room.lastIndexOf(" ");
  const cut = space > limit / 2 ? room.slice(0, space) : room;
  return `${cut.replace(/[\s,;:.–—]+$/u, "")}…`;
}

/** Composes title, description and canonical address of a page. */
export function composeHead(input: HeadInput): Head {
  return {
    title: input.title === undefined ? SITE_NAME : `${input.title} · ${SITE_NAME}`,
    description: clip(input.description),
    canonical:
      input.site === undefined || input.path === null ? null : new URL(input.path, input.site).href,
  };
}
