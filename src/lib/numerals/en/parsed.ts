/** An English number with its unit. */
import { fromInteger, multiply } from "../decimal.ts";
import { type EnNumber, readEnNumber } from "./number.ts";
import { isDigits, type Token } from "./token.ts";
import { findUnitOrRate, type UnitWords } from "./unit.ts";

/** A number and its unit. */
export interface Parsed {
  readonly number: EnNumber;
  readonly unit: UnitWords | null;
  readonly end: number;
  readonly next: number;
}

/** The number at a token, a minus included, and the unit or rate behind it; `null` if there is none. */
export function readMeasured(tokens: readonly Token[], at: number): Parsed | null {
  const isNegative = isMinus(tokens, at);
  const found = readEnNumber(tokens, isNegative ? at + 1 : at);
  if (found === null) return null;
  const number = isNegative ? negated(found, tokens[at]?.start ?? found.start) : found;
  const unit = findUnitOrRate(tokens, number.next);
  return { number, unit, end: unit?.end ?? number.end, next: unit?.next ?? number.next };
}

/**
 * Whether the token is the minus of the number after it: -3%, "minus 3 degrees". In COVID-19 the hyphen
 * joins, in "10 minus 3" and "plus or minus 0.5" the word is no sign.
 */
function isMinus(tokens: readonly Token[], at: number): boolean {
  const [before, sign, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (sign === undefined || next === undefined) return false;
  if (sign.lower === "minus")
    return !isDigits(before) && !/^(?:or|plus)$/.test(before?.lower ?? "");
  const isFree = sign.spaced || /^[(“‘"]$/.test(before?.text ?? "(");
  return /^[-−]$/.test(sign.text) && isFree && isDigits(next) && !next.spaced;
}

function negated(number: EnNumber, start: number): EnNumber {
  const [value, coefficient] = [number.value, number.coefficient].map((one) =>
    multiply(one, fromInteger(-1)),
  );
  return {
    ...number,
    start,
    value: value ?? number.value,
    coefficient: coefficient ?? number.coefficient,
    isLoose: false,
  };
}
