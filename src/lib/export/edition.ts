/** What every download says of itself: which edition it is, and on which terms it may be used. */
import { createUrls } from "../urls.ts";

/** An edition of the content, and where its site stands. */
export interface Edition {
  /** Of the content, as in package.json: `0.2.0`. */
  readonly version: string;
  /** `https://example.org`; undefined where the build does not know. */
  readonly origin: string | undefined;
  /** The site's path, with a slash at either end. */
  readonly base: string;
}

/** The licence of what is ours; content/LICENSE.md says it at length. */
export const LICENCE = {
  name: "CC BY 4.0",
  /** Identifier of SPDX. */
  spdx: "CC-BY-4.0",
  url: "https://creativecommons.org/licenses/by/4.0/",
} as const;

/** Who owns what, in two sentences. */
export const TERMS =
  `The English and the notes are under ${LICENCE.name} (${LICENCE.url}): name “Tifa” and the version, and say what you changed. ` +
  "The Chinese texts, and what is quoted as an official gloss or from a named source, stay their issuers’ and authors’; the translation is a machine translation and no official text.";

/** The same where a cell of a table has to hold it. */
export const SHORT_TERMS = `English and notes ${LICENCE.name}; Chinese its issuer’s`;

/** `Tifa, version 0.2.0`. */
export function editionName({ version }: Edition): string {
  return `Tifa, version ${version}`;
}

/** Address of an entry; a path where the site's origin is not known. */
export function entryAddress({ origin = "", base }: Edition, id: string): string {
  return origin + createUrls(base).entry(id);
}

/** Address of a sentence; a path where the site's origin is not known. */
export function segmentAddress({ origin = "", base }: Edition, report: string, id: string): string {
  return origin + createUrls(base).report(report, id);
}
