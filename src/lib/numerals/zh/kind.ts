/** Whether a Chinese number states a quantity, names something, or is part of a word. */
import { compare, fromInteger } from "../decimal.ts";
import type { FigureDraft } from "../draft.ts";
import type { FigureKind } from "../figure.ts";
import { headOf } from "../scan.ts";
import { isUnitCode, unitOf } from "../units.ts";
import { isHalved } from "./half.ts";
import type { ZhNumber } from "./number.ts";
import type { Parsed } from "./parsed.ts";
import { LETTERS } from "./unit.ts";
import type { ZhUnitWord } from "./word.ts";

/** What the number is; `null` if it is none. */
export function kindOf(text: string, at: number, reading: Parsed): FigureKind | null {
  const { number, word, end } = reading;
  if (word && !isUnitCode(word.unit)) {
    // 新一届政府, 上一届人大: the new one, the last one.
    if (word.word === "届" && text[at] === "一" && /[新上下这每]$/.test(headOf(text, at)))
      return null;
    return number.han && (word === LETTERS || !word.han) ? null : word.unit;
  }
  if (!number.han) return kindOfDigits(text, at, reading);
  // 第十五个五年规划 is the name of a plan, not a stretch of time.
  if (word?.unit === "year" && /第[一二三四五六七八九十\d]+个$/.test(headOf(text, at)))
    return "label";
  const kind = kindOfHan(text, at, reading);
  const isCounting = word === null || number.implied || !MEASURED.test(unitOf(word.unit).dimension);
  return kind === "quantity" && isCounting && isInFormula(text, at, end) ? "loose" : kind;
}

/** What is measured in a formula too: a quarter of an hour, a tenth. */
const MEASURED = /^(?:proportion|points|multiple|duration)$/;

function kindOfHan(text: string, at: number, reading: Parsed): FigureKind | null {
  const { number, word } = reading;
  if (word?.word === "大" && isCongress(text, at, number)) return "ordinal";
  if (number.implied) return kindOfImplied(text, at, reading);
  if (word === null) return number.power >= 2 || number.about ? "quantity" : null;
  if (word.word === "位一体") return "loose";
  if (!word.han)
    return number.power >= 2 || number.about ? "quantity" : kindOfUnsure(text, at, number);
  return number.end - at === 1 && !isHalved(number) ? kindOfSingle(text, at, word) : "quantity";
}

function kindOfDigits(text: string, at: number, { number, word }: Parsed): FigureKind {
  if (word === null && isCode(text, at, number)) return "label";
  // 从0到1 says that something began.
  const isBeginning =
    word === null && /^从0到1(?!\d)/.test(text.slice(at - (text[at] === "0" ? 1 : 3), at + 4));
  return isBeginning ? "loose" : "quantity";
}

/**
 * Whether a Chinese numeral stands in a short quotation, which is a formula: “两个维护”, “三年行动”. What
 * is quoted at length, or with a stop in it, was said.
 */
function isInFormula(text: string, start: number, end: number): boolean {
  const head = /[“‘「『《]([^“”‘’「」『』《》。！？；]*)$/.exec(text.slice(0, start))?.[1];
  const tail = /^([^“”‘’「」『』《》。！？；]*)[”’」』》]/.exec(text.slice(end))?.[1];
  if (head === undefined || tail === undefined) return false;
  return head.length + (end - start) + tail.length <= LONGEST_FORMULA;
}

/** Characters of the longest quotation that is taken for a formula. */
const LONGEST_FORMULA = 20;

/**
 * Seven digits and more without a comma, a multiplier or a unit are a code; 12345, 12348, 12315 and
 * their like are telephone numbers: 12XXX is the range of public service numbers in the national
 * numbering plan (工业和信息化部, 电信网编号计划).
 */
function isCode(text: string, at: number, number: ZhNumber): boolean {
  return number.power === 0 && /^(?:\d{7,}|12\d{3})$/.test(text.slice(at, number.end));
}

/**
 * 四市一区, 两点支撑, 三代: perhaps counted; 一区 and 二区 hardly ever. Behind as many names as it says
 * (崇仁、宜黄、乐安、永丰四县) the numeral counts them.
 */
function kindOfUnsure(text: string, at: number, { value }: ZhNumber): FigureKind | null {
  const names = /[^，。；：:;“”]*$/.exec(text.slice(0, at))?.[0].split("、") ?? [];
  if (names.length > 1 && compare(value, fromInteger(names.length)) === 0) return "quantity";
  return /[一二]/.test(text.charAt(at)) ? null : "loose";
}

/** 十九大, 二十大, 党的八大: congresses of the Party; 十大 and 九大 count. */
function isCongress(text: string, at: number, number: ZhNumber): boolean {
  return compare(number.value, fromInteger(12)) >= 0 || headOf(text, at).endsWith("党的");
}

function kindOfImplied(text: string, at: number, { number, word, end }: Parsed): FigureKind | null {
  // 双千亿, 双过万: two things are said to pass it.
  if (/双[过超破]?$/.test(headOf(text, at)) && number.power >= 4) return "loose";
  const isReached =
    number.power >= (word === null || word.word === "" ? 3 : 2) &&
    REACHED.test(headOf(text, at)) &&
    // 上百家 and 上千人 are as vague as hundreds and thousands.
    !(number.power < 4 && text[at - 1] === "上") &&
    !/^[业一众全事物]/.test(text.slice(number.end));
  const isMade = number.more || number.about || isReached;
  if (word === null || !isUnitCode(word.unit)) return isMade ? "quantity" : null;
  if (word.word === "" && /^的?台阶/.test(text.slice(number.end))) return "loose";
  if (!word.han) return isMade ? "quantity" : null;
  const isMoney = unitOf(word.unit).dimension.startsWith("money");
  // 万元地区生产总值能耗: so much for each 10,000 yuan.
  if (isMoney && !isMade && /^(?:地区|国内)?(?:生产总值|GDP|产值|工业)/.test(text.slice(end)))
    return "loose";
  return isMoney || isMade ? "quantity" : "loose";
}

/** Before a multiplier alone, words that say that it is reached, or nearly. */
const REACHED =
  /(?:突破了?|不足|不到|不满|超过?了?|逾|(?<![通经不越])过|(?<![打侦爆踏])破|接近|(?<![附最邻靠就新远临])近|达到?了?|跨越|跨过|迈上|迈入|站上|跃上|跨入|(?<![以之年月日线网市街])上)$/;

/** 一批, 一起, 一级 … are words of their own. */
const NEVER_ONE = new Set([
  "批",
  "级",
  "大",
  "起",
  "片",
  "点",
  "节",
  "字",
  "章",
  "部",
  "届",
  "部分",
]);

function kindOfSingle(text: string, at: number, word: ZhUnitWord): FigureKind | null {
  const dimension = isUnitCode(word.unit) ? unitOf(word.unit).dimension : "count";
  const char = text.charAt(at);
  if (char === "一") {
    if (NEVER_ONE.has(word.word)) return null;
    const isMeasured = /^(?:proportion|points|multiple)$/.test(dimension) || word.word === "刻钟";
    return isMeasured ? "quantity" : "loose";
  }
  // 前二名: behind 前 and 后 even 二 counts.
  if (char === "二" && /[前后]$/.test(headOf(text, at)) && /^[名位]$/.test(word.word))
    return "quantity";
  if (char === "二" && (dimension === "count" || dimension === "calendar")) return null;
  if (char === "十" && word.word === "字") return null;
  return "quantity";
}

/** 4.0版, 2.0旗舰店. */
export function versionOf(text: string, reading: Parsed, kind: FigureKind): Partial<FigureDraft> {
  if (kind !== "quantity" || reading.word !== null) return {};
  const { start, end } = reading.number;
  const isVersion =
    /^\d+\.\d+$/.test(text.slice(start, end)) &&
    (text[end] === "版" || text.slice(start, end).endsWith(".0"));
  if (!isVersion) return {};
  return { kind: "version", unit: "version", bare: false, end: text[end] === "版" ? end + 1 : end };
}
