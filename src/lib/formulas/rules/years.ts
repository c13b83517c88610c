/** Plans and campaigns called by years or days: 十四五, 三年行动, 二〇三五年远景目标, 攻坚120天. */
import { type FormulaRule, hitsOf } from "../rule.ts";

const SORT = { kind: "programme", family: "n-year-plan", weight: 60 } as const;

/** What may stand between the years and the noun, without a sign. */
const WORK =
  "(?:行动计划|行动方案|行动|规划|计划|攻坚战?|大提升|提升行动|大会战|工作方案|任务|建设方案)";

const PATTERNS: readonly RegExp[] = [
  // “十四五”, 十四五规划
  /(?<=[“‘])(?:十[一二三四五六七八九]|[一二三四五六七八九])五(?=[”’])/gu,
  /(?<![第“‘二三四五六七八九])十[一二三四五六七八九]五(?=规划|时期|期间|末|计划)/gu,
  // 三年行动计划, 小微企业三年成长计划; a plan of a calendar year has four digits
  new RegExp(
    `(?<![\\d第〇零一二三四五六七八九十近前后过去]|今后|未来|五年、)(?:[一二三四五六七八九十两]|[1-9]|1\\d|20)年[^\\p{P}\\p{S}年]{0,6}?${WORK}`,
    "gu",
  ),
  // 2035年远景目标
  /(?:二〇三五|二〇五〇|20[2-6]\d)年(?:远景|愿景)(?:目标|规划|纲要)?/gu,
  /(?:第[一二]个|两个一)百年(?:奋斗)?目标/gu,
  // 百日专项行动, 攻坚120天, 百日攻坚
  /(?:百日|[1-9]\d{1,2}天|[一二三四五六七八九十]{1,3}天)[^\p{P}\p{S}]{0,4}?(?:行动|攻坚|会战|大干|整治|竞赛)/gu,
  /(?:攻坚|大干|奋战|决战|冲刺)(?:百日|[1-9]\d{1,2}天)/gu,
];

export const years: FormulaRule = {
  name: "years",
  find: (text) => PATTERNS.flatMap((pattern) => hitsOf(text, pattern, SORT)),
};
