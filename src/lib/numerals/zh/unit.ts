/** The unit or measure word of a Chinese number. */
import { add, parseDecimal } from "../decimal.ts";
import { headOf, matchAt, SPACES } from "../scan.ts";
import { isUnitCode, unitOf } from "../units.ts";
import { addHalf, HALF_AFTER, isHalvable } from "./half.ts";
import { unitOfHu } from "./household.ts";
import { readMoney } from "./money.ts";
import { readZhNumber, scaleNumber, type ZhNumber } from "./number.ts";
import type { Parsed } from "./parsed.ts";
import { withDenominator } from "./rate.ts";
import { findZhUnit, type ZhUnitWord } from "./word.ts";

/** The number at an offset and the unit or measure word behind it; `null` if there is none. */
export function readMeasured(text: string, at: number): Parsed | null {
  const number = readZhNumber(text, at);
  if (number === null) return null;
  const reading: Parsed = { number, word: null, end: number.end, isOver: number.more };
  // PM2.5年均浓度 is no 2.5年.
  if (/PM\s?$/.test(headOf(text, at))) return { ...reading, word: LETTERS };
  const found = readMoney(text, reading) ?? readUnit(text, reading);
  return withDenominator(text, found ?? readLatin(text, reading) ?? reading);
}

const SPACE = new RegExp(`[${SPACES}]`);

function readUnit(text: string, reading: Parsed): Parsed | null {
  const { number } = reading;
  const isSpaced = !number.han && SPACE.test(text.charAt(number.end));
  const at = isSpaced ? number.end + 1 : number.end;
  return readInserted(text, at, reading) ?? readPlainUnit(text, at, reading);
}

function readPlainUnit(text: string, at: number, reading: Parsed): Parsed | null {
  const row = findZhUnit(text, at);
  const found = row && inContext(text, at, row, reading);
  const isPlace = found?.word === "个点" && !isStatistic(text, reading.number);
  const word = isPlace ? findZhUnit("个", 0) : found;
  if (
    word === null ||
    (/^[a-z]/i.test(word.word) && /[A-Za-z]/.test(text.charAt(at + word.word.length)))
  ) {
    return null;
  }
  const number =
    word.factor === undefined
      ? reading.number
      : scaleNumber(reading.number, parseDecimal(word.factor));
  const end = at + word.word.length;
  const half = isHalvable(word) ? matchAt(HALF_AFTER, text, end) : null;
  if (half) return { ...reading, number: addHalf(number, word.factor), word, end: end + 1 };
  const tenth = word.word === "成" ? matchAt(TENTH, text, end)?.[0] : undefined;
  if (tenth !== undefined) {
    const rest = parseDecimal(String(HAN_TENTHS.indexOf(tenth) + 1 || tenth));
    return {
      ...reading,
      number: { ...number, value: add(number.value, rest) },
      word,
      end: end + 1,
    };
  }
  const isOver =
    reading.isOver ||
    matchAt(/(?<=[年月天里倍成时])[多余](?![次种个位家方元样])/y, text, end) !== null;
  return { ...reading, number, word, end, isOver };
}

/** 7成5 and 七成五 are 75 per cent. */
const TENTH = /[1-9一二三四五六七八九](?![\d.%年月日个成项家户名点十百千万、])/y;
const HAN_TENTHS = "一二三四五六七八九";

/** The unit as what stands around it makes it: the 户 of firms, the 度 of electricity. */
function inContext(text: string, at: number, row: ZhUnitWord, reading: Parsed): ZhUnitWord | null {
  const { number } = reading;
  if (row.word === "户") return { ...row, unit: unitOfHu(text, number.start, at + 1) };
  if (row.word === "度" && row.unit === "kWh") {
    const isPower = number.power >= 4 || /[电]/.test(headOf(text, number.start, 10));
    return isPower ? row : null;
  }
  if (
    row.word === "方" &&
    row.unit === "m3" &&
    number.power < 4 &&
    !/[气水土石木量]/.test(headOf(text, number.start))
  )
    return null;
  // C919大飞机, L4级, G7个…: after a single capital the digits name.
  const isModel = /(?:^|[^A-Za-z])[A-Z]$/.test(headOf(text, number.start));
  const isCount = isUnitCode(row.unit) && unitOf(row.unit).dimension === "count";
  if (isModel && isCount && !number.han && number.power === 0) return null;
  if (row.unit === "km" && /时速(?:达到?|为|[超近约]过?)?$/.test(headOf(text, number.start)))
    return { ...row, unit: "km/hour" };
  return row;
}

/** 下降2个点 and 6.5个点 are percentage points, 布设30个点 and 增加5个点 are places. */
function isStatistic(text: string, { start, value }: ZhNumber): boolean {
  const verb =
    /(?:提高|提升|上升|下降|降低|增长|回升|回落|上涨|下跌|收窄|下滑|拉高|拉低|高|低)[了出于]?[超近约逾]?(?:[\d.]+(?:[-–—~至到]|——))?$/;
  return value.scale > 0 || verb.test(headOf(text, start, 12));
}

/** 三个多月, 两个半小时. */
function readInserted(text: string, at: number, reading: Parsed): Parsed | null {
  const inserted = matchAt(/个([多余半])/y, text, at)?.[1];
  if (inserted === undefined) return null;
  const word = findZhUnit(`个${text.slice(at + 2, at + 6)}`, 0);
  if (word === null || word.word === "个") return null;
  const number = inserted === "半" ? addHalf(reading.number) : reading.number;
  return {
    number,
    word,
    end: at + 1 + word.word.length,
    isOver: reading.isOver || inserted !== "半",
  };
}

/** Stands for the unit where letters make a number a name. */
export const LETTERS: ZhUnitWord = { word: "", unit: "label", han: true };

/** 5G, 3D, PM2.5, O2O: digits among letters name something. */
function readLatin(text: string, reading: Parsed): Parsed | null {
  const { number } = reading;
  const after = matchAt(/[A-Za-z][A-Za-z0-9]*/y, text, number.end);
  const isAfter = /[A-Za-z][-–]?$|[NX]\+$/.test(headOf(text, number.start));
  if (after === null && !isAfter) return null;
  return { ...reading, word: LETTERS, end: number.end + (after?.[0].length ?? 0) };
}
