/** What a proof finds: two texts that differ, and where. */
import { formatPlace, type Place, TifaError } from "../errors.ts";

/** One difference between what a proof expects and what it finds. */
export interface Difference {
  readonly what: string;
  /** The place to mend, usually in report.mdx. */
  readonly where: Place;
  /** The other place that takes part, usually in raw.txt or recipe.json. */
  readonly also?: Place;
}

/** Characters shown on either side of a difference. */
const CONTEXT = 12;

/** `…expected「…」, found「…」…` around the first difference of two texts that differ. */
export function describeDifference(expected: string, actual: string): string {
  const a = [...expected];
  const b = [...actual];
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1;
  const cut = (chars: readonly string[]): string => {
    const start = Math.max(0, at - CONTEXT);
    const end = Math.min(chars.length, at + CONTEXT);
    const text = `${chars.slice(start, at).join("")}⟦${chars[at] ?? ""}⟧${chars.slice(at + 1, end).join("")}`;
    return `${start > 0 ? "…" : ""}${text}${end < chars.length ? "…" : ""}`;
  };
  return `expected ${cut(a)}, found ${cut(b)}`;
}

/** Each finding as an error that says what to do. */
export function toErrors(findings: readonly Difference[]): TifaError[] {
  return findings.map(({ what, where, also }) => {
    const compare = also === undefined ? "" : ` (compare ${formatPlace(also)})`;
    return new TifaError({
      what,
      where,
      fix: `Mend the line, mark the place with <Sic>, <Supplied> or <Gap />, or declare it in recipe.json${compare}.`,
    });
  });
}

/**
 * Each finding of a first import as an error. No report.mdx has been written yet, so that the fault
 * is told at its line of the page.
 *
 * @param raw the name of the page
 */
export function toPageErrors(findings: readonly Difference[], raw: string): TifaError[] {
  return findings.map(
    ({ what, where, also }) =>
      new TifaError({
        what: `The report would not be this page. ${what}`,
        where: [where, also].find((place) => place?.file === raw) ?? { file: raw },
        fix: "Nothing was written. Declare what this line needs (chrome, replace, join, steps) in a recipe and give it with --recipe; if page and recipe are right, the importer is wrong.",
      }),
  );
}
