/** Quantities: a number, its unit, and its upper end. */
import { multiply, parseDecimal } from "../decimal.ts";
import { draft, type FigureDraft, isMeasured } from "../draft.ts";
import type { FigureKind } from "../figure.ts";
import { headOf, leading, matchAt } from "../scan.ts";
import { isUnitCode, unitOf } from "../units.ts";
import type { EnNumber } from "./number.ts";
import { readMeasured } from "./parsed.ts";
import { readUpper, shared } from "./range.ts";
import { readDegrees } from "./temperature.ts";
import { isDigits, type Source, type Token } from "./token.ts";

/** A number with its unit, or a range of two. */
export function readQuantity(source: Source, at: number): FigureDraft | null {
  const { text, tokens } = source;
  const first = readMeasured(tokens, at);
  if (first === null) return null;
  const last = readUpper(tokens, at, first);
  const { number, unit, end, next } = last ?? first;
  const code = unit?.word.unit ?? agedUnit(text, first.number.start) ?? "count";
  const isPer = last === null && isDenominator(tokens, at, number, code);
  const kind = isPer
    ? "loose"
    : last
      ? "quantity"
      : kindOf(text, first.number, code, unit !== null);
  const factor = parseDecimal(unit?.word.factor ?? "1");
  const value = multiply(last ? shared(first, last) : number.value, factor);
  return readDegrees(source, next, {
    ...draft(kind, first.number.start, end, value, isMeasured(kind) ? code : kind),
    numberEnd: number.end,
    ...(last && { max: multiply(number.value, factor) }),
    ...(unit === null && isMeasured(kind) && { bare: true }),
  });
}

/** The .5 that begins with its point. */
export function readLeadingPoint(
  source: Source,
  at: number,
  { text: sign, start, spaced }: Token,
): FigureDraft | null {
  const next = source.tokens[at + 1];
  if (sign !== "." || next === undefined || next.spaced || !isDigits(next)) return null;
  if (!spaced && !/(?:^|[(“‘"])$/.test(headOf(source.text, start))) return null;
  const made = readQuantity(source, at + 1);
  return made && { ...made, start, value: parseDecimal(`.${next.text.replaceAll(",", "")}`) };
}

/** 31-in-1. */
export function readInOne(
  { text }: Source,
  _at: number,
  { start, text: digits }: Token,
): FigureDraft | null {
  const match = matchAt(/\d+-in-(?:1|one)\b/y, text, start);
  return match && draft("quantity", start, start + match[0].length, leading(digits), "count");
}

/** The thousand of "per thousand people" belongs to the figure that is so much for each of them. */
function isDenominator(
  tokens: readonly Token[],
  at: number,
  { value }: EnNumber,
  code: string,
): boolean {
  const isRound = value.scale === 0 && /^10+$/.test(value.digits.toString());
  const isInterval =
    isUnitCode(code) && /^(?:length|calendar|duration|work.*)$/.test(unitOf(code).dimension);
  return isRound && !isInterval && /^(?:per|every|each)$/.test(tokens[at - 1]?.lower ?? "");
}

/** "aged 12 to 17" has no unit of its own. */
function agedUnit(text: string, start: number): "age" | null {
  const head = headOf(text, start, 24);
  return /\b(?:aged?|ages)\s+(?:over|under|above|below|between|from|at least)?\s*$/i.test(head)
    ? "age"
    : null;
}

function kindOf(text: string, number: EnNumber, code: string, hasUnit: boolean): FigureKind {
  if (!isUnitCode(code)) return "label";
  const digits = text.slice(number.start, number.end);
  // Codes and telephone numbers, as in Chinese; 4.0 without a unit is a version.
  if (!hasUnit && /^(?:\d{7,}|12\d{3}|0\d+)$/.test(digits)) return "label";
  if (!hasUnit && /^\d+\.0$/.test(digits)) return "version";
  if (!number.isLoose) return "quantity";
  return /^(?:proportion|points|multiple)$/.test(unitOf(code).dimension) ? "quantity" : "loose";
}
