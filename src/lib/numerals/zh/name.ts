/** Numbers that name or order: list items, cohorts, ordinals, sessions, roads, telephone services. */
import { draft, type FigureDraft } from "../draft.ts";
import { readCircled } from "../pattern.ts";
import { headOf, INDENT, leading, matchAt } from "../scan.ts";
import { readHanDigits } from "./cardinal.ts";
import { readZhNumber } from "./number.ts";
import { findZhUnit } from "./word.ts";

/** 1. at the start of a line or of a part of it, (1) anywhere. */
export function readListNumber(text: string, at: number): FigureDraft | null {
  const isFirst = at < INDENT && text.slice(0, at).trim() === "";
  const isBracketed =
    /[(（]$/.test(headOf(text, at)) && /^\d{1,2}[)）]/.test(text.slice(at, at + 3));
  // 1．甲；2．乙
  const isNext =
    /[；;：:。]\s?$/.test(headOf(text, at)) && /^\d{1,2}[.．](?!\d)/.test(text.slice(at, at + 4));
  const match = matchAt(/\d{1,2}(?=[.．、](?!\d)|\.(?:19|20)\d\d年|[)）])/y, text, at);
  if (match === null || !(isFirst || isBracketed || isNext)) return null;
  return draft("ordinal", at, at + match[0].length, leading(match[0]));
}

/** 90后, 00后: who was born then. */
export function readCohort(text: string, at: number): FigureDraft | null {
  const match = matchAt(/(?<![\d.第])(?:19|20)?\d[05]后(?![退续果台勤期半])/y, text, at);
  return match && draft("label", at, at + match[0].length, leading(match[0]));
}

/** 第三, 第14.5期. */
export function readOrdinal(text: string, at: number): FigureDraft | null {
  if (text[at] !== "第") return null;
  const number = readZhNumber(text, at + 1);
  return number && draft("ordinal", at, number.end, number.value);
}

/** Ⅲ类, ②. */
export function readSign(text: string, at: number): FigureDraft | null {
  const roman = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ".indexOf(text.charAt(at)) + 1;
  if (roman === 0 || at >= text.length) return readCircled(text, at);
  return draft("label", at, at + 1, leading(String(roman)));
}

/** 1，234人: whether the full-width comma parts thousands or two numbers cannot be told; no value is given. */
export function readSplit(text: string, at: number): FigureDraft | null {
  if (/\d[.,，]?$/.test(headOf(text, at))) return null;
  const match = matchAt(
    /[1-9]\d{0,2}(?:，\d{3})+(?![\d.年月])(?=\s?[\p{Script=Han}%])/uy,
    text,
    at,
  );
  return match && draft("label", at, at + match[0].length, leading(match[0]));
}

/** Words after a number of service: 110接警, 12345平台. */
const SERVICE =
  /(?:110|119|120|122|114|999|1[0-2]\d{3}|9[56]\d{3,4})(?=接[处警]|报警|急救|指挥|平台|热线|电话|中心|联动|调度|系统|服务)/y;
/** 2030启航计划, 2030愿景: a year that names a plan has no 年. */
const PLAN =
  /(?:19|20)\d\d(?=[\p{Script=Han}]{0,6}?(?:计划|行动|工程|愿景|战略|议程|规划|目标|方案|专项|大会|论坛|峰会|博览会))/uy;
/** 360集团, 58同城: firms called by a number. */
const FIRM = /\d{2,4}(?=集团|同城)/y;
const ROAD = /\d{1,4}(?=国道|省道|县道|乡道)/y;
/** Before the number of a road: 国道318线; but 国道3条 counts. */
const AFTER_ROAD = /(?:国道|省道|县道|乡道)$/;
/** 三〇一医院, 七〇二所: digits read out one by one. */
const HAN_CODE =
  /[一二三四五六七八九][〇○零一二三四五六七八九]{1,4}(?=医院|部队|研究所|所(?![有在])|厂|高地|工程)/y;

/** Digits and numerals that name a road, a telephone service, a plan or an institution. */
export function readNamed(text: string, at: number): FigureDraft | null {
  const notice = matchAt(/(?:19|20)\d\d(?=第\d+号)/y, text, at);
  if (notice) return draft("label", at, at + notice[0].length, leading(notice[0]));
  const document = matchAt(/(?:19|20)\d\d[〕\]］)）]第?\d+号/y, text, at);
  if (document && /[〔[［(（]$/.test(headOf(text, at)))
    return draft("label", at, at + document[0].length, leading(document[0]));
  if (/\d[.,]?$/.test(headOf(text, at))) return null;
  const road = AFTER_ROAD.test(headOf(text, at)) ? matchAt(/\d{1,4}(?![\d.,])/y, text, at) : null;
  const named =
    road ?? matchAt(FIRM, text, at) ?? matchAt(SERVICE, text, at) ?? matchAt(PLAN, text, at);
  const match = matchAt(ROAD, text, at) ?? (named && isUnmeasured(text, at, named) ? named : null);
  if (match) return draft("label", at, at + match[0].length, leading(match[0]));
  const code = matchAt(HAN_CODE, text, at);
  // 五一厂 and 三五所 may be names; only a zero or a third digit makes a code of them.
  if (code === null || !(code[0].length > 2 || /[〇○零]/.test(code[0]))) return null;
  const value = readHanDigits(code[0]);
  return value === null ? null : draft("label", at, at + code[0].length, leading(String(value)));
}

/** 十四届四次会议, 人大三次会议: the fourth, the third; but 召开3次会议 counts. */
export function readSession(text: string, at: number): FigureDraft | null {
  if (!/(?:届|人大|人大常委会|政协|委员会|大会|常委会|党代会|全委会)$/.test(headOf(text, at)))
    return null;
  const number = readZhNumber(text, at);
  if (number === null || number.power > 1) return null;
  const word = matchAt(/次(?=(?:全体)?会议|全会|全体|大会)/y, text, number.end);
  return word && draft("ordinal", at, number.end + word[0].length, number.value);
}

/** Whether no unit follows the digits, nor a multiplier: 2000亩高标准农田工程 is no plan. */
function isUnmeasured(text: string, at: number, [digits]: RegExpExecArray): boolean {
  const end = at + digits.length;
  if (/^[多余来]?[十百千万亿]/.test(text.slice(end))) return false;
  const unit = findZhUnit(text, end)?.unit;
  return unit === undefined || unit === "label";
}
