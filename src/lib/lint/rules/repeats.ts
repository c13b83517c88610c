/** The same Chinese line is rendered alike wherever it stands. */

import type { AlignedSegment } from "../aligned.ts";
import { placeIn } from "../place.ts";
import type { Rule } from "../rule.ts";

export const repeats: Rule = {
  id: "repeats",
  title: "The same Chinese line is rendered alike",
  why: "A reader who meets two wordings looks for a difference that the Chinese does not make.",
  check(context) {
    const first = new Map<string, AlignedSegment>();
    for (const unit of context.segments) {
      const key = unit.zh.text.replace(/[\s\u3000]/g, "");
      const other = first.get(key);
      if (other === undefined) first.set(key, unit);
      else if (fold(unit.en.text) !== fold(other.en.text)) {
        context.report({
          where: placeIn(unit, "en"),
          segment: unit.id,
          what: `The Chinese is that of ${nameOf(other, unit)} (${other.report.file}:${other.at.en}), and the English is not: “${shorten(unit.en.text)}” here, “${shorten(other.en.text)}” there.`,
          fix: "Render both alike, or excuse the line with the reason for the difference.",
        });
      }
    }
  },
};

/** Case and marks at the end follow the sentence around; they are no difference. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[.;:,\s]+$/, "")
    .replace(/\s+/g, " ");
}

function nameOf(unit: AlignedSegment, from: AlignedSegment): string {
  return unit.report === from.report ? unit.id : `${unit.report.id} ${unit.id}`;
}

function shorten(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}
