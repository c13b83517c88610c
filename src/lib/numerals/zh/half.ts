/** Halves: 半年, 一半, 三天半. */
import { add, multiply, parseDecimal, trim } from "../decimal.ts";
import { draft, type FigureDraft } from "../draft.ts";
import { matchAt } from "../scan.ts";
import { isUnitCode, unitOf } from "../units.ts";
import type { ZhNumber } from "./number.ts";
import { findZhUnit, type ZhUnitWord } from "./word.ts";

const HALF = parseDecimal("0.5");

/** 三天半, 两年半; in 一天半天 and 三米半径 the 半 begins a word. */
export const HALF_AFTER = /半(?![年月天日小个成夜导岛数径载程壁工途价票])/y;

/** 半年, 半小时, 一半, 半数, 过半; but 上半年 is a date and 大半 no number. */
export function readHalf(text: string, at: number): FigureDraft | null {
  const share = matchAt(/一半|半数/y, text, at);
  const before = text.charAt(at - 1);
  if (share) return draft("quantity", at, at + share[0].length, HALF, "ratio");
  if (text[at] !== "半" || /[上下前后大多小对各夜深]/.test(before)) return null;
  if (before === "过")
    return { ...draft("quantity", at, at + 1, HALF, "ratio"), qualifier: "over" };
  const word = findZhUnit(text, at + 1);
  if (word === null || !isUnitCode(word.unit) || unitOf(word.unit).dimension === "count")
    return null;
  const value = multiply(HALF, parseDecimal(word.factor ?? "1"));
  return draft("quantity", at, at + 1 + word.word.length, trim(value), word.unit);
}

/** Whether 半 may follow the unit: what is measured has halves; 元半 and %半 are not said. */
export function isHalvable({ word, unit }: ZhUnitWord): boolean {
  if (!isUnitCode(unit) || !/^\p{Script=Han}/u.test(word)) return false;
  const { dimension } = unitOf(unit);
  return dimension !== "count" && dimension !== "points" && !dimension.startsWith("money");
}

/** The number with half of its unit added; `factor` as in {@link ZhUnitWord}. */
export function addHalf(number: ZhNumber, factor = "1"): ZhNumber {
  return { ...number, value: add(number.value, trim(multiply(HALF, parseDecimal(factor)))) };
}

/** 一年半, 两个半小时. */
export function isHalved({ value }: ZhNumber): boolean {
  return value.scale > 0;
}
