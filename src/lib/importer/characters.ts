/**
 * Which characters are what, for text that was Chinese before a crawler touched it. Only Unicode
 * properties and fixed lists: nothing here knows a particular page.
 */
import { visible } from "../fold/signs.ts";

/** A Han character, 〇 (U+3007) included, which Unicode counts as Han. */
const HAN = /\p{Script=Han}/u;

/** Punctuation that only Chinese text has: CJK and full-width marks, and the curly quotes it shares. */
const CHINESE_MARK =
  /[\u3001-\u3006\u3008-\u3020\u3030\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65“”‘’…—·]/u;

/**
 * Blanks of every width: space, tab, U+00A0, the typographic spaces, U+3000. Line ends are not
 * blanks.
 */
export const BLANKS = /[\t\v\f \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/gu;

/** True for one Han character or one mark of Chinese punctuation; false for "" and `undefined`. */
export function isChinese(char: string | undefined): boolean {
  return char !== undefined && char !== "" && (HAN.test(char) || CHINESE_MARK.test(char));
}

/** True for an ASCII digit. */
export function isDigit(char: string | undefined): boolean {
  return char !== undefined && char >= "0" && char <= "9";
}

/** How many Han characters a text has. */
export function countHan(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0;
}

/** Invisible characters out, each run of blanks one plain space, none at the ends. */
export function plainBlanks(text: string): string {
  return visible(text).replace(BLANKS, " ").trim();
}

/** The raw page as lines, whatever its line ends; line 1 is `[0]`. */
export function rawLines(raw: string): string[] {
  return raw.split(/\r\n|[\n\r\u0085\u2028\u2029]/u);
}
