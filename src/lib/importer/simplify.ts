/**
 * Traditional to simplified characters, for pages that were turned into traditional ones. Only
 * where a recipe asks for it: on simplified text it would do harm (显著).
 */
import { Converter } from "opencc-js/t2cn";

/**
 * Words that the converter's tables leave alone or turn into a character that few fonts have;
 * applied before it. Left: traditional, as pages have it; right: what it becomes.
 */
export const SIMPLIFY_EXCEPTIONS: readonly (readonly [string, string])[] = [
  // 著 is kept by the converter for 著作, 显著; in these words it stands for 着.
  ["著力", "着力"],
  ["著手", "着手"],
  // The island in the Min estuary is written 琅岐; the converter has no entry for 瑯.
  ["瑯", "琅"],
  // The swimming crab: its simplified form lies outside the usual fonts, and texts print 蟳.
  ["蟳", "蟳"],
];

const convert = Converter({ from: "t", to: "cn" });

/** Converts a text, exceptions first. */
export function simplify(text: string): string {
  // Exceptions are cut out whole, so that the converter can neither undo them nor read across them.
  const pattern = new RegExp(SIMPLIFY_EXCEPTIONS.map(([from]) => from).join("|"), "gu");
  const replacement = new Map(SIMPLIFY_EXCEPTIONS);
  let result = "";
  let last = 0;
  for (const match of text.matchAll(pattern)) {
    result += convert(text.slice(last, match.index)) + (replacement.get(match[0]) ?? match[0]);
    last = match.index + match[0].length;
  }
  return result + convert(text.slice(last));
}
