/**
 * What the readers of Chinese and English text find, and when two findings are the same quantity.
 */
import { isUnitCode, splitRate, unitOf } from "./units.ts";

/**
 * What a number in the text is.
 * - `quantity`: a value that the text states; the published figures.
 * - `loose`: a number word that counts as often as it does not: 一个 and "one", 千名干部, 倍增 and "double"; and the
 *   round number that a rate is per (每千人, "per 1,000 people").
 *   It may answer a figure of the other language but never asks for one, and is not published.
 * - `conversion`: in brackets after a quantity, the same in another unit, rounded: "(about 82,700 ha)", （约8公顷）.
 * - `date`, `time` (of the day), `ordinal` (第44届, 13th, the number of a list item), `version` (4.0版).
 * - `label`: digits that name something: 5号线, “12348”, 0591-87095414, 5G, 90后.
 */
export type FigureKind =
  | "quantity"
  | "loose"
  | "conversion"
  | "date"
  | "time"
  | "ordinal"
  | "version"
  | "label";

/**
 * How the text bounds a value.
 * - `over`: 多 余 以上 逾 超 超过 突破 不低于 不少于 至少 高于; more than, over, at least, or more, exceeding
 * - `about`: 近 约 接近 将近 左右 上下; about, around, some, nearly, almost, close to
 * - `under`: 以下 以内 内 不到 不足 不超过 低于; under, below, less than, at most, up to, within
 *
 * 近 and "nearly" say "a little less than", but they claim nearness, not a bound: both are `about`.
 */
export type Qualifier = "over" | "about" | "under";

/** A value with its unit: what the published data keeps of a figure. */
export interface Amount {
  /** In the unit: 677.77亿元 is 67777000000 CNY. The lower end of a range. */
  readonly value: number;
  /** The upper end of a range. */
  readonly max?: number;
  /** A code of `units.ts` for quantities; otherwise the kind. */
  readonly unit: string;
  readonly qualifier?: Qualifier;
  /** `value` in decimal digits as the text has them: `7.0` keeps its zero. Absent where it is not finite (1/3). */
  readonly exact?: string;
  readonly maxExact?: string;
}

/** A number found in running text. */
export interface Figure extends Amount {
  /** UTF-16 offset of the number; qualifiers around it stay outside, those within (500多万) inside. */
  readonly start: number;
  /** After the unit or measure word, exclusive. */
  readonly end: number;
  readonly text: string;
  readonly kind: FigureKind;
  /** The Chinese measure word of a counted thing: 所 of 31所. */
  readonly measure?: string;
  /**
   * Of a date: ISO 8601, with `--05-10` and `--05` for a day or month without a year, `---15` for a day
   * alone, `199X` for a decade (EDTF) and `2014/2018` for a span.
   */
  readonly iso?: string;
}

/** A stretch of text not to be read, e.g. an occurrence of a glossary term. */
export interface Excluded {
  readonly start: number;
  readonly end: number;
}

/** Whether a figure states a quantity: those that are published and compared. */
export function isQuantity(figure: Figure): boolean {
  return figure.kind === "quantity";
}

/** Relative difference below which two doubles are one decimal value. */
const NOISE = 1e-9;

/** Measure words of occasions, which English counts as "times": 三次 is "three times". */
const OCCASIONS = new Set(["次", "回", "遍", "趟", "轮", "场次", "批次"]);

/**
 * Whether two figures state the same quantity: equal values, and equal upper ends for ranges, after
 * conversion to the base of one dimension, so 2000万公斤 equals "20,000 tonnes" and 半年 "six
 * months". A rate equals its bare numerator, since the rest may stand elsewhere: 每平方公里4.88公里 is
 * "4.88 km per square kilometre". A plain count equals any counted unit (234人 and "234 professionals"), but people are not
 * households. Qualifiers are left aside: see {@link isSameQualifier}. Dates compare by `iso`, ordinals
 * by value, labels and versions by their text; a kind that is a quantity never equals one that is not,
 * save that 每月15日 is "the 15th".
 */
export function isSameQuantity(a: Figure, b: Figure): boolean {
  if (isUnitCode(a.unit) && isUnitCode(b.unit)) return isSameAmount(a, b);
  if (a.kind === "date" && b.kind === "date") return a.iso === b.iso;
  if (a.kind === "date" && b.kind === "ordinal") return isDayOf(a, b);
  if (a.kind === "ordinal" && b.kind === "date") return isDayOf(b, a);
  if (a.kind !== b.kind) return false;
  if (a.kind === "ordinal") return a.value === b.value;
  return digitsOf(a.text) === digitsOf(b.text);
}

/** Whether both texts bound their value alike; a missing qualifier equals only a missing one. */
export function isSameQualifier(a: Amount, b: Amount): boolean {
  return a.qualifier === b.qualifier;
}

/** The value in the base of its unit's dimension. */
export function inBase(value: number, code: string): number {
  const { numerator, denominator, offset } = unitOf(code);
  return (value * Number(numerator)) / Number(denominator) + offset;
}

/** Whether two doubles differ by no more than `tolerance` of the larger. */
export function isClose(a: number, b: number, tolerance = NOISE): boolean {
  return a === b || Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b));
}

function isSameAmount(a: Figure, b: Figure): boolean {
  const [rateA, rateB] = [splitRate(a.unit), splitRate(b.unit)];
  if (rateA && !rateB) return isSameAmount({ ...a, unit: rateA[0] }, b);
  if (rateB && !rateA) return isSameAmount(a, { ...b, unit: rateB[0] });
  if ((a.max === undefined) !== (b.max === undefined)) return false;
  if (isOccasions(a, b) || isOccasions(b, a)) return isClose(a.value, b.value);
  if (isGrowth(a, b)) return isClose(a.value * 100, b.value);
  if (isGrowth(b, a)) return isClose(b.value * 100, a.value);
  if (isBareAge(a, b) || isBareAge(b, a)) {
    return isClose(a.value, b.value) && isClose(a.max ?? 0, b.max ?? 0);
  }
  if (!isSameUnit(a.unit, b.unit)) return false;
  if (!isClose(inBase(a.value, a.unit), inBase(b.value, b.unit))) return false;
  if (a.max === undefined || b.max === undefined) return true;
  return isClose(inBase(a.max, a.unit), inBase(b.max, b.unit));
}

function isSameUnit(a: string, b: string): boolean {
  if (a === b) return true;
  const [rateA, rateB] = [splitRate(a), splitRate(b)];
  if (rateA && rateB) return isSameUnit(rateA[0], rateB[0]) && isSameUnit(rateA[1], rateB[1]);
  const dimension = unitOf(a).dimension;
  if (dimension !== unitOf(b).dimension) return false;
  return dimension !== "count" || a === "count" || b === "count";
}

function isOccasions(times: Figure, count: Figure): boolean {
  return times.unit === "times" && count.unit === "count" && OCCASIONS.has(count.measure ?? "");
}

/** 增长2倍 is growth by 200%. */
function isGrowth(times: Figure, share: Figure): boolean {
  return times.unit === "times-more" && share.unit === "%";
}

/** English often drops the years of an age: "residents over 60". */
function isBareAge(age: Figure, count: Figure): boolean {
  return age.unit === "age" && count.unit === "count" && count.measure === undefined;
}

function isDayOf(date: Figure, ordinal: Figure): boolean {
  return date.iso === `---${String(ordinal.value).padStart(2, "0")}`;
}

function digitsOf(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[^\d.:]+/g, " ")
    .trim();
}
