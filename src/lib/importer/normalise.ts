/**
 * The uniform repairs that every page gets: look-alikes of characters (⺠), odd blanks, and the Chinese
 * punctuation that crawlers flatten to ASCII. All are reversible by folding (NFKC and radicals, blanks
 * out), which the second proof does.
 */
import { unifyIdeographs } from "../fold/ideographs.ts";
import { visible } from "../fold/signs.ts";
import { findAddresses } from "../text/address.ts";
import { BLANKS, isChinese, isDigit } from "./characters.ts";

/** ASCII mark → the Chinese mark it was. Brackets are turned in pairs, the stop by a rule of its own. */
const FULL_WIDTH: ReadonlyMap<string, string> = new Map([
  [",", "，"],
  [";", "；"],
  [":", "："],
  ["?", "？"],
  ["!", "！"],
]);

/**
 * A run of ASCII question marks, or one before a decimal point, is what a wrong conversion leaves of
 * lost characters, never punctuation.
 */
const DEBRIS = /\?{2,}|\?(?=\.\d)/gu;

/**
 * Blanks: invisible characters go, the ends are trimmed, a run between two Chinese characters is
 * one ideographic space (U+3000), any other run one plain space.
 */
export function normaliseBlanks(text: string): string {
  const shown = visible(text);
  return shown
    .replace(BLANKS, (run: string, at: number) => {
      const end = at + run.length;
      if (at === 0 || end === shown.length) return "";
      return isChinese(charBefore(shown, at)) && isChinese(charAt(shown, end)) ? "\u3000" : " ";
    })
    .trim();
}

/**
 * Punctuation: `, ; : ? !` become full-width where a neighbour on either side is Chinese and they
 * do not stand between two digits. A comma or semicolon without a blank after it is Chinese too if
 * a percent sign stands before it (`10.7%,2014年`). `( )` turn in pairs, if one of the two has a
 * Chinese neighbour; `.` is a stop only after a Chinese character (`1.打造` and `3.2%` stay). Web
 * and mail addresses, runs of question marks and everything in Latin context stay as they are.
 */
function normalisePunctuation(text: string): string {
  const chars = [...text];
  const fixed = new Set<number>();
  const debris = [...text.matchAll(DEBRIS)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  for (const { start, end } of [...findAddresses(text), ...debris]) {
    const first = [...text.slice(0, start)].length;
    const length = [...text.slice(start, end)].length;
    for (let index = first; index < first + length; index += 1) fixed.add(index);
  }
  // Neighbours are judged in the text as it came, so that the result does not depend on the order.
  const chineseBeside = (index: number): boolean =>
    isChinese(chars[index - 1]) || isChinese(chars[index + 1]);
  const betweenDigits = (index: number): boolean =>
    isDigit(chars[index - 1]) && isDigit(chars[index + 1]);

  const result = [...chars];
  chars.forEach((char, index) => {
    if (fixed.has(index)) return;
    const wide = FULL_WIDTH.get(char);
    if (wide !== undefined) {
      const afterPercent =
        (char === "," || char === ";") && chars[index - 1] === "%" && chars[index + 1] !== " ";
      if ((chineseBeside(index) && !betweenDigits(index)) || afterPercent) result[index] = wide;
    } else if (char === ".") {
      const next = chars[index + 1];
      const ends = next === undefined || isChinese(next);
      if (isChinese(chars[index - 1]) && ends) result[index] = "。";
    }
  });
  for (const [open, close] of bracketPairs(chars, fixed)) {
    const turns = [open, close].some((index) => index !== null && chineseBeside(index));
    if (!turns) continue;
    if (open !== null) result[open] = "（";
    if (close !== null) result[close] = "）";
  }
  return result.join("");
}

/** Look-alikes of characters, then blanks, then punctuation. */
export function normalise(text: string): string {
  return normalisePunctuation(normaliseBlanks(unifyIdeographs(text)));
}

/** Indices of ASCII brackets that belong together; `null` for the partner that is missing. */
function bracketPairs(
  chars: readonly string[],
  fixed: ReadonlySet<number>,
): [number | null, number | null][] {
  const pairs: [number | null, number | null][] = [];
  const open: number[] = [];
  chars.forEach((char, index) => {
    if (fixed.has(index)) return;
    if (char === "(") open.push(index);
    if (char === ")") pairs.push([open.pop() ?? null, index]);
  });
  return [...pairs, ...open.map((index): [number, null] => [index, null])];
}

function charBefore(text: string, index: number): string | undefined {
  return [...text.slice(Math.max(0, index - 2), index)].at(-1);
}

function charAt(text: string, index: number): string | undefined {
  return [...text.slice(index, index + 2)][0];
}
