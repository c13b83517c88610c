/** Which numbers of a unit answer each other, and which nothing answers. */
import { type Figure, isSameQualifier, isSameQuantity, nameOf } from "../numerals/figure.ts";
import type { Numbers, Numeral } from "./numbers.ts";

/** A Chinese figure and the English one that answers it. */
export interface FigurePair {
  readonly zh: Figure;
  readonly en: Figure;
}

/** Every number of a unit, sorted by whether it has its counterpart. */
export interface Pairing {
  readonly pairs: readonly FigurePair[];
  /** Chinese figures that the English lacks. */
  readonly zh: readonly Figure[];
  /** English figures that the Chinese lacks. */
  readonly en: readonly Figure[];
}

/**
 * Pairs the numbers of a unit by value and unit, whatever their order. Each answers once.
 *
 * @param text the Chinese, for words that say “first” without a numeral
 */
export function pairNumbers({ zh, en, spare }: Numbers, text: string): Pairing {
  const pairs: FigurePair[] = [];
  const leftZh = new Set(zh);
  const leftEn = new Set(en);
  const pair = (isSame: (a: Figure, b: Figure) => boolean): void => {
    for (const chinese of [...leftZh]) {
      const english = [...leftEn].find((candidate) => isSame(chinese, candidate));
      if (english === undefined) continue;
      pairs.push({ zh: chinese, en: english });
      leftZh.delete(chinese);
      leftEn.delete(english);
    }
  };
  // Equal values are common in one line, so the sure pairs come first.
  pair((a, b) => a.kind === b.kind && isSameNumber(a, b) && isSameQualifier(a, b));
  pair((a, b) => isSameNumber(a, b) && isSameQualifier(a, b));
  pair(isSameNumber);
  pairSpans(leftZh, leftEn);
  answerWithNumerals(leftEn, [...spare], text);
  return { pairs, zh: [...leftZh].filter(asks), en: [...leftEn].filter(asks) };
}

/** Whether a figure needs a counterpart. Grades in Chinese numerals (一级) are words: first-class. */
function asks(figure: Figure): boolean {
  if (figure.kind === "loose" || figure.kind === "conversion") return false;
  return figure.kind !== "label" || /\d|星级/.test(figure.text.normalize("NFKC"));
}

/** Whether two figures state the same; the words around ordinals, names and versions are left aside. */
export function isSameNumber(a: Figure, b: Figure): boolean {
  if (isNamed(a) && isNamed(b)) {
    const [x, y] = [nameOf(a), nameOf(b)].map(digitsOf);
    return x !== "" && y !== "" ? x === y : a.value === b.value;
  }
  if (a.kind === "time" && b.kind === "time") return clockOf(a.text) === clockOf(b.text);
  return isSameQuantity(a, b);
}

/** 1号方案 and “Plan No. 1”: whether an ordinal, a label or a version is a matter of words. */
export function isNamed(figure: Figure): boolean {
  return figure.kind === "label" || figure.kind === "ordinal" || figure.kind === "version";
}

/** The runs of digits of a text, full-width ones too. */
export function digitsOf(text: string): string {
  return (text.normalize("NFKC").match(/\d+/g) ?? []).join(" ");
}

/** 9时30分, 9:30 and 9.30 a.m.; the half of the day is left aside. */
function clockOf(text: string): string {
  const [hours = "0", minutes = "0"] = text.normalize("NFKC").match(/\d+/g) ?? [];
  return `${Number(hours) % 12}:${text.includes("半") ? 30 : Number(minutes)}`;
}

/** 2014年至2018年 may be told as two dates. */
function pairSpans(zh: Set<Figure>, en: Set<Figure>): void {
  for (const [spans, dates] of [
    [zh, en],
    [en, zh],
  ] as const) {
    for (const span of [...spans]) {
      const ends = span.iso?.split("/") ?? [];
      const found = ends.map((end) => [...dates].find((date) => date.iso === end));
      if (ends.length !== 2 || found.includes(undefined)) continue;
      spans.delete(span);
      for (const date of found) if (date) dates.delete(date);
    }
  }
}

/** Words that say an ordinal without a numeral of their own. */
const ORDINAL_WORDS: readonly (readonly [pattern: RegExp, value: number])[] = [
  [/率先|首|最早|先行|先试|头[一个名批]|冠军|领跑|初/g, 1],
  [/上半/g, 1],
  [/下半/g, 2],
];

/** Units whose English number a numeral inside a Chinese word may answer: 三重 and “threefold”. */
const UNMEASURED = /^(?:count|person|times|ratio)$/;

/** Takes out what a numeral inside a Chinese word, or a word like 率先, says in English. */
function answerWithNumerals(en: Set<Figure>, spare: Numeral[], text: string): void {
  const ordinals = ORDINAL_WORDS.flatMap(([pattern, value]) =>
    [...text.matchAll(pattern)].map(() => value),
  );
  for (const english of [...en]) {
    const word = english.kind === "ordinal" ? ordinals.indexOf(english.value) : -1;
    if (word !== -1) {
      ordinals.splice(word, 1);
      en.delete(english);
      continue;
    }
    if (!isNamed(english) && !UNMEASURED.test(english.unit)) continue;
    const at = spare.findIndex((numeral) => numeral.value === english.value);
    if (at === -1) continue;
    spare.splice(at, 1);
    en.delete(english);
  }
}
