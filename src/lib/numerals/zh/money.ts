/** Money that is understood (千亿级), and prices off (八五折). */
import { fromInteger, parseDecimal } from "../decimal.ts";
import { draft, type FigureDraft } from "../draft.ts";
import { matchAt } from "../scan.ts";
import { readHanDigits } from "./cardinal.ts";
import type { Parsed } from "./parsed.ts";
import { findZhUnit, type ZhUnitWord } from "./word.ts";

/** 千亿级, 百亿园区: money is understood. */
export function readMoney(text: string, reading: Parsed): Parsed | null {
  const { number } = reading;
  const suffix = matchAt(/级|(?=园区|产业|企业|集群|规模)/y, text, number.end);
  if (number.power < 8 || suffix === null) return null;
  const word: ZhUnitWord = { word: suffix[0], unit: "CNY", han: true };
  return { ...reading, word, end: number.end + suffix[0].length };
}

/** 八折, 八五折 (8.5), 七八折 (7 to 8); 一折 and 三折页 are not. */
export function readDiscount(text: string, at: number): FigureDraft | null {
  const match = matchAt(/([一二三四五六七八九])点?([一二三四五六七八九])?(?=折)/y, text, at);
  if (match === null || findZhUnit(text, at + match[0].length) === null) return null;
  const [number, first = "", second] = match;
  const [whole, tenth] = [first, second ?? "零"].map((digit) => readHanDigits(digit) ?? 0);
  if (whole === undefined || tenth === undefined || number === "一") return null;
  const end = at + number.length + 1;
  if (tenth === whole + 1 && number.length === 2)
    return { ...draft("quantity", at, end, fromInteger(whole), "zhe"), max: fromInteger(tenth) };
  return draft("quantity", at, end, parseDecimal(tenth ? `${whole}.${tenth}` : `${whole}`), "zhe");
}
