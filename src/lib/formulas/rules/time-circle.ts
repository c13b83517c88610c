/** Circles within which something can be reached: 15分钟便民生活圈, 1小时通勤圈、经济圈. */
import { type FormulaRule, hitsOf } from "../rule.ts";

/** A row of circles may share one time: 1小时经济圈、生活圈、工作圈. */
const PATTERN =
  /(?:\d{1,3}|[一二两三四五六七八九十半]{1,3})(?:个)?(?:分钟|小时|刻钟|公里|里)[^\p{P}\p{S}]{0,10}?圈(?:、[^\p{P}\p{S}]{2,6}?圈)*/gu;

export const timeCircle: FormulaRule = {
  name: "time-circle",
  find: (text) => hitsOf(text, PATTERN, { kind: "programme", family: "time-circle", weight: 75 }),
};
