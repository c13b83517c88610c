/** Pairs of numeral and character in a row: 三重三化三量, 一核两带, 两江四岸, 六清一改, 三坊七巷. */
import { type FormulaRule, type Hit, hitsOf } from "../rule.ts";

const SORT = { kind: "numeral-phrase", family: "n-x" } as const;

/** Idioms of the language that have the shape. */
const IDIOMS: readonly string[] = [
  "一心一意 一言一行 一举一动 一点一滴 一草一木 一砖一瓦 一针一线 一朝一夕 一模一样 一五一十",
  "一清二楚 一干二净 一穷二白 一石二鸟 一举两得 一刀两断 一来二去 一老一少 一早一晚",
  "三心二意 三番五次 三天两头 三言两语 三令五申 三三两两 两面三刀 接二连三",
  "四面八方 四通八达 四分五裂 四舍五入 五花八门 五湖四海 五颜六色 五光十色",
  "七上八下 七嘴八舌 七零八落 横七竖八 八九不离十 九牛一毛 十全十美 百里挑一",
];
const IDIOM = new RegExp(`^(?:${IDIOMS.join(" ").replaceAll(" ", "|")})`, "u");

const DIGIT = "[一二两三四五六七八九十双]";
const OTHER = "[^“”‘’，。；：、一二两三四五六七八九十双百千万]";
/** In quotation marks, each member of one to four characters. */
const QUOTED = new RegExp(
  `(?<=[“‘])(?:${DIGIT}${OTHER}{1,4}[、，]?){1,6}(?:${DIGIT}|多)${OTHER}{1,4}(?=[”’])`,
  "gu",
);
/** Measure words and units, after which the second numeral begins another count, and particles. */
const NO_MEMBER = "[年月日时分天岁次名家位些般样起直定是的了和及与等为在]";
const MEMBER = `(?!${NO_MEMBER})[\\p{Script=Han}](?<![一二三四五六七八九十百千万亿])`;
/** Without them, each of one character, beginning with two or more; 长三角一体化 is a place. */
const BARE = new RegExp(
  `(?<![第几数\\d〇零一二两三四五六七八九十百千万亿统长珠])(?:[二两三四五六七八九双](?!个)${MEMBER}){1,4}[一二两三四五六七八九十](?!个)${MEMBER}`,
  "gu",
);

/** 六个一流 counts one thing that is called 一流, and 三位一体 one body of three. */
const COUNTED = /^[二两三四五六七八九十](?:个一|位一体$)/u;

export const series: FormulaRule = {
  name: "series",
  find: (text) => [
    ...hitsOf(
      text,
      QUOTED,
      { ...SORT, weight: 68 },
      ([row]) => !IDIOM.test(row) && !COUNTED.test(row),
    ).map((hit) => placed(hit, text)),
    ...hitsOf(text, BARE, { ...SORT, weight: 60 }, ([row]) => !IDIOM.test(row)),
  ],
};

/** A row of ones says that each has its own. */
function placed(hit: Hit, text: string): Hit {
  const digits = text.slice(hit.start, hit.end).match(/[一二两三四五六七八九十双]/gu) ?? [];
  return digits.every((digit) => digit === "一") ? { ...hit, family: "yi-x-yi-y" } : hit;
}
