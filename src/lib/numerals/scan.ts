/** Looking at a text from an offset: what the readers of both languages do with strings. */
import type { Decimal } from "./decimal.ts";

/** White space that separates thousands or a number and its unit: plain, no-break, thin. */
export const SPACES = " \\u00a0\\u2009\\u202f";

/**
 * The pattern of 1 234 567: each group has exactly three digits, and no other number stands before or
 * after with only a space between.
 */
export const SPACED_THOUSANDS = `(?<![\\d.,][${SPACES}]?)[1-9]\\d{0,2}(?:[${SPACES}]\\d{3})+(?![${SPACES}]?\\d)`;

/** The digits of a number as `parseDecimal` takes them, its thousands no longer set apart by spaces. */
export function unspaced(digits: string): string {
  return digits.replace(/\s/g, "");
}

/** White space that may stand before the number of a list item. */
export const INDENT = 4;

/** The few characters before an offset; enough for every word that changes a number's meaning. */
export function headOf(text: string, at: number, length = 8): string {
  return text.slice(Math.max(0, at - length), at);
}

/** Matches a sticky pattern at an offset. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Whether an Arabic digit stands at the offset. */
export function isDigit(text: string, at: number): boolean {
  return /\d/.test(text.charAt(at));
}

const OPENING_QUOTES = "“‘\"'「『";

const CLOSING_QUOTES = "”’\"'」』";

/** Whether quotation marks enclose exactly this stretch. */
export function isQuoted(text: string, start: number, end: number): boolean {
  const before = text[start - 1];
  const after = text[end];
  if (before === undefined || after === undefined) return false;
  return OPENING_QUOTES.includes(before) && CLOSING_QUOTES.includes(after);
}

/** The first run of digits, cut to what a double holds; the value of labels and dates. */
export function leading(text: string): Decimal {
  return { digits: BigInt(/\d{1,15}/.exec(text)?.[0] ?? "0"), scale: 0 };
}
