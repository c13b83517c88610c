/** Rates: 22微克/立方米, 每千人. */
import { headOf, matchAt } from "../scan.ts";
import { isUnitCode, rateOf, type UnitCode, unitOf } from "../units.ts";
import type { Parsed } from "./parsed.ts";
import { findZhDenominator, type ZhUnitWord } from "./word.ts";

/**
 * 22微克/立方米, 60公里每小时: a rate. After 每 only units of size and 公里每小时 are sure, for in 30人每天巡查
 * the 每天 is an adverb. 元/人·月 has two denominators and stays 元.
 */
export function withDenominator(text: string, reading: Parsed): Parsed {
  const above = reading.word?.unit;
  const sign = matchAt(/\s?([/每])\s?/y, text, reading.end);
  if (above === undefined || !isUnitCode(above) || sign === null) return reading;
  const at = reading.end + sign[0].length;
  const word = findZhDenominator(text, at);
  if (word === null || !isUnitCode(word.unit) || word.factor !== undefined) return reading;
  const end = at + word.word.length;
  const unit = rateOf(above, word.unit);
  const isSure = sign[1] === "/" ? !/[·•*/]/.test(text.charAt(end)) : isSpeedOrSize(above, word);
  const isWord = /[A-Za-z]/.test(word.word) && /[A-Za-z\d]/.test(text.charAt(end));
  if (unit === null || !isSure || isWord) return reading;
  return { ...reading, word: { ...word, unit, han: reading.word?.han ?? true }, end };
}

function isSpeedOrSize(above: UnitCode, below: ZhUnitWord): boolean {
  if (!isUnitCode(below.unit)) return false;
  const { dimension } = unitOf(below.unit);
  const isSpeed = unitOf(above).dimension === "length" && dimension === "duration";
  return isSpeed || /^(?:area|volume|mass)$/.test(dimension);
}

/**
 * The 千人 of 每千人, 每10万人 and 件/万人: a round number of which the figure beside it is so much for
 * each. 每三年 and 每500米 are intervals, and state something of their own.
 */
export function isDenominator(text: string, at: number, { number, word }: Parsed): boolean {
  const isRound = number.value.scale === 0 && /^10+$/.test(number.value.digits.toString());
  if (!isRound || word === null || !isUnitCode(word.unit) || !/[每/]\s?$/.test(headOf(text, at)))
    return false;
  return !/^(?:length|calendar|duration|work.*)$/.test(unitOf(word.unit).dimension);
}
