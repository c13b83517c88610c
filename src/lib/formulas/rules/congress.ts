/** Congresses, plenums and sessions called by their ordinals. */
import { type FormulaRule, hitsOf } from "../rule.ts";

const SORT = { kind: "institution", family: "congress-plenum", weight: 50 } as const;

const N = "[一二三四五六七八九十]{1,3}";
const PROVINCE =
  "(?:河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾)省|(?:北京|天津|上海|重庆)市|(?:内蒙古|西藏)自治区|(?:广西壮族|宁夏回族|新疆维吾尔)自治区";
/** Who meets: 福州市台江区, 省, 团. Names of more than two characters are cut, for want of spaces. */
const WHO = `(?:(?:${PROVINCE})?(?:[\\p{Script=Han}]{2}市)?(?:[\\p{Script=Han}]{2}[区县旗])?|自治区|[省市区县州旗团])`;

const PATTERNS: readonly RegExp[] = [
  // 党的十九大, 团十八大; 二十大报告
  /(?:党的|团的|团)?(?:十[一二三四五六七八九]|二十[一二三四五]?)大(?![类型项个件专重特国行力品工主战措创产突任难举特])(?=精神|报告|以来|对|为|把|将|上|后|前|和|、|召开|胜利|代表|提出|作出|确定|部署|关于|描绘|开局|闭幕|[，。；”’》：！]|$)/gu,
  // 十九届二中、三中、四中全会
  new RegExp(`(?:党的)?(?:${N}届)?(?:${N}中[、和])*${N}中全会`, "gu"),
  // 省委十届五次全会, 四届十一次主席会议, 省十二届人大常委会第三十三次会议, 市五届人大一次会议
  new RegExp(
    `${WHO}?(?:委|政协|人大)?第?${N}届(?:人大|政协|市委|县委|区委|省委|[市区县省]?人民代表大会|委员会|理事会)?(?:常委会|常务委员会)?第?${N}次[\\p{Script=Han}]{0,4}?(?:全会|会议|代表大会|全体会议)`,
    "gu",
  ),
  // 福州市台江区第十八届人民代表大会第一次会议
  new RegExp(`${WHO}第${N}届[\\p{Script=Han}]{2,8}?第${N}次(?:全体)?会议`, "gu"),
  // 省第十一次党代会
  new RegExp(
    `(?:[省市区县州旗]|自治区)?第${N}次(?:党代会|党员代表大会|代表大会|团代会|妇代会)`,
    "gu",
  ),
];

export const congress: FormulaRule = {
  name: "congress",
  find: (text) => PATTERNS.flatMap((pattern) => hitsOf(text, pattern, SORT)),
};
