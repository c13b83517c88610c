/**
 * Exact decimal arithmetic. A statistic such as 1613.3亿元 is a decimal text, and binary floating
 * point would turn it into 161330000000.00003 on the way to the reader. Values are therefore kept
 * as an integer and a scale until the last step.
 */
import { TifaError } from "../errors.ts";

/** The number `digits × 10^-scale`; the scale keeps printed zeros (7.0 is 70 at scale 1). */
export interface Decimal {
  readonly digits: bigint;
  /** Decimal places, never negative. */
  readonly scale: number;
}

const DECIMAL = /^([-−]?)(\d*)(?:\.(\d+))?(?:e([-+]?\d+))?$/i;

function power(exponent: number): bigint {
  return 10n ** BigInt(exponent);
}

/**
 * Reads `1,234.50`, `.5`, `-3`, or what `String(number)` gives (`1e+21`).
 * @throws TifaError if the text is not a decimal number.
 */
export function parseDecimal(text: string): Decimal {
  const match = DECIMAL.exec(text.replaceAll(",", ""));
  const whole = match?.[2] ?? "";
  const fraction = match?.[3] ?? "";
  if (match === null || whole + fraction === "") {
    throw new TifaError({
      what: `“${text}” is not a decimal number.`,
      fix: "Give digits with at most one decimal point, such as 1,234.5.",
    });
  }
  const magnitude = BigInt(whole + fraction);
  const digits = match[1] === "" ? magnitude : -magnitude;
  return shift({ digits, scale: fraction.length }, Number(match[4] ?? 0));
}

/** An integer as a decimal. */
export function fromInteger(value: bigint | number): Decimal {
  return { digits: BigInt(value), scale: 0 };
}

/** `value × 10^places`; consumes decimal places before it adds zeros, so 2.4 × 10⁴ has scale 0. */
export function shift(value: Decimal, places: number): Decimal {
  const scale = value.scale - places;
  if (scale >= 0) return { digits: value.digits, scale };
  return { digits: value.digits * power(-scale), scale: 0 };
}

/** The exact sum. */
export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { digits: atScale(a, scale) + atScale(b, scale), scale };
}

/** The exact product. */
export function multiply(a: Decimal, b: Decimal): Decimal {
  return { digits: a.digits * b.digits, scale: a.scale + b.scale };
}

/** The quotient to `significant` digits, half away from zero. The divisor must not be 0. */
export function divide(a: Decimal, b: Decimal, significant = 20): Decimal {
  const extra = Math.max(0, significant + 1 + countDigits(b.digits) - countDigits(a.digits));
  const quotient: Decimal = {
    digits: (a.digits * power(extra + b.scale)) / b.digits,
    scale: extra + a.scale,
  };
  return trim(round(quotient, significant));
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export function compare(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  const difference = atScale(a, scale) - atScale(b, scale);
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}

/** Rounds to so many significant digits, half away from zero; never adds digits. */
export function round(value: Decimal, significant: number): Decimal {
  const surplus = countDigits(value.digits) - significant;
  if (surplus <= 0) return value;
  const unit = power(surplus);
  const half = value.digits < 0n ? -unit / 2n : unit / 2n;
  return shift({ digits: (value.digits + half) / unit, scale: value.scale }, surplus);
}

/** Without zeros at the end of the fraction: 7.0 becomes 7. */
export function trim(value: Decimal): Decimal {
  let { digits, scale } = value;
  while (scale > 0 && digits % 10n === 0n) {
    digits /= 10n;
    scale -= 1;
  }
  return { digits, scale };
}

/** How many digits carry information: 3 for 124, 1,240,000 and 0.00124 alike. */
export function significantDigits(value: Decimal): number {
  let digits = value.digits;
  while (digits !== 0n && digits % 10n === 0n) digits /= 10n;
  return countDigits(digits);
}

/** Plain digits, no separators, no exponent: `67777000000`, `7.0`, `-0.5`. */
export function toPlain(value: Decimal): string {
  const sign = value.digits < 0n ? "-" : "";
  const all = magnitude(value.digits)
    .toString()
    .padStart(value.scale + 1, "0");
  if (value.scale === 0) return sign + all;
  return `${sign}${all.slice(0, -value.scale)}.${all.slice(-value.scale)}`;
}

/** The nearest double, by way of the decimal text, so 0.1 is 0.1. */
export function toNumber(value: Decimal): number {
  return Number(toPlain(value));
}

function atScale(value: Decimal, scale: number): bigint {
  return value.digits * power(scale - value.scale);
}

function magnitude(digits: bigint): bigint {
  return digits < 0n ? -digits : digits;
}

function countDigits(digits: bigint): number {
  return digits === 0n ? 1 : magnitude(digits).toString().length;
}
