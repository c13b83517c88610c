/** Money that is understood (千亿级), and prices off (八五折). */
import { fromInteger, parseDecimal } from "../decimal.ts";
import { draft, type FigureDraft } from "../draft.ts";
import { headOf, matchAt } from "../scan.ts";
import { readHanDigits } from "./cardinal.ts";
import type { Parsed } from "./parsed.ts";
import { findZhUnit, type ZhUnitWord } from "./word.ts";

/** Before a number of hundreds of millions without a unit, money is understood: 产值突破百亿. */
const SUM =
  /(?:产值|营收|收入|总值|GDP|投资|销售额?|贷款|存款|市值|税收|成交额|交易额|利润|进出口|财政|规模|体量|经济总量|营业额|增加值|余额)[^，。；、\d]{0,8}$/;

/** 千亿级, 百亿园区, 过五百亿的县: money is understood. */
export function readMoney(text: string, reading: Parsed): Parsed | null {
  const { number } = reading;
  const level =
    /级(?!别)|(?=以[上下][^，。；、\d]{0,6}(?:项目|企业|产业|集群))|(?=的?(?:园区|产业|企业|集群|规模|项目|台阶|大关|工程|县|镇|乡|城市|强[县市区镇]|大[县市]|元?俱乐部))/y;
  const isSum = findZhUnit(text, number.end) === null && SUM.test(headOf(text, number.start, 16));
  const suffix = matchAt(level, text, number.end)?.[0] ?? (isSum ? "" : null);
  if (number.power < 8 || suffix === null) return null;
  const word: ZhUnitWord = { word: suffix, unit: "CNY", han: true };
  return { ...reading, word, end: number.end + suffix.length };
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
