/**
 * Every formula in quotation marks has an entry: a quoted phrase with a numeral, and a code of digits,
 * is a term of the glossary or stands on the list of those that are no formula, with its reason.
 */
import type { Rich, Segment, Span } from "../../text/model.ts";
import { severityOfUnfinished } from "../faults.ts";
import type { Context, Rule } from "../rule.ts";

export const owned: Rule = {
  id: "owned",
  title: "A quoted phrase with a numeral is an entry, or on the list of what is no formula",
  why: "What a formula stands for is what a reader comes for; one that nobody explains has an entry that says so.",
  needsAll: true,
  check(context) {
    for (const report of context.reports) {
      for (const { segments } of report.blocks) {
        for (const segment of segments) checkSegment(segment, report.file, context);
      }
    }
  },
};

/** Longer than a formula: a sentence that somebody says, a title. */
const LONGEST = 24;
const QUOTED = /“([^“”]+)”|‘([^‘’]+)’/gu;
const NUMERAL = /[0-9０-９]+|[一二三四五六七八九十百千万两双]+/gu;

function checkSegment(segment: Segment, file: string, context: Context): void {
  for (const { 0: whole, 1: double, 2: single, index } of segment.zh.text.matchAll(QUOTED)) {
    const inner = double ?? single ?? "";
    // A single digit is one of a code, which the sentence explains.
    if (inner.length > LONGEST || /^\d$/.test(inner) || context.noFormulas.has(inner)) continue;
    const span = { start: index + 1, end: index + whole.length - 1 };
    const lost = unownedIn(segment.zh, span);
    if (lost === null) continue;
    context.report({
      severity: severityOfUnfinished(file, context),
      where: { file, line: segment.at.zh },
      segment: segment.id,
      about: inner,
      what: `“${inner}” holds the numeral ${lost}, and no entry owns it.`,
      fix: "Write an entry for it (npm run entry), or put it on content/no-formulas.json with the reason why it is no formula.",
    });
  }
}

/** A numeral of a quoted phrase that no term and no figure contains; null where all are owned. */
function unownedIn({ text, marks }: Rich, { start, end }: Span): string | null {
  const owners = marks.filter(({ type }) => type === "term" || type === "figure");
  for (const { 0: numeral, index } of text.slice(start, end).matchAll(NUMERAL)) {
    const [from, to] = [start + index, start + index + numeral.length];
    if (!owners.some((mark) => mark.start < to && from < mark.end)) return numeral;
  }
  return null;
}
