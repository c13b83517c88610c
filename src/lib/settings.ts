/** Where the site will stand, as the environment says: `SITE` its origin, `BASE` its path. */
import { TifaError } from "./errors.ts";
import { normaliseBase } from "./urls.ts";

/** The settings of a build. */
export interface SiteSettings {
  /** With a slash at either end. */
  readonly base: string;
  /** An origin such as `https://example.org`; undefined where it is not known. */
  readonly site: string | undefined;
}

/**
 * Reads the two variables; both may be missing or empty.
 *
 * @throws TifaError if `SITE` is no origin or more than one, or `BASE` no path or one with dot segments
 */
export function siteSettings(
  environment: Readonly<Record<string, string | undefined>>,
): SiteSettings {
  const { SITE = "", BASE = "" } = environment;
  if (!/^[\w./~-]*$/.test(BASE)) {
    throw new TifaError({
      what: `BASE is “${BASE}”, which is not a path.`,
      fix: "Give the path under which the site will be served, of letters, digits and . _ ~ -, such as BASE=/tifa/.",
    });
  }
  if (BASE.split("/").some((part) => part === "." || part === "..")) {
    throw new TifaError({
      what: `BASE is “${BASE}”, and browsers resolve “.” and “..” before they ask for a path.`,
      fix: "Give the path as it is served, such as BASE=/tifa/; leave BASE out for the root.",
    });
  }
  return { base: normaliseBase(BASE), site: SITE === "" ? undefined : readOrigin(SITE) };
}

/** An origin and nothing else: what would be dropped without a word is refused. */
function readOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url !== null && /^https?:$/.test(url.protocol) && /^[^@?#\s]*$/.test(text)) {
    if (url.pathname === "/") return url.origin;
  }
  // A password that was typed by mistake is not repeated in a log.
  const shown = text.replace(/\/\/[^/]*@/, "//…@");
  throw new TifaError({
    what: `SITE is “${shown}”, which is not the origin of a site.`,
    fix: "Give scheme and host, with a port if need be, and nothing else, such as SITE=https://example.org; the path belongs into BASE.",
  });
}
