/** Round numbers of people sent to round numbers of places, and rankings: 千名干部进千企, 百强. */
import { type FormulaRule, hitsOf } from "../rule.ts";

const SORT = { kind: "programme", family: "hundreds", weight: 70 } as const;

const MANY = "(?:[百千万]|[双两三四五六七八九][百千万])";
const PATTERNS: readonly RegExp[] = [
  // 千名干部进千企, 百家律所进千企
  new RegExp(
    `(?<![\\d一二三四五六七八九十百千万亿数几多余])${MANY}(?:名|家|支|个|户|村|企|校|场|组|队|人|万)[^\\p{P}\\p{S}]{1,10}?(?:进|入|下|联|帮|访|走|包|结|助|驻|送|连|服务|对接)[^\\p{P}\\p{S}]{0,4}?(?:[百千万][\\p{Script=Han}]{1,3}|街巷|社区|基层|一线|企业|村)`,
    "gu",
  ),
  // 双百双千, 百台万吨, 百村千企
  /(?<![\d一二三四五六七八九十百千万亿])(?:[双两][百千万]){1,3}(?=[”’\p{Script=Han}])/gu,
  /(?<=[“‘])(?:[百千万][\p{Script=Han}]){2,4}(?=[”’])/gu,
  // “万人计划”, “百日行动”, 千企升级行动, 百千万工程, 百户村工作法
  /(?<![\d一二三四五六七八九十百千万亿数几多余])[百千万]{1,3}[\p{Script=Han}]{0,3}?(?:计划|工程|行动|工作法)/gu,
  /(?<=开展)万名[\p{Script=Han}]{2,4}/gu,
];

/** 30强, 百强区; a strong power (强国) is no ranking. */
const RANKING =
  /(?<![\d.])(?:[百千]|[1-9]\d{1,2}|[十百]{1,2})强(?![化调大度力制壮劲国市省基军])[区县市镇乡村企业]{0,2}/gu;

export const hundreds: FormulaRule = {
  name: "hundreds",
  find: (text) => [
    ...PATTERNS.flatMap((pattern) => hitsOf(text, pattern, SORT)),
    ...hitsOf(text, RANKING, { kind: "indicator", family: null, weight: 40 }),
  ],
};
