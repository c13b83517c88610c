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
 * @throws TifaError if `SITE` is no origin, or `BASE` no path
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
  const url = SITE !== "" && URL.canParse(SITE) ? new URL(SITE) : null;
  const isOrigin = url !== null && /^https?:$/.test(url.protocol) && url.pathname === "/";
  if (SITE !== "" && !isOrigin) {
    throw new TifaError({
      what: `SITE is “${SITE}”, which is not the origin of a site.`,
      fix: "Give it with its scheme and without a path, such as SITE=https://example.org; the path belongs into BASE.",
    });
  }
  return { base: normaliseBase(BASE), site: url?.origin };
}
