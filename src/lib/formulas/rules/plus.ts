/** Members joined by a plus sign: 1+6+N, 标准+微型, 党建+, “最多投一次”+“四访四问”. */
import { type FormulaRule, type Hit, hitsOf } from "../rule.ts";

const KIND = "plus-formula";

function familyOf(formula: string): string {
  return /^[“‘]?(?:\d+|[NXn])\+/u.test(formula) ? "one-plus-n" : "x-plus-y";
}

/** A chain within quotation marks, or of quoted members. */
const QUOTED = /(?<=[“‘])[^“”‘’，。；：]*\+[^“”‘’，。；：]*(?=[”’])/gu;
const OF_QUOTED =
  /(?<=[“‘])[^“”‘’，。；：+]{1,14}[”’](?:\+[“‘][^“”‘’，。；：+]{1,14}[”’])*\+[“‘][^“”‘’，。；：+]{1,14}(?=[”’])/gu;
/** 1+N without quotation marks. */
const OF_NUMBERS = /(?<![\d.A-Za-z+])\d{1,3}(?:\+(?:\d{1,3}|[NXn]))+(?![\d.%A-Za-z])/gu;
/** Words without quotation marks: both sides stop at the next sign. */
const OF_WORDS =
  /(?:[\p{Script=Han}A-Za-z]{2,8})(?:\+[\p{Script=Han}A-Za-z]{1,8})+(?![\p{Script=Han}]*[“”])/gu;

export const plus: FormulaRule = {
  name: "plus",
  find(text) {
    const sort = { kind: KIND, family: "x-plus-y", weight: 75 } as const;
    const name = (hit: Hit): Hit => ({ ...hit, family: familyOf(text.slice(hit.start, hit.end)) });
    return [
      ...hitsOf(text, OF_QUOTED, sort),
      ...hitsOf(text, QUOTED, sort),
      ...hitsOf(text, OF_NUMBERS, { ...sort, weight: 80 }),
      ...hitsOf(text, OF_WORDS, { ...sort, weight: 65 }),
    ].map(name);
  },
};
