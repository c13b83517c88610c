/** Patterns of digits that mean the same in both languages: dates in digits, telephone numbers, codes. */
import { isCalendarDay, two } from "./date.ts";
import { parseDecimal } from "./decimal.ts";
import { draft, type FigureDraft } from "./draft.ts";
import type { FigureKind } from "./figure.ts";
import { headOf, isQuoted, leading, matchAt } from "./scan.ts";

/** A pattern of digits whose form alone tells what it is, the same in both languages. */
interface DigitPattern {
  readonly pattern: RegExp;
  readonly kind: FigureKind;
  /** ISO text of a date; `null` refuses the match. */
  readonly iso?: (match: RegExpExecArray) => string | null;
}

function isoDay([, year = "", month = "", day = ""]: RegExpExecArray): string | null {
  return isCalendarDay(Number(month), Number(day)) ? `${year}-${two(month)}-${two(day)}` : null;
}

/** First match wins. None may be preceded or followed by another digit. */
const DIGIT_PATTERNS: readonly DigitPattern[] = [
  { pattern: /((?:19|20)\d\d)([01]\d)([0-3]\d)日?(?!\d)/y, kind: "date", iso: isoDay },
  { pattern: /((?:19|20)\d\d)-(\d{1,2})-(\d{1,2})(?!\d)/y, kind: "date", iso: isoDay },
  { pattern: /((?:19|20)\d\d)[/.](\d{1,2})[/.](\d{1,2})(?![\d.]*\d)/y, kind: "date", iso: isoDay },
  { pattern: /(?:[01]?\d|2[0-4])[:：][0-5]\d(?:[:：][0-5]\d)?(?!\d)/y, kind: "time" },
  // 1+6+N, 31+X
  { pattern: /\d+(?:\+[\dA-Z]+)+(?![\d%])/y, kind: "label" },
  // 7×24, 5·12
  // but 2×34万千瓦 are two of so many kilowatts
  {
    pattern: /\d+[×·]\d+(?![\d.]*\s?(?:[万亿]|千瓦|兆瓦|吉瓦|[kMG]W|tonnes?\b|吨))/y,
    kind: "label",
  },
  // 1.2.3
  { pattern: /\d+(?:\.\d+){2,}/y, kind: "version" },
  // telephone numbers, 12-34-56, 24/7/365
  { pattern: /0\d+[-–]\d+(?:[-–]\d+)*/y, kind: "label" },
  { pattern: /\d+(?:[-–/]\d+){2,}/y, kind: "label" },
  // longer than any quantity
  { pattern: /\d{25,}/y, kind: "label" },
  // 0591, 007: numbers do not begin with 0
  { pattern: /0\d+(?![\d.,])/y, kind: "label" },
];

/** Reads dates in digits, times of day, versions, telephone numbers and sums of digits at `at`. */
export function readDigitPattern(text: string, at: number): FigureDraft | null {
  for (const { pattern, kind, iso } of DIGIT_PATTERNS) {
    const match = matchAt(pattern, text, at);
    if (match === null) continue;
    const date = iso?.(match);
    if (date === null) continue;
    const made = draft(kind, at, at + match[0].length, leading(date ?? match[0]));
    return date === undefined ? made : { ...made, iso: date };
  }
  return null;
}

/** Digits after a lost digit (□.35, ?.35) or left over behind a number have no value. */
export function readBroken(text: string, at: number): FigureDraft | null {
  if (!/[□?]\.?$|\d$/.test(headOf(text, at))) return null;
  const match = matchAt(/\.?\d+(?:\.\d+)*/y, text, at);
  return match && draft("label", at, at + match[0].length, leading(match[0]));
}

/** “12348”: digits wholly in quotation marks name something. */
export function readQuotedCode(text: string, at: number): FigureDraft | null {
  const digits = matchAt(/\d+/y, text, at)?.[0];
  if (digits === undefined || !isQuoted(text, at, at + digits.length)) return null;
  return draft("label", at, at + digits.length, leading(digits));
}

/**
 * Numbers joined by colons, of which there are three or more: 3.1∶45.2∶51.7. Three that could be a time
 * of the day (7:42:51) are parts where they make up a whole, or where a word before them says so.
 * @param word what stands before a proportion, to its end
 */
export function readChain(text: string, at: number, word: RegExp): FigureDraft | null {
  const match = matchAt(/\d+(?:\.\d+)?(?:\s?[∶:：︰比]\s?\d+(?:\.\d+)?){2,}(?![\d:：])/y, text, at);
  if (match === null || /[\d.:：]$/.test(headOf(text, at))) return null;
  const [all] = match;
  const parts = (all.match(/\d+(?:\.\d+)?/g) ?? []).map(Number);
  const sum = parts.reduce((total, part) => total + part, 0);
  const isClock = /^\d{1,2}[:：]\d\d[:：]\d\d$/.test(all) && Math.abs(sum - 100) > CHAIN_ROUNDING;
  if (isClock && !word.test(headOf(text, at, 16))) return null;
  return draft("chain", at, at + all.length, parseDecimal(String(parts[0])));
}

/** Shares that are each rounded may miss the hundred by so much. */
const CHAIN_ROUNDING = 0.5;

/** ①, Ⅲ: a sign that is a number, and its value. */
const SIGNS = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

/** ①: the number of a list item. */
export function readCircled(text: string, at: number): FigureDraft | null {
  const value = SIGNS.indexOf(text.charAt(at)) + 1;
  return value === 0 || at >= text.length
    ? null
    : draft("ordinal", at, at + 1, leading(String(value)));
}

/** The length of a note mark at the offset (［2］, [12], 〔3〕), which is no figure; 0 where none stands. */
export function noteMarkAt(text: string, at: number): number {
  return matchAt(/[［[〔【]\s?[\d０-９]{1,3}\s?[\]］〕】]/y, text, at)?.[0].length ?? 0;
}
