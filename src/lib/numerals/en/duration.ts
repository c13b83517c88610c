/** Stretches of time: a year and a half, 1 hour 20 minutes, the past decade, a fortnight. */
import { add, divide, fromInteger, multiply, parseDecimal } from "../decimal.ts";
import { draft, type FigureDraft } from "../draft.ts";
import { headOf, matchAt } from "../scan.ts";
import { isUnitCode, unitOf } from "../units.ts";
import { readEnNumber } from "./number.ts";
import type { Source, Token } from "./token.ts";
import { findUnit } from "./unit.ts";
import { EN_UNITS } from "./word.ts";

const HALF = parseDecimal("0.5");

/** "a year and a half", "an hour and a half"; "one year and a half" too. */
export function readAndAHalf({ text }: Source, _at: number, { start }: Token): FigureDraft | null {
  const match = matchAt(/(?:an?|one|1)\s+([a-z]+)\s+and\s+a\s+half\b/iy, text, start);
  const unit = EN_UNITS.get(match?.[1]?.toLowerCase() ?? "");
  if (match === null || unit === undefined || !isUnitCode(unit.unit)) return null;
  const { dimension } = unitOf(unit.unit);
  if (!/^(?:calendar|duration|length|area|mass|volume)$/.test(dimension)) return null;
  const value = multiply(add(fromInteger(1), HALF), parseDecimal(unit.factor ?? "1"));
  return draft("quantity", start, start + match[0].length, value, unit.unit);
}

/** Spans that a larger and a smaller unit tell together. */
const PAIRS: readonly (readonly [first: string, last: string, factor: number])[] = [
  ["hour", "minute", 60],
  ["minute", "second", 60],
  ["year", "month", 12],
  ["day", "hour", 24],
];

/** "1 hour 20 minutes", "three years and six months". */
export function readCompound({ tokens }: Source, at: number): FigureDraft | null {
  const first = readEnNumber(tokens, at);
  const above = first && findUnit(tokens, first.next);
  if (first === null || above === null || first.value.scale > 0) return null;
  if (above.word.factor !== undefined || first.power > 0) return null;
  const isJoined = /^(?:and|,)$/.test(tokens[above.next]?.lower ?? "");
  const next = isJoined ? above.next + 1 : above.next;
  const second = readEnNumber(tokens, next);
  const below = second && findUnit(tokens, second.next);
  if (second === null || below === null || second.value.scale > 0) return null;
  const pair = PAIRS.find(([one, two]) => one === above.word.unit && two === below.word.unit);
  if (pair === undefined || second.value.digits >= BigInt(pair[2])) return null;
  const value = add(multiply(first.value, fromInteger(pair[2])), second.value);
  return draft("quantity", first.start, below.end, value, pair[1]);
}

/** Words for spans that are numbers by themselves. */
const SPANS: ReadonlyMap<string, readonly [value: number, unit: string]> = new Map([
  ["decade", [10, "year"]],
  ["century", [100, "year"]],
  ["fortnight", [14, "day"]],
]);

/**
 * "the past decade", "a fortnight", "half a century". Loose, save for a half, since "the decade" is as
 * often a date.
 */
export function readSpan(
  { text, tokens }: Source,
  at: number,
  { lower, start }: Token,
): FigureDraft | null {
  const isHalf = lower === "half";
  const word = tokens[isHalf ? at + 2 : at];
  const span = SPANS.get(word?.lower ?? "");
  if (word === undefined || span === undefined) return null;
  // The twenty-first century is a date.
  if (/(?:\b(?:first|second|third)|[a-z\d]th|\d(?:st|nd|rd))\s+$/i.test(headOf(text, start)))
    return null;
  if (isHalf && !/^an?$/.test(tokens[at + 1]?.lower ?? "")) return null;
  const [value, unit] = span;
  return isHalf
    ? draft("quantity", start, word.end, divide(fromInteger(value), fromInteger(2)), unit)
    : draft("loose", start, word.end, fromInteger(value), unit);
}
