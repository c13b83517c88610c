/** Who the 户 are that a number counts: households, firms, or whoever is registered to trade. */
import type { SimpleCode } from "../units.ts";

const NOUNS: readonly (readonly [RegExp, SimpleCode])[] = [
  [/(?:市场|经营)主体/g, "entity"],
  [/个体(?:工商)?户?|工商户|商户|个体经济/g, "business"],
  [/企业|公司|法人|规上|规模以上|限上|“?四上”?|合作社|专精特新|瞪羚|小巨人|中小微/g, "firm"],
  [
    /居民|农户|家庭|农民|贫困|脱贫|人家|住户|群众|牧民|移民|搬迁|低保|五保|困难|村民|住房|危房|改厕|棚户|棚改|用水|天然气|用气|供热|供暖|农村|用户|受灾|养殖|种植|小区/g,
    "household",
  ],
];

/** Behind 户 the noun stands next to it; before the number it may stand at the head of the clause. */
const BEHIND = 14;
const BEFORE = 18;

/** The unit of 户 that ends at `end`, of the number that begins at `start`. */
export function unitOfHu(text: string, start: number, end: number): SimpleCode {
  const behind = /^[^，。；、：:,;（）()\s\d]*/.exec(text.slice(end, end + BEHIND))?.[0] ?? "";
  const before = /[^，。；：:;]*$/.exec(text.slice(Math.max(0, start - BEFORE), start))?.[0] ?? "";
  return nearest(behind, "first") ?? nearest(before, "last") ?? "household";
}

function nearest(text: string, side: "first" | "last"): SimpleCode | null {
  let found: SimpleCode | null = null;
  let place = side === "first" ? Number.POSITIVE_INFINITY : -1;
  for (const [pattern, code] of NOUNS) {
    for (const { index } of text.matchAll(pattern)) {
      if (side === "first" ? index >= place : index <= place) continue;
      [found, place] = [code, index];
    }
  }
  return found;
}
