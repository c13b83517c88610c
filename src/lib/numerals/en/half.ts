/** Halves: half an hour, more than half of. */
import { parseDecimal } from "../decimal.ts";
import { draft, type FigureDraft } from "../draft.ts";
import { isUnitCode } from "../units.ts";
import { readEnNumber } from "./number.ts";
import type { Source, Token } from "./token.ts";
import { findUnit } from "./unit.ts";

const HALF = parseDecimal("0.5");

/** half of, half an hour, half-year, by half; never "the first half". */
export function readHalf(
  { text, tokens }: Source,
  at: number,
  { lower, start, end }: Token,
): FigureDraft | null {
  if (lower !== "half" || (/^a$/.test(tokens[at + 1]?.lower ?? "") && readEnNumber(tokens, at)))
    return null;
  const before = tokens[at - 1]?.lower ?? "";
  if (/^(?:first|second|latter|last|other|both|better)$/.test(before)) return null;
  const next = tokens[at + 1];
  const isJoined = next !== undefined && (/^(?:a|an)$/.test(next.lower) || next.text === "-");
  const unit = isJoined ? findUnit(tokens, at + 2) : null;
  if (unit && isUnitCode(unit.word.unit))
    return draft("quantity", start, unit.end, HALF, unit.word.unit);
  const isCounted =
    /^\s+(?:of|the|its|their|all)\b/.test(text.slice(end)) ||
    /^(?:by|than|over|nearly|almost|about|under)$/.test(before);
  return draft(isCounted ? "quantity" : "loose", start, end, HALF, "ratio");
}
