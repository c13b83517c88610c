/** A ceiling on how often a citizen must do something: 最多跑一趟, 一趟不用跑, 最多投一次. */
import { type FormulaRule, hitsOf } from "../rule.ts";

const PATTERNS: readonly RegExp[] = [
  /最多[^\p{P}\p{S}]{1,6}?[一1][次趟回]/gu,
  /[一1][次趟](?:都|也)?不用?(?:跑|去|来)/gu,
  /只(?:进|跑|填|交|录)[一1](?:扇门|次|趟|张表|套材料)/gu,
  /(?<=[“‘])一次[^\p{P}\p{S}]{1,4}(?=[”’])/gu,
];

export const atMostOnce: FormulaRule = {
  name: "at-most-once",
  find: (text) =>
    PATTERNS.flatMap((pattern) =>
      hitsOf(text, pattern, { kind: "programme", family: "zuiduo-yici", weight: 80 }),
    ),
};
