/** A numeral directly before what the members share: “三率”, 三位一体, 双轮驱动, 双拥, 四套班子. */
import { type FormulaRule, HAN_COUNT, hitsOf, NOT_AFTER_NUMERAL } from "../rule.ts";

const SORT = { kind: "numeral-phrase", family: "n-x" } as const;

/** Names that stand without quotation marks in texts of the whole country; a row shares a subject. */
const NATIONAL: readonly string[] = [
  // countryside, poverty
  "三农(?!村)|四好农村路|两不愁|三保障|三留守|五保(?!持)|三资(?!金)",
  // economy, environment
  "双循环|双碳|双控(?!制)|双创|双招双引|六稳(?!定)|六保(?!障)|一带一路|三线一单|两新(?!型)|两重(?!点)",
  // administration, Party, army
  "三公(?=经费)|四风(?!险)|双随机|两会(?!期间)|两委(?!员?会)|四套班子|四大班子|双拥|三无|两违",
  // people's lives
  "双减(?!少|轻)|三孩(?:政策)?|三医联动|三社联动|五险一金",
  // a province by an old name
  "八闽",
  // local, and met in several reports
  "三创(?!意|新)",
];
const NAMES = new RegExp(`(?<![第十百])(?:${NATIONAL.join("|")})`, "gu");

/** What turns a number of bodies into one, or sets them to work together. */
const TOGETHER =
  "轮驱动|轮联动|核驱动|级联动|方联动|网融合|规合一|证合一|审合一|码合一|区叠加|链融合|链协同|导向|循环|引擎|向发力|管齐下|翼齐飞";
const WORKING = new RegExp(`${NOT_AFTER_NUMERAL}(?:${HAN_COUNT}|双|多)(?:${TOGETHER})`, "gu");
const TRINITY = new RegExp(`${NOT_AFTER_NUMERAL}${HAN_COUNT}位一体`, "gu");

/** 十六字方针, 一号文件, 双10条. */
const NAMED =
  /(?:四|八|十|十二|十六|二十|二十四|三十二)字(?:方针|治水方略|方略|要求|原则|诀|箴言)|一号(?:工程|文件|发展工程|项目)|双(?:\d+|[一二三四五六七八九十]+)条/gu;
/** “双减”, “双导向”: two of the same. */
const TWIN = /(?<=[“‘])双[\p{Script=Han}]{1,3}(?=[”’])/gu;

export const shared: FormulaRule = {
  name: "shared",
  find: (text) => [
    ...hitsOf(text, TRINITY, { ...SORT, family: "n-ge-x", weight: 65 }),
    ...hitsOf(text, WORKING, { ...SORT, weight: 65 }),
    ...hitsOf(text, NAMES, { ...SORT, weight: 50 }),
    ...hitsOf(text, NAMED, { ...SORT, weight: 50 }),
    ...hitsOf(text, TWIN, { ...SORT, weight: 60 }),
  ],
};
