/**
 * The numbers of a unit, for comparison: those that ask for a counterpart in the other language, and
 * those that may answer one and never ask.
 */

import type { Figure } from "../numerals/figure.ts";
import { readFigures } from "../numerals/read.ts";
import { readChineseCardinal } from "../numerals/zh/cardinal.ts";
import { GAP_SIGN } from "../text/apparatus.ts";
import type { Mark, Rich, Span, TermMark } from "../text/model.ts";

/** The numbers of both texts. */
export interface Numbers {
  readonly zh: readonly Figure[];
  readonly en: readonly Figure[];
  /** Chinese numerals that no figure contains: 三重, 四定, 一等奖; and those of a term not rendered. */
  readonly spare: readonly Numeral[];
}

/** A Chinese numeral that may or may not count. */
export interface Numeral extends Span {
  readonly value: number;
}

/** The text and marks of both languages; the marks hold the terms. */
interface Pair {
  readonly zh: Rich;
  readonly en: Rich;
}

/**
 * Reads the numbers of a pair. Formulas and names are exempt because the glossary owns them: a
 * number in a term is left out on both sides, as long as the English has the term too. Where it has
 * not, which the rule `terms` reports, the numerals of the term may still answer its English.
 */
export function numbersOf({ zh, en }: Pair): Numbers {
  const owned = termsOf(zh);
  const rendered = new Set(termsOf(en).map((term) => term.entry));
  const lost = owned.filter((term) => term.within === undefined && !rendered.has(term.entry));
  const read = (rich: Rich, lang: "zh" | "en"): Figure[] =>
    readFigures(rich.text, lang, termsOf(rich)).filter((figure) => isWhole(rich.text, figure));
  const figures = read(zh, "zh");
  const taken: readonly Span[] = [...owned.filter((term) => !lost.includes(term)), ...figures];
  return { zh: figures, en: read(en, "en"), spare: numeralsOf(zh.text, taken) };
}

function termsOf(rich: Rich): TermMark[] {
  return rich.marks.filter((mark: Mark) => mark.type === "term");
}

/** A number that a gap has damaged (□.35张) has no value. */
function isWhole(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  return (
    !new RegExp(`${GAP_SIGN}[.．]?$`).test(before) &&
    !new RegExp(`^[.．]?${GAP_SIGN}`).test(text.slice(end, end + 2))
  );
}

const NUMERAL = /\d+|[零一二两三四五六七八九十百千万]+|[半双]/g;

/** The numerals outside the stretches that are taken. */
function numeralsOf(text: string, taken: readonly Span[]): Numeral[] {
  return [...text.matchAll(NUMERAL)].flatMap((match): Numeral[] => {
    const [word] = match;
    const start = match.index;
    const end = start + word.length;
    if (taken.some((span) => span.start < end && start < span.end)) return [];
    const value = readNumeral(word);
    return value === null ? [] : [{ start, end, value }];
  });
}

function readNumeral(word: string): number | null {
  if (/^\d+$/.test(word)) return Number(word);
  if (word === "半") return 0.5;
  if (word === "双") return 2;
  if (word === "千") return 1000;
  if (word === "万") return 10_000;
  return readChineseCardinal(word);
}
