/** A number, a measure word and what the members share: 三个如何, 五大国际品牌, 四项机制, 7条路径. */
import { endOfNoun } from "../noun.ts";
import { type FormulaRule, HAN_COUNT, type Hit, hitsOf, NOT_AFTER_NUMERAL } from "../rule.ts";

const SORT = { kind: "numeral-phrase", family: "n-ge-x" } as const;

/** 大 chooses, so that Arabic digits before it count a chosen list too; 十九大精神 is of a congress. */
const GREAT = new RegExp(
  `${NOT_AFTER_NUMERAL}(?:${HAN_COUNT}|[2-9]|1\\d|20)大(?![会批步幅量家小学都])(?!型|规模|部制|精神|报告|以来|召开|代表|党章|关于)`,
  "gu",
);
/** Plain quantities are written in digits; a Chinese numeral before these words mostly names a list. */
const MEASURED = new RegExp(
  `${NOT_AFTER_NUMERAL}${HAN_COUNT}(?:个|项|条|种|支|类|套|件|张|篇|道|组|块|本)(?![月小多半层])`,
  "gu",
);
/** Grades of what is graded are no lists. */
const GRADED: readonly string[] = [
  "以上 以下 及 甲 乙 换届 单位 标题",
  "医院 公立 综合 中医 专科 医师 学院 学科 专业 教授 文化馆 图书馆 博物馆 英雄 警",
  "建筑 文物 保护 公路 航道 响应 地震 分类 标准 承包 资质 残 风 重点 市场 法院 巡视员",
];
/** Levels of administration; a list of them before counts plainly: 区、街镇、社区三级. */
const LEVELS = new RegExp(
  `(?<![第省市县区乡镇村街居、]|社区|街镇|街道)(?<![〇零一二两三四五六七八九十百\\d])${HAN_COUNT}级(?!${GRADED.join(" ").replaceAll(" ", "|")})(?=[\\p{Script=Han}]{2})`,
  "gu",
);
/** In digits only policies in force are named so. */
const DIGITS =
  /(?<![\d.第])(?:[2-9]|1\d)(?:条|项|大|个)(?=重点产业链|产业链|路径|措施|硬措施|工作机制|专项行动|攻坚行动|工程包)/gu;
/** What a digit of a code is said to be, “1”即一个中心带动. */
const DECODED =
  /(?<=[“‘]\d[”’](?:即|就是|是)[\p{Script=Han}]{0,4}?)[一二两三四五六七八九十](?:个|项|条|种|支|点|大|套)/gu;
/** The best known rule of all stands without quotation marks. */
const RULES = /中央八项规定/gu;

/** What is counted on the way, and not named by its number; before a sign or also within a longer noun. */
const ORDINARY: readonly string[] = [
  "方面 问题 环节 阶段 部分 层面 角度 关系 原因 例子 字 次 人次 奖 不同",
  "月 小时 星期 季度",
  "人 孩子 儿子 女儿 学生 民族 家庭",
  "地方 省 市 县 区 乡 镇 村 街道 社区 国家 城市(?!群) 单位 部门 班 校区 单元 学院",
  "会议 文件 意见 案件 项目 新建 层层 以上",
  "重点(?![\\p{Script=Han}]) 方向(?![\\p{Script=Han}])",
];
const NOT_NAMED = new RegExp(`^(?:${ORDINARY.join(" ").replaceAll(" ", "|")})`, "u");

export const count: FormulaRule = {
  name: "count",
  find: (text) => [
    ...take(text, GREAT, 70),
    ...take(text, MEASURED, 55, (rest) => !NOT_NAMED.test(rest)),
    ...take(text, LEVELS, 45),
    ...take(text, DIGITS, 40),
    ...take(text, DECODED, 55),
    ...hitsOf(text, RULES, { kind: "programme", family: "n-ge-x", weight: 60 }),
  ],
};

/** A number with its measure word, lengthened by the noun that follows. */
function take(
  text: string,
  pattern: RegExp,
  weight: number,
  accept: (rest: string) => boolean = () => true,
): Hit[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const at = match.index + match[0].length;
    const end = endOfNoun(text, at);
    if (end === at || !accept(text.slice(at, at + 12))) return [];
    return [{ start: match.index, end, ...SORT, weight }];
  });
}
