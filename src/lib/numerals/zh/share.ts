/** Shares of a whole and proportions: 三分之二, 百分之九十, 4∶1. */
import { parseDecimal } from "../decimal.ts";
import { draft, type FigureDraft, ratio } from "../draft.ts";
import { headOf, leading, matchAt } from "../scan.ts";
import { readZhNumber } from "./number.ts";

/** Before a chain of ratios: 三次产业比重由7:42:51调整为… */
export const CHAIN_WORD = /(?:比|比例|比重|结构|占比)[^，。；、\d]{0,8}$/;

/** 1∶3, 4:1, 4比1, 1/3. */
export function readProportion(text: string, at: number): FigureDraft | null {
  const match = matchAt(/(\d+(?:\.\d+)?)([∶:：︰比/])(\d+(?:\.\d+)?)(?![\d:：/年月])/y, text, at);
  if (match === null) return null;
  const [all, first = "", sign = "", second = ""] = match;
  const isClock = /[:：]/.test(sign) && /^\d\d$/.test(second);
  if (isClock && !/[比分][例为是率]?$/.test(headOf(text, at))) return null;
  if (/^0*(?:\.0*)?$/.test(second)) return null;
  if (sign === "/" && Number(first) >= Number(second))
    return draft("label", at, at + all.length, leading(all));
  return ratio(at, at + all.length, parseDecimal(first), parseDecimal(second));
}

/** 四分之一 is 0.25, 百分之九十 is 90 %. */
export function readFraction(text: string, at: number): FigureDraft | null {
  const word = matchAt(/[百千](?=分之)/y, text, at)?.[0];
  const denominator = word === undefined ? readZhNumber(text, at) : null;
  const end = denominator?.end ?? at + 1;
  if ((word ?? denominator) === null || !text.startsWith("分之", end)) return null;
  const numerator = readZhNumber(text, end + 2);
  if (numerator === null) return null;
  if (denominator) return ratio(at, numerator.end, numerator.value, denominator.value);
  return {
    ...draft("quantity", at, numerator.end, numerator.value, word === "百" ? "%" : "‰"),
    ...(numerator.max && { max: numerator.max }),
  };
}
