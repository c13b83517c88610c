/** A formula in quotation marks keeps its number visible, also where it has no entry: “四定”, “三率”. */

import type { AlignedSegment } from "../aligned.ts";
import { numbersOf } from "../numbers.ts";
import { placeIn } from "../place.ts";
import type { Context, Rule } from "../rule.ts";

export const formulas: Rule = {
  id: "formulas",
  title: "Numbered formulas keep the number visible",
  why: "The number is the formula's name: dissolved in prose, it can be neither found nor explained.",
  check(context) {
    for (const unit of context.segments) checkUnit(unit, context);
  },
};

/** Words that show the number beside the digit itself. */
const WORDS: Readonly<Record<number, RegExp>> = {
  2: /\b(?:two|both|twin|double|dual|twice)|-two\b|\b2\b/i,
  3: /\b(?:three|triple|trinity)|-three\b|\b3\b/i,
  4: /\b(?:four|quadruple)|-four\b|\b4\b/i,
  5: /\bfive|\b5\b/i,
  6: /\bsix|\b6\b/i,
  7: /\bseven|\b7\b/i,
  8: /\beight|\b8\b/i,
  9: /\bnine|\b9\b/i,
  10: /\bten\b|\b10\b/i,
};

/** Characters that a formula may have after its number; what is longer is a sentence. */
const FORMULA = /^[^“”]{1,5}”/;

function checkUnit(unit: AlignedSegment, { report }: Context): void {
  // The numerals that no term and no figure contains.
  for (const { start, end, value } of numbersOf(unit).spare) {
    const word = WORDS[value];
    const quoted = FORMULA.exec(unit.zh.text.slice(start))?.[0];
    if (word === undefined || quoted === undefined || unit.zh.text[start - 1] !== "“") continue;
    if (word.test(unit.en.text)) continue;
    const formula = quoted.slice(0, -1);
    report({
      where: placeIn(unit, "en"),
      segment: unit.id,
      about: formula,
      what: `The formula “${formula}” has lost its number, ${unit.zh.text.slice(start, end)}, in the English.`,
      fix: "Keep the number visible, as in “the Four Fixes”.",
    });
  }
}
