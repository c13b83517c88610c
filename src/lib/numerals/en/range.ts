/** Ranges: 5–6%, one or two, between 5 and 6. */
import { add, compare, type Decimal, fromInteger, shift } from "../decimal.ts";
import { readEnNumber } from "./number.ts";
import { type Parsed, readMeasured } from "./parsed.ts";
import type { Token } from "./token.ts";

/** The upper end of a range: 5–6%, 3% to 4%, one or two, between 5 and 6. "from 5 to 6" is two values. */
export function readUpper(tokens: readonly Token[], at: number, first: Parsed): Parsed | null {
  // 12- to 17-year-olds
  const isSuspended = tokens[first.next]?.text === "-" && tokens[first.next + 1]?.lower === "to";
  const signAt = isSuspended ? first.next + 1 : first.next;
  const sign = tokens[signAt];
  const before = tokens[at - 1]?.lower ?? "";
  if (sign === undefined) return null;
  const isRange =
    (sign.lower === "to" && before !== "from") ||
    (sign.lower === "or" && isNext(tokens, first)) ||
    (sign.lower === "and" && before === "between") ||
    /^[-–—~]$/.test(sign.text);
  if (!isRange) return null;
  const last = readMeasured(tokens, signAt + 1);
  if (last === null || last.number.isLoose) return null;
  if (first.unit && first.unit.word.unit !== last.unit?.word.unit) return null;
  return compare(last.number.value, first.number.value) > 0 ? last : null;
}

/** "one or two" is a range, "5 or 20" is not. */
function isNext(tokens: readonly Token[], first: Parsed): boolean {
  const last = readEnNumber(tokens, first.next + 1);
  return last !== null && compare(last.value, add(first.number.value, fromInteger(1))) === 0;
}

/** The 1 of "1–2 million" is a million, the 500,000 of "500,000 to 1 million" is not. */
export function shared(first: Parsed, last: Parsed): Decimal {
  const { power, value } = first.number;
  const isShared = power === 0 && compare(value, last.number.coefficient) < 0;
  return isShared ? shift(value, last.number.power) : value;
}
