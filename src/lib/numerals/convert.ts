/** Figures in units that an English reader knows, converted exactly and rounded only for print. */
import { TifaError } from "../errors.ts";
import {
  add,
  compare,
  type Decimal,
  divide,
  fromInteger,
  multiply,
  parseDecimal,
  round,
  shift,
  significantDigits,
  toNumber,
  toPlain,
  trim,
} from "./decimal.ts";
import type { Amount, Qualifier } from "./figure.ts";
import { type UnitCode, unitOf } from "./units.ts";

/** Digits kept of a quotient without end; far more than any print uses. */
const PRECISION = 20;

/** Traditional units and what a reader abroad knows instead. */
const MODERN: ReadonlyMap<string, UnitCode> = new Map([
  ["mu", "ha"],
  ["jin", "kg"],
  ["li", "km"],
]);

const SCALES: readonly (readonly [power: number, word: string])[] = [
  [12, "trillion"],
  [9, "billion"],
  [6, "million"],
];

const WORDS: Readonly<Record<Qualifier, string>> = {
  over: "more than ",
  about: "about ",
  under: "less than ",
};

/**
 * The same amount in another unit of the same dimension: 124万亩 to ha is 82666.6… ha. Not rounded.
 * @throws TifaError if the units measure different things, or one is no unit.
 */
export function convert(amount: Amount, to: UnitCode): Amount {
  const from = unitOf(amount.unit);
  if (from.dimension !== unitOf(to).dimension) {
    throw new TifaError({
      what: `“${amount.unit}” (${from.dimension}) cannot be converted to “${to}” (${unitOf(to).dimension}).`,
      fix: "Convert only between units of one dimension.",
    });
  }
  const value = rescale(lower(amount), amount.unit, to);
  const top = upper(amount);
  const max = top && rescale(top, amount.unit, to);
  const isExact = isEven(value) && (max === null || isEven(max));
  return {
    value: toNumber(value),
    ...(max && { max: toNumber(max) }),
    unit: to,
    ...(amount.qualifier && { qualifier: amount.qualifier }),
    ...(isExact && { exact: toPlain(value) }),
    ...(isExact && max && { maxExact: toPlain(max) }),
  };
}

/** Whether a quotient came out even, rather than being cut off at `PRECISION` digits. */
function isEven(quotient: Decimal): boolean {
  return significantDigits(quotient) < PRECISION;
}

function lower(amount: Amount): Decimal {
  return parseDecimal(amount.exact ?? String(amount.value));
}

function upper(amount: Amount): Decimal | null {
  if (amount.max === undefined) return null;
  return parseDecimal(amount.maxExact ?? String(amount.max));
}

function rescale(value: Decimal, from: string, to: UnitCode): Decimal {
  if (from === to) return value;
  const [a, b] = [unitOf(from), unitOf(to)];
  const numerator = fromInteger(a.numerator * b.denominator);
  const denominator = fromInteger(a.denominator * b.numerator);
  const offset = fromInteger(BigInt(a.offset - b.offset) * b.denominator);
  const quotient = divide(multiply(value, numerator), denominator, PRECISION);
  return add(quotient, divide(offset, fromInteger(b.numerator), PRECISION));
}

/**
 * The amount as English prints it: 677.77亿元 is "67.777 billion yuan", 5.85万元 "58,500 yuan",
 * 16.6万人次 "166,000 person-times", 124万亩 "1.24 million mu (about 82,700 ha)". Every digit of the
 * source is kept and none added; only the conversion of a traditional unit in brackets is rounded.
 * The qualifier goes before: "more than", "about", "less than".
 * @throws TifaError if the amount has no unit (a date, an ordinal, a label).
 */
export function formatEnglish(amount: Amount): string {
  const words = amount.qualifier === undefined ? "" : WORDS[amount.qualifier];
  const restated = restate(amount);
  return words + formatValue(amount) + (restated === null ? "" : ` (${restated})`);
}

/** "about 82,700 ha" for 亩, 斤 and 里; `null` for every unit that needs no restating. */
export function restate(amount: Amount): string | null {
  const to = MODERN.get(amount.unit);
  if (to === undefined) return null;
  const exact = convert(amount, to);
  const digits = Math.min(3, Math.max(2, significantDigits(lower(amount))));
  const value = round(lower(exact), digits);
  const top = upper(exact);
  const max = top && round(top, digits);
  const isRounded = compare(value, lower(exact)) !== 0 || (top && max && compare(max, top) !== 0);
  const number = formatRange(trim(value), max && trim(max));
  return `${isRounded ? "about " : ""}${number} ${to}`;
}

function formatValue(amount: Amount): string {
  const { unit } = amount;
  const [value, max] = [lower(amount), upper(amount)];
  const { singular, plural } = unitOf(unit);
  if (unit === "ratio" && max === null) return formatShare(amount.value, value);
  if (unit === "times-more")
    return `an increase of ${formatRange(shift(value, 2), max && shift(max, 2))}%`;
  if (unit === "zhe") return `${formatRange(shift(value, 1), max && shift(max, 1))}% of the price`;
  const number = formatRange(value, max);
  if (unit === "%" || unit === "‰" || unit === "%-off") return number + singular;
  const isOne = max === null && compare(value, fromInteger(1)) === 0;
  return `${number} ${isOne ? singular : plural}`.trimEnd();
}

/** "5–6", "3–5 million", "500,000–1 million". */
function formatRange(value: Decimal, max: Decimal | null): string {
  if (max === null) return formatNumber(value);
  const [from, to] = [formatNumber(value), formatNumber(max)];
  const [number = "", scale] = from.split(" ");
  return scale !== undefined && to.endsWith(` ${scale}`) ? `${number}–${to}` : `${from}–${to}`;
}

/** Thousands separated; from a million on in words, unless that needs more than three decimals. */
function formatNumber(value: Decimal): string {
  const size = value.digits < 0n ? { ...value, digits: -value.digits } : value;
  for (const [power, word] of SCALES) {
    if (compare(size, shift(fromInteger(1), power)) < 0) continue;
    const scaled = trim({ digits: value.digits, scale: value.scale + power });
    if (scaled.scale <= 3 || power > 6) return `${group(scaled)} ${word}`;
  }
  return group(value);
}

function group(value: Decimal): string {
  const [whole = "", fraction] = toPlain(value).split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

const SHARES = [
  "half",
  "third",
  "quarter",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
  "tenth",
];
const COUNTS = ["", "a", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/** "a quarter", "two thirds"; other ratios as numbers. */
function formatShare(value: number, exact: Decimal): string {
  for (const [index, name] of SHARES.entries()) {
    const numerator = value * (index + 2);
    const count = Math.round(numerator);
    if (Math.abs(numerator - count) > 1e-9 || count < 1 || count > index + 1) continue;
    if (name === "half") return "half";
    return `${COUNTS[count]} ${name}${count > 1 ? "s" : ""}`;
  }
  return formatNumber(round(exact, 4));
}
