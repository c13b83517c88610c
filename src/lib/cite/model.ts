/** What a citation is made of. One model; each style is a file of its own beside it. */

/** A Chinese and an English form of the same thing. */
interface Pair {
  readonly zh: string;
  readonly en: string;
}

/** A report as it is cited. */
export interface CitedReport {
  readonly id: string;
  readonly title: Pair;
  readonly issuer: Pair;
  /** ISO 8601, as precise as it is known. */
  readonly date: string;
  readonly translation: {
    /** `machine`, `human`, … */
    readonly method: string;
    /** By whom; `none`. */
    readonly reviewed: string;
  };
}

/** A place in a report: one segment, or a range with both ends in it. */
export interface Passage {
  readonly from: string;
  readonly to?: string | undefined;
}

/** The site that is cited. */
interface CitedSite {
  /** `https://example.org`; undefined where the build did not say. */
  readonly origin: string | undefined;
  /** With a slash at either end. */
  readonly base: string;
  /** Of the text, `0.2.0`. */
  readonly version: string;
}

/** Everything that a style needs. */
export interface Citation {
  readonly report: CitedReport;
  readonly passage: Passage | null;
  readonly site: CitedSite;
}

/** `p12-3`, or `p12-3..p13-1`. */
export function passageId({ from, to }: Passage): string {
  return to === undefined || to === from ? from : `${from}..${to}`;
}

/** The address of the passage; a path where the site's origin is not known. */
export function addressOf({ report, passage, site }: Citation): string {
  const fragment = passage === null ? "" : `#${passageId(passage)}`;
  return `${site.origin ?? ""}${site.base}reports/${report.id}/${fragment}`;
}

/** Said wherever a citation has no address that a reader could open. */
export const NO_ORIGIN = "the site’s address is not set";

/** How the translation was made and checked, in few words. */
export function statusOf({ translation: { method, reviewed } }: CitedReport): string {
  if (method === "none") return "not translated";
  const made = method === "machine" ? "machine translation" : `translation (${method})`;
  return `${made}, ${reviewed === "none" ? "unreviewed" : `reviewed by ${reviewed}`}`;
}

/** A key for reference managers: `gulou-2019-p12-3`. */
export function keyOf({ report, passage }: Citation): string {
  return passage === null ? report.id : `${report.id}-${passageId(passage).replace("..", "-to-")}`;
}
