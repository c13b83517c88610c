/** A change told in stations: 从“忧居”到“有居”再到“宜居”. */
import { type FormulaRule, hitsOf } from "../rule.ts";

const SORT = { kind: "idiom", family: "cong-dao", weight: 55 } as const;

const PATTERNS: readonly RegExp[] = [
  /[从由][“‘][^“”‘’]{1,8}[”’](?:，)?(?:再|转)?(?:到|向|变成?|转向|迈向)[“‘][^“”‘’]{1,8}[”’](?:，?再?(?:到|向)[“‘][^“”‘’]{1,8}[”’])*/gu,
  /(?<=[“‘])[从由][^“”‘’，。；：、]{1,8}[到向][^“”‘’，。；：、]{1,8}(?:、[从由][^“”‘’，。；：、]{1,8}[到向][^“”‘’，。；：、]{1,8})*(?=[”’])/gu,
];

export const fromTo: FormulaRule = {
  name: "from-to",
  find: (text) => PATTERNS.flatMap((pattern) => hitsOf(text, pattern, SORT)),
};
