/**
 * The apparatus is carried across: what is lost in the Chinese is shown as lost in the English.
 *
 * A lost mark of punctuation needs no sign in English. What is supplied with certainty is translated
 * like the rest. A misprinted figure is the business of the rule `figures`.
 */
import { isApparatus } from "../../text/apparatus.ts";
import type { AlignedSegment } from "../aligned.ts";
import { placeIn } from "../place.ts";
import type { Context, Rule } from "../rule.ts";

export const apparatus: Rule = {
  id: "apparatus",
  title: "What is lost or misprinted in the Chinese shows in the English, and nothing else does",
  why: "A smooth sentence over a hole in the source makes evidence of a guess.",
  check(context) {
    checkLoneApparatus(context);
    for (const unit of context.segments) checkUnit(unit, context);
  },
};

/** A line of nothing but apparatus could not be quoted, searched or translated. */
function checkLoneApparatus({ reports, report }: Context): void {
  for (const { file, blocks } of reports) {
    for (const segment of blocks.flatMap((block) => block.segments)) {
      const covered = segment.zh.marks
        .filter(isApparatus)
        .reduce((sum, mark) => sum + mark.end - mark.start, 0);
      if (covered === 0 || covered < segment.zh.text.length) continue;
      report({
        where: { file, line: segment.at.zh },
        segment: segment.id,
        what: `The line ${segment.id} is apparatus and nothing else.`,
        fix: "Keep it on the line of the text to which it belongs; join the two in the recipe.",
      });
    }
  }
}

function checkUnit(unit: AlignedSegment, context: Context): void {
  const { zh, en } = unit;
  const report = (about: string, what: string, fix: string): void =>
    context.report({ where: placeIn(unit, "en"), segment: unit.id, about, what, fix });
  const lost = zh.marks
    .filter((mark) => mark.type === "gap")
    .filter((mark) => mark.reading === undefined || /[\p{L}\p{N}]/u.test(mark.reading));
  const shown = en.marks.filter((mark) => mark.type === "gap");
  const hasNote = en.marks.some((mark) => mark.type === "note");
  if (lost.length > shown.length && !hasNote) {
    const [gap] = lost;
    report(
      "□",
      `The Chinese has ${lost.length === 1 ? "a gap" : `${lost.length} gaps`}${gap?.reading === undefined ? "" : ` (perhaps “${gap.reading}”)`}, the English ${shown.length === 0 ? "none" : shown.length}.`,
      'Put <Gap reason="lost" cert="…" /> where it belongs in the English, or add a note to the line.',
    );
  }
  for (const [type, what] of Object.entries(ALONE)) {
    const has = (marks: typeof zh.marks): boolean => marks.some((mark) => mark.type === type);
    if (!has(en.marks) || has(zh.marks)) continue;
    report(type, what, "Mark it in the Chinese too, or take the sign away.");
  }
}

const ALONE = {
  gap: "The English has a gap that the Chinese has not.",
  sic: "The English marks a misprint that the Chinese has not.",
  supplied: "The English marks something as supplied, and nothing is supplied in the Chinese.",
} as const;
