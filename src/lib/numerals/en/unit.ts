/** The unit of an English number. */

import { isUnitCode, rateOf } from "../units.ts";
import type { Token } from "./token.ts";
import { BETWEEN_NUMBER_AND_UNIT, EN_UNITS, type EnUnitWord } from "./word.ts";

/** A unit found in the text, and where it ends. */
export interface UnitWords {
  readonly word: EnUnitWord;
  readonly end: number;
  readonly next: number;
}

const LONGEST_UNIT = 4;

/** The longest unit phrase from token `at`, after an optional hyphen and words such as "consecutive". */
export function findUnit(tokens: readonly Token[], at: number): UnitWords | null {
  const first = tokens[at];
  if (first === undefined) return null;
  if (first.text === "-" && !first.spaced) return findUnit(tokens, at + 1);
  for (let length = LONGEST_UNIT; length > 0; length--) {
    const unit = matchUnit(tokens, at, length);
    if (unit) return unit;
  }
  return BETWEEN_NUMBER_AND_UNIT.has(first.lower) ? findTime(tokens, at + 1) : null;
}

/** Of the words between, only units of time are sure: "3 more tonnes" is as plain as "3 more". */
function findTime(tokens: readonly Token[], at: number): UnitWords | null {
  const unit = findUnit(tokens, at);
  return unit && /year|month|week|day|hour|minute/.test(unit.word.unit) ? unit : null;
}

/** "yuan per square metre", µg/m³, and of a bare number "3 per day". */
export function findUnitOrRate(tokens: readonly Token[], at: number): UnitWords | null {
  const above = findUnit(tokens, at);
  const sign = above?.next ?? at;
  const code = above?.word.unit ?? "count";
  if (!isUnitCode(code) || !/^(?:per|[/／])$/.test(tokens[sign]?.lower ?? "")) return above;
  const below = findUnit(tokens, sign + 1);
  if (below === null || !isUnitCode(below.word.unit) || below.word.factor !== undefined)
    return above;
  const rate = rateOf(code, below.word.unit);
  return rate === null ? above : { ...below, word: { ...above?.word, unit: rate } };
}

function matchUnit(tokens: readonly Token[], at: number, length: number): UnitWords | null {
  const words: string[] = [];
  let next = at;
  while (words.length < length) {
    const token = tokens[next];
    if (token === undefined) return null;
    // m2 and m² are written together; a spaced 2 begins the next number.
    if (words.length > 0 && /^[\d²³]/.test(token.text) && token.spaced) return null;
    if (token.text !== "-") words.push(token.lower);
    next += 1;
  }
  const last = tokens[next - 1];
  // 5 g, but not 5 G; "a T" is no tonne.
  const isCapital = /^[A-KM-Z]$/.test(last?.text ?? "") && words.length === 1;
  const word = isCapital ? undefined : EN_UNITS.get(words.join(" "));
  return word && last ? { word, end: last.end, next } : null;
}
