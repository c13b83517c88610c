/** What the readers of both languages share: figures in the making, and patterns that no language owns. */
import { type Decimal, toNumber, toPlain, trim } from "./decimal.ts";
import {
  type Excluded,
  type Figure,
  type FigureKind,
  inBase,
  isClose,
  type Qualifier,
} from "./figure.ts";
import { isUnitCode, unitOf } from "./units.ts";

/** A figure in the making; readers may still change it before it is finished. */
export interface FigureDraft {
  start: number;
  end: number;
  /** Where the number ends and its unit begins; the end where there is no unit. */
  numberEnd?: number;
  kind: FigureKind;
  value: Decimal;
  max?: Decimal;
  unit: string;
  measure?: string;
  iso?: string;
  qualifier?: Qualifier;
  /** No unit or measure word of its own; takes that of the next in a list (1、2、5号线). */
  bare?: boolean;
  /** The value has no finite decimal form (1/3). */
  inexact?: boolean;
}

/** A draft with only what is always there. */
export function draft(
  kind: FigureKind,
  start: number,
  end: number,
  value: Decimal,
  unit: string = kind,
): FigureDraft {
  return { kind, start, end, value, unit };
}

/** The finished figure, its text cut from the original (not the folded) text. */
export function finish(text: string, made: FigureDraft): Figure {
  const { start, end, kind, unit } = made;
  const hasExact = made.inexact !== true;
  return {
    start,
    end,
    text: text.slice(start, end),
    kind,
    value: toNumber(trim(made.value)),
    ...(made.max && { max: toNumber(trim(made.max)) }),
    unit,
    ...(made.qualifier && { qualifier: made.qualifier }),
    ...(hasExact && { exact: toPlain(made.value) }),
    ...(hasExact && made.max && { maxExact: toPlain(made.max) }),
    ...(made.measure !== undefined && { measure: made.measure }),
    ...(made.iso !== undefined && { iso: made.iso }),
  };
}

/** Drops what has its number (not merely its unit) in an excluded stretch. */
export function without(
  excluded: readonly Excluded[],
  drafts: readonly FigureDraft[],
): FigureDraft[] {
  return drafts.filter(
    (made) =>
      !excluded.some((span) => span.start < (made.numberEnd ?? made.end) && made.start < span.end),
  );
}

/** Rounding that a conversion in brackets may carry. */
const ROUNDING = 0.02;

/**
 * Marks what says a quantity again: (about 82,700 ha) after 1.24 million mu, （约8公顷） after 120亩.
 * @param opening what stands between a quantity and its conversion, to its end
 * @param closing what follows the conversion; sticky
 */
export function markConversions(
  text: string,
  drafts: readonly FigureDraft[],
  opening: RegExp,
  closing: RegExp,
): void {
  for (const [index, made] of drafts.entries()) {
    const base = drafts[index - 1];
    if (base === undefined || !isConversion(base, made)) continue;
    if (!opening.test(text.slice(base.end, made.start))) continue;
    if (matchAt(closing, text, made.end)) made.kind = "conversion";
  }
}

/** Whether both are one quantity in two units of one dimension. */
function isConversion(base: FigureDraft, made: FigureDraft): boolean {
  if (!isUnitCode(base.unit) || !isUnitCode(made.unit) || made.unit === base.unit) return false;
  if (unitOf(made.unit).dimension !== unitOf(base.unit).dimension) return false;
  const [from, to] = [base, made].map(({ value, unit }) => inBase(toNumber(value), unit));
  return from !== undefined && to !== undefined && isClose(from, to, ROUNDING);
}

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

/** `5` as `05`. */
export function two(value: number | string): string {
  return String(value).padStart(2, "0");
}

/** Whether year, month and day could stand in a calendar. */
export function isCalendarDay(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

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
  { pattern: /\d+[×·]\d+/y, kind: "label" },
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

/** The first run of digits, cut to what a double holds; the value of labels and dates. */
export function leading(text: string): Decimal {
  return { digits: BigInt(/\d{1,15}/.exec(text)?.[0] ?? "0"), scale: 0 };
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
