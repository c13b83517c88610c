/**
 * Commitment words keep their strength, and targets and results are never confused.
 *
 * For each word of the table, one of its counterparts must stand in the English of the line; one is
 * enough for several occurrences, since "strive to" may govern two verbs. And English "will" needs
 * a word of the future in the Chinese: in the line, in its paragraph, in a heading above it or in
 * the title (a plan's sentences are bare verbs: 加快建设).
 */
import { FUTURE, PLAN, PLAN_TITLE } from "../../commitment/stance.ts";
import type { TermMark } from "../../text/model.ts";
import type { AlignedSegment } from "../aligned.ts";
import { STRENGTH_WORDS, WILL } from "../commitments.ts";
import { placeIn } from "../place.ts";
import type { Context, Rule } from "../rule.ts";

export const commitment: Rule = {
  id: "commitment",
  title: "Commitment words keep their strength; targets and results are not confused",
  why: "What an office promises, tries or has done is what its readers hold it to.",
  check(context) {
    for (const unit of context.segments) {
      checkWords(unit, context);
      checkFuture(unit, context);
    }
  },
};

function checkWords(unit: AlignedSegment, context: Context): void {
  const terms = unit.zh.marks.filter((mark): mark is TermMark => mark.type === "term");
  for (const { zh, force, say, en } of STRENGTH_WORDS) {
    const found = [...unit.zh.text.matchAll(zh)].find(
      ({ index, 0: word }) =>
        // A programme's name has the rendering that the glossary gives it.
        !terms.some((term) => term.start <= index && index + word.length <= term.end),
    );
    if (found === undefined || en.test(unit.en.text)) continue;
    context.report({
      where: placeIn(unit, "en"),
      segment: unit.id,
      about: found[0],
      what: `“${found[0]}” (${around(unit.zh.text, found.index)}), ${KINDS[force]}, has no counterpart in the English.`,
      fix: `Render it: ${say}.`,
    });
  }
}

const KINDS = {
  aim: "which marks an aim",
  result: "which marks a result",
  degree: "which says how strong the claim is",
} as const;

function around(text: string, at: number): string {
  return `…${text.slice(Math.max(0, at - 6), at + 10)}…`;
}

function checkFuture(unit: AlignedSegment, context: Context): void {
  const wills = [...unit.en.text.matchAll(WILL)];
  const [will] = wills;
  if (will === undefined || speaksOfFuture(unit)) return;
  const span = { start: will.index, end: will.index + will[0].length };
  context.report({
    where: placeIn(unit, "en", span),
    segment: unit.id,
    about: will[0],
    what: `“${will[0]}” makes a forecast of it; nothing in the Chinese speaks of the future.`,
    fix: "Tell it as a result, as an aim or as a present state, as the Chinese does.",
  });
}

function speaksOfFuture({ report, block }: AlignedSegment): boolean {
  if (block.segments.some((segment) => FUTURE.test(segment.zh.text))) return true;
  let depth = Number.POSITIVE_INFINITY;
  for (const above of report.blocks.slice(0, report.blocks.indexOf(block) + 1).reverse()) {
    if (above.depth === undefined || above.depth >= depth) continue;
    depth = above.depth;
    const pattern = depth === 1 ? PLAN_TITLE : PLAN;
    if (above.segments.some((segment) => pattern.test(segment.zh.text))) return true;
  }
  return false;
}
