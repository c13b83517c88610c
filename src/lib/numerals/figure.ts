/**
 * What the readers of Chinese and English text find, and when two findings are the same quantity.
 */
import {
  compare,
  divide,
  fromInteger,
  multiply,
  parseDecimal,
  round,
  significantDigits,
} from "./decimal.ts";
import { isUnitCode, splitRate, unitOf } from "./units.ts";

/**
 * What a number in the text is.
 * - `quantity`: a value that the text states; the published figures.
 * - `loose`: a number word that counts as often as it does not: 一个 and "one", 千名干部, 倍增 and "double"; and the
 *   round number that a rate is per (每千人, "per 1,000 people").
 *   It may answer a figure of the other language but never asks for one, and is not published.
 * - `conversion`: in brackets after a quantity, the same in another unit, rounded: "(about 82,700 ha)", （约8公顷）.
 * - `date`, `time` (of the day), `ordinal` (第44届, 13th, the number of a list item), `version` (4.0版).
 * - `chain`: a proportion of three parts and more (3.1∶45.2∶51.7), which has no one value.
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
  | "chain"
  | "label";

/**
 * How the text bounds a value.
 * - `over`: 多 余 以上 过 破 上 (亿) 逾 超 超过 突破 不低于 不少于 至少 高于; more than, over, at least, or more, exceeding
 * - `about`: 来 近 约 接近 将近 左右 上下; about, around, some, nearly, almost, close to
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
  if (isWholeDay(a, b) || isWholeDay(b, a)) return true;
  if (isRun(a, b) || isRun(b, a)) return a.value === b.value;
  if (a.kind !== b.kind) return false;
  if (a.kind === "ordinal") return a.value === b.value;
  if (a.kind === "chain") return partsOf(a.text) === partsOf(b.text);
  const [x, y] = [nameOf(a), nameOf(b)];
  // 三〇一医院 has no digits to compare.
  return x !== "" && y !== "" ? x === y : a.value === b.value;
}

/** 7×24小时, 24/7, "round the clock". */
const ROUND_THE_CLOCK =
  /7\s?[×xX*]\s?24|24\s?[×xX*]\s?7|24\/7|(?:round|around)[- ]the[- ]clock|24 hours a day/i;

/** The digits of a label, by which it is known; one name for all the ways to say 7×24. */
export function nameOf({ text }: Figure): string {
  return ROUND_THE_CLOCK.test(text) ? "24/7" : digitsOf(text);
}

/** 24小时值班 is "on duty round the clock". */
function isWholeDay(day: Figure, label: Figure): boolean {
  const isDay = day.unit === "hour" && day.value === 24 && day.max === undefined;
  return isDay && label.kind === "label" && nameOf(label) === "24/7";
}

/** 十八连丰 is the 18th in a row. */
function isRun(count: Figure, ordinal: Figure): boolean {
  return ordinal.kind === "ordinal" && (count.measure ?? "").startsWith("连");
}

/** The parts of a chain of ratios, whatever stands between them. */
function partsOf(text: string): string {
  const digits = text.replace(/[０-９．]/g, (char) =>
    String.fromCharCode(char.charCodeAt(0) - 0xfee0),
  );
  return (digits.match(/\d+(?:\.\d+)?/g) ?? []).map(Number).join(":");
}

/**
 * Whether both texts bound their value alike. A missing qualifier equals only a missing one, save that
 * a rounded conversion may say so: 500亩 is "33 hectares" and "about 33 hectares".
 */
export function isSameQualifier(a: Amount, b: Amount): boolean {
  if (a.qualifier === b.qualifier) return true;
  const [plain, about] = a.qualifier === undefined ? [a, b] : [b, a];
  if (plain.qualifier !== undefined || about.qualifier !== "about") return false;
  return isUnitCode(a.unit) && isUnitCode(b.unit) && isRounded(plain, about);
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
  if (isHalving(a, b) || isHalving(b, a) || isFortnight(a, b) || isFortnight(b, a)) return true;
  if (isUnderstood(a, b) || isUnderstood(b, a)) return isClose(a.value, b.value);
  if (!isSameUnit(a.unit, b.unit)) return false;
  if (a.max === undefined && (isRounded(a, b) || isRounded(b, a))) return true;
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

/** "was halved" is 减少一半 and 下降50%. */
function isHalving(times: Figure, share: Figure): boolean {
  if (times.unit !== "times" || times.value !== 0.5 || times.max !== undefined) return false;
  return unitOf(share.unit).dimension === "proportion" && inBase(share.value, share.unit) === 0.5;
}

/** 半个月 is "a fortnight", "two weeks" and "15 days", though no fixed factor joins months and days. */
function isFortnight(months: Figure, days: Figure): boolean {
  if (months.unit !== "month" || months.value !== 0.5 || days.max !== undefined) return false;
  if (unitOf(days.unit).dimension !== "duration") return false;
  return [14, 15].some((count) => inBase(days.value, days.unit) === inBase(count, "day"));
}

/** In 产值突破百亿 and "output passed 10 billion yuan" one text leaves the money to be understood. */
function isUnderstood(bare: Figure, money: Figure): boolean {
  const isBare = bare.unit === "count" && bare.measure === undefined && bare.max === undefined;
  return isBare && money.unit === "CNY" && /亿$|(?:b|tr)illion$/.test(bare.text);
}

/**
 * Whether one amount is the other, converted into its unit and rounded to the digits that it prints.
 * Only where the exact value has no finite decimals, so that every print must round, and to two digits
 * at least: 500亩 is "33 hectares", 120亩 nothing but 8.
 */
function isRounded(a: Amount, b: Amount): boolean {
  if (b.exact === undefined || b.max !== undefined || a.max !== undefined) return false;
  const [from, to] = [unitOf(a.unit), unitOf(b.unit)];
  if (from.dimension !== to.dimension || from.offset !== to.offset) return false;
  const value = multiply(
    parseDecimal(a.exact ?? String(a.value)),
    fromInteger(from.numerator * to.denominator),
  );
  const converted = divide(value, fromInteger(from.denominator * to.numerator));
  // 1/3 has no exact digits to begin with.
  if (a.exact !== undefined && significantDigits(converted) < ENDLESS) return false;
  const printed = parseDecimal(b.exact);
  const digits = significantDigits(printed);
  return digits >= 2 && compare(round(converted, digits), printed) === 0;
}

/** Digits that a quotient has only if it was cut off. */
const ENDLESS = 18;

function isDayOf(date: Figure, ordinal: Figure): boolean {
  return date.iso === `---${String(ordinal.value).padStart(2, "0")}`;
}

function digitsOf(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[^\d.:]+/g, " ")
    .trim();
}
