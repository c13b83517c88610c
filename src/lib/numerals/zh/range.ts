/** Ranges: 5~6%, 12-17岁, 1-2万元. */
import { compare, type Decimal, multiply, parseDecimal, shift } from "../decimal.ts";
import { headOf, matchAt } from "../scan.ts";
import { isUnitCode } from "../units.ts";
import type { Parsed } from "./parsed.ts";
import { readMeasured } from "./unit.ts";

/** A second dash opens an aside, unless a number follows it: 2——3个. */
export const RANGE = /——(?=\d)|[~～至到](?=[-−]\d)|[-–—－~～至到](?![-–—－])/y;

/** The upper end of a range: 5~6%, 12-17岁, 1-2万元, 3%至4%. 从3%到4% is two values. */
export function readUpper(text: string, at: number, first: Parsed): Parsed | null {
  const range = matchAt(RANGE, text, first.end)?.[0] ?? "";
  if (range === "" || (range.length > 1 && first.word)) return null;
  const isFrom =
    /[从由自][超近约]?$/.test(headOf(text, at)) && /[至到]/.test(text.charAt(first.end));
  if (isFrom || (first.word && !isUnitCode(first.word.unit))) return null;
  const last = readMeasured(text, first.end + range.length);
  if (last === null || (first.word && first.word.unit !== last.word?.unit)) return null;
  if (last.word && !isUnitCode(last.word.unit)) return null;
  return compare(last.number.value, first.number.value) > 0 ? last : null;
}

/** Both ends of a range as one number. */
export function joined(first: Parsed, last: Parsed): Parsed {
  return {
    ...last,
    number: { ...last.number, value: shared(first, last), max: last.number.value },
    isOver: last.isOver,
  };
}

/** The 1 of 1-2万 is 10,000, the 5000 of 5000-1万 is 5,000. */
function shared(first: Parsed, last: Parsed): Decimal {
  const { power, value } = first.number;
  const factor = first.word ? undefined : last.word?.factor;
  const scaled = factor === undefined ? value : multiply(value, parseDecimal(factor));
  const isShared = power === 0 && compare(value, last.number.coefficient) < 0 && !last.number.han;
  return isShared ? shift(scaled, last.number.power) : scaled;
}
