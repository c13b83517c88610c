/**
 * The English is about as long as its Chinese, and has about as many sentences: a clause left out, or
 * one added, shows in the length of a long line.
 *
 * The bands were measured on the Gulou report, read twice against its Chinese (133 lines): English
 * words for each Han character or digit have the geometric mean 0.88, and the natural logarithm of
 * that ratio the standard deviations 0.20 (12 to 20 characters), 0.23 (to 40), 0.13 (to 80) and 0.07
 * (above). From 40 characters on, the bands are four deviations wide on either side; below, three,
 * and wider at the lower end, where captions and names are short in English. The lines translated so
 * far in the other reports keep within them. The English of Gulou has up to two sentences more than
 * the Chinese, and never fewer.
 */

import type { AlignedSegment } from "../aligned.ts";
import { placeIn } from "../place.ts";
import type { Context, Rule } from "../rule.ts";

/** English words for each Han character or digit, by the number of those. */
const BANDS: readonly { readonly below: number; readonly low: number; readonly high: number }[] = [
  { below: 12, low: 0.2, high: 2.2 },
  { below: 20, low: 0.36, high: 1.65 },
  { below: 40, low: 0.44, high: 1.7 },
  { below: 80, low: 0.53, high: 1.5 },
  { below: Number.POSITIVE_INFINITY, low: 0.66, high: 1.17 },
];

/** Sentences that the English may have beyond those of the Chinese. */
const MORE_SENTENCES = 2;

export const length: Rule = {
  id: "length",
  title: "The English is about as long as the Chinese",
  why: "A clause that is left out, or one that is ours, shows in nothing but the length.",
  check(context) {
    for (const unit of context.segments) {
      checkRatio(unit, context);
      checkSentences(unit, context);
    }
  },
};

function checkRatio(unit: AlignedSegment, { report }: Context): void {
  const signs = unit.zh.text.match(/[\p{Script=Han}\d]/gu)?.length ?? 0;
  const words = unit.en.text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  const band = BANDS.find(({ below }) => signs < below);
  if (signs === 0 || band === undefined) return;
  const ratio = words / signs;
  // A line of a few characters may need a word more than any ratio allows.
  if (ratio >= band.low && (ratio <= band.high || words <= band.high * signs + 1)) return;
  const isShort = ratio < band.low;
  const [low, high] = [Math.ceil(band.low * signs), Math.floor(band.high * signs)];
  report({
    where: placeIn(unit, "en"),
    segment: unit.id,
    about: "words",
    what: `The English has ${words} words for ${signs} characters; ${low} to ${high} are usual.`,
    fix: isShort
      ? "Look for a clause that is left out; excuse the line if nothing is."
      : "Look for what the Chinese does not say; excuse the line if nothing is added.",
  });
}

function checkSentences(unit: AlignedSegment, { report }: Context): void {
  const chinese = unit.zh.text.match(/[。！？](?![。！？])/g)?.length ?? 0;
  const english = countSentences(unit.en.text);
  if (english >= Math.min(chinese, 1) && english <= chinese + MORE_SENTENCES) return;
  report({
    where: placeIn(unit, "en"),
    segment: unit.id,
    about: "sentences",
    what: `The English has ${english} sentences for ${chinese}; up to ${MORE_SENTENCES} more are usual.`,
    fix: "Keep the sentence of the Chinese together where English allows it, or excuse the line.",
  });
}

/** Full stops and their like before a capital or the end; numbers of list items aside. */
function countSentences(text: string): number {
  const body = text.replace(/^\W*(?:\d+|[IVX]+)\.\s/, "");
  return body.match(/[.!?](?=[”’)\]]*(?:\s+[“‘([]*[\p{Lu}\p{N}]|$))/gu)?.length ?? 0;
}
