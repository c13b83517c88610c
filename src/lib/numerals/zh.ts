/**
 * Reads the figures of Chinese text.
 *
 * Which numerals count. Arabic digits always do: every run of digits becomes a figure of some kind.
 * Chinese numerals do only where a unit or measure word of the closed list in `zh-words.ts` follows
 * (五年, 三项, 九类), or where they count hundreds and more (三千万). For a Chinese numeral is as often
 * part of a word: 三坊七巷, 八一七路, 十四中, 第三产业, 一体化; and of a name: 林双伟. By rule:
 * - 一 before a measure word is an article (一个, 一条主线): `loose`. Before 倍 成 番 刻钟 百分点 it counts.
 * - 二 before a measure word is an ordinal (二级, 二期); the cardinal is 两.
 * - A multiplier alone (千名干部, 百家律所) is `loose`; with money (亿元, 千亿级) and before 余 or 多
 *   it counts. After 每 a round number is what a rate is per (每千人, 每10万人): `loose` with every unit.
 * - 数十, 几百, 十几 and 千千万万 are indefinite: no figures.
 * - Sessions and congresses (十九届四中全会, 二十大), grades (三级医院) and phases (三期) are ordinals or labels.
 * - A word that counts digits but with Chinese numerals is as often part of a name (两代表, 四市一区, 三位一体)
 *   makes them `loose`.
 * - A formula wholly in quotation marks (“三名”) is `loose`; digits wholly in quotation marks (“12348”)
 *   are a label. What else is a slogan is the glossary's to say: callers exclude the terms' spans.
 */
import {
  add,
  compare,
  type Decimal,
  divide,
  fromInteger,
  multiply,
  parseDecimal,
  shift,
  trim,
} from "./decimal.ts";
import {
  draft,
  type FigureDraft,
  finish,
  headOf,
  INDENT,
  isQuoted,
  leading,
  markConversions,
  matchAt,
  readDigitPattern,
  SPACES,
  without,
} from "./draft.ts";
import type { Excluded, Figure, FigureKind, Qualifier } from "./figure.ts";
import { isUnitCode, rateOf, type UnitCode, unitOf } from "./units.ts";
import { readZhDate } from "./zh-date.ts";
import {
  hanRun,
  isHanNumeral,
  readHanDigits,
  readZhNumber,
  scaleNumber,
  type ZhNumber,
} from "./zh-number.ts";
import {
  findZhDenominator,
  findZhUnit,
  NOT_A_QUALIFIER,
  ZH_AFTER,
  ZH_BEFORE,
  ZH_IDIOMS,
  type ZhUnitWord,
} from "./zh-words.ts";

/** Reads one kind of figure at an offset, or refuses. */
type Rule = (text: string, at: number) => FigureDraft | null;

const HALF = parseDecimal("0.5");
/** A second dash opens an aside, unless a number follows it: 2——3个. */
const RANGE = /——(?=\d)|[~～至到](?=[-−]\d)|[-–—－~～至到](?![-–—－])/y;

/**
 * All figures of a Chinese text, sorted, none overlapping another.
 * @param excluded stretches whose numbers are not to be read, such as glossary terms.
 */
export function readZhFigures(text: string, excluded: readonly Excluded[] = []): Figure[] {
  const folded = fold(text);
  const drafts: FigureDraft[] = [];
  let at = 0;
  while (at < folded.length) {
    const idiom = ZH_IDIOMS.find((words) => folded.startsWith(words, at));
    const made = isStart(folded, at) && idiom === undefined ? firstOf(RULES, folded, at) : null;
    if (made) drafts.push(made);
    at = made ? made.end : at + (idiom?.length ?? (hanRun(folded, at).length || 1));
  }
  shareUnits(folded, drafts);
  for (const made of drafts) qualify(folded, made);
  markConversions(folded, drafts, BEFORE_CONVERSION, AFTER_CONVERSION);
  return without(excluded, drafts).map((made) => finish(text, made));
}

const BEFORE_CONVERSION = /^\s*[(（](?:约|合|折合|折|相当于|等于|即|近|≈|=|\s)*$/;
const AFTER_CONVERSION = /(?:左右|上下)?[)）]/y;

/** Full-width digits and signs as ASCII, length unchanged. */
function fold(text: string): string {
  return text.replace(/[０-９％．－～＋／]/g, (char) =>
    char === "～" ? "~" : String.fromCharCode(char.charCodeAt(0) - 0xfee0),
  );
}

function isStart(text: string, at: number): boolean {
  const char = text.charAt(at);
  if (char >= "0" && char <= "9") return true;
  if (char === "." && isDigit(text, at - 1)) return false;
  if ("-−.".includes(char)) return isDigit(text, at + 1);
  // 负3.2%; but 自负20% is one's own share and 正负0.5 a tolerance.
  if (char === "负") return isDigit(text, at + 1) && !/[自正胜担抱肩欺]$/.test(headOf(text, at));
  return "第半翻倍".includes(char) || isHanNumeral(char);
}

function firstOf(rules: readonly Rule[], text: string, at: number): FigureDraft | null {
  for (const rule of rules) {
    const made = rule(text, at);
    if (made) return made;
  }
  return null;
}

const RULES: readonly Rule[] = [
  skipBroken,
  readListNumber,
  readCohort,
  readOrdinal,
  readProportion,
  (text, at) => (isDigit(text, at) ? readDigitPattern(text, at) : null),
  readQuotedCode,
  readZhDate,
  readClock,
  readFraction,
  readBelowZero,
  readDoubling,
  readDiscount,
  readHalf,
  readQuantity,
];

function isDigit(text: string, at: number): boolean {
  return /\d/.test(text.charAt(at));
}

/** Digits after a lost digit (□.35, ?.35) have no value. */
function skipBroken(text: string, at: number): FigureDraft | null {
  if (!/[□?\d]$/.test(headOf(text, at))) return null;
  const match = matchAt(/\.?\d[\d.]*/y, text, at);
  return match && draft("label", at, at + match[0].length, leading(match[0]));
}

/** 1. at the start of a line, (1) anywhere. */
function readListNumber(text: string, at: number): FigureDraft | null {
  const isFirst = at < INDENT && text.slice(0, at).trim() === "";
  const isBracketed =
    /[(（]$/.test(headOf(text, at)) && /^\d{1,2}[)）]/.test(text.slice(at, at + 3));
  const match = matchAt(/\d{1,2}(?=[.．、](?!\d)|\.(?:19|20)\d\d年|[)）])/y, text, at);
  if (match === null || !(isFirst || isBracketed)) return null;
  return draft("ordinal", at, at + match[0].length, leading(match[0]));
}

/** 90后, 00后: who was born then. */
function readCohort(text: string, at: number): FigureDraft | null {
  const match = matchAt(/(?<![\d.第])(?:19|20)?\d[05]后(?![退续果台勤期半])/y, text, at);
  return match && draft("label", at, at + match[0].length, leading(match[0]));
}

function readOrdinal(text: string, at: number): FigureDraft | null {
  if (text[at] !== "第") return null;
  const number = readZhNumber(text, at + 1);
  return number && draft("ordinal", at, number.end, number.value);
}

/** 1∶3, 4:1, 4比1, 1/3. */
function readProportion(text: string, at: number): FigureDraft | null {
  const match = matchAt(/(\d+(?:\.\d+)?)([∶:：比/])(\d+(?:\.\d+)?)(?![\d:：/年月])/y, text, at);
  if (match === null) return null;
  const [all, first = "", sign = "", second = ""] = match;
  const isClock = /[:：]/.test(sign) && /^\d\d$/.test(second);
  if (isClock && !/[比分][例为是率]?$/.test(headOf(text, at))) return null;
  if (/^0*(?:\.0*)?$/.test(second)) return null;
  if (sign === "/" && Number(first) >= Number(second))
    return draft("label", at, at + all.length, leading(all));
  return ratio(at, at + all.length, parseDecimal(first), parseDecimal(second));
}

function ratio(start: number, end: number, numerator: Decimal, denominator: Decimal): FigureDraft {
  const value = divide(numerator, denominator);
  const inexact = compare(multiply(value, denominator), numerator) !== 0;
  return { ...draft("quantity", start, end, value, "ratio"), ...(inexact && { inexact }) };
}

/** “12348”: digits wholly in quotation marks name something. */
function readQuotedCode(text: string, at: number): FigureDraft | null {
  const digits = matchAt(/\d+/y, text, at)?.[0];
  if (digits === undefined || !isQuoted(text, at, at + digits.length)) return null;
  return draft("label", at, at + digits.length, leading(digits));
}

/** 9时30分, 上午9点. */
function readClock(text: string, at: number): FigureDraft | null {
  const clock = /(\d{1,2})(?:时(?![期间代段刻空速])|点(?=[钟半整]|\d{1,2}分))(?:\d{1,2}分|半|整)?/y;
  const match = matchAt(clock, text, at) ?? readHour(text, at);
  if (match === null || Number(match[1]) > 24) return null;
  return draft("time", at, at + match[0].length, leading(match[0]));
}

/** 上午9点, 早8点, and the 11点 of 上午9点至11点; 提出3点意见 has no time of day before it. */
function readHour(text: string, at: number): RegExpExecArray | null {
  const part =
    /(?:上午|中午|下午|晚上|早上|早晨|清晨|凌晨|傍晚|夜间|夜里|深夜|午后|(?<!最)[早晚])(?:\d{1,2}点?[-–—~至到])?$/;
  return part.test(headOf(text, at)) ? matchAt(/(\d{1,2})点(?![意要建个位项])/y, text, at) : null;
}

/** 四分之一 is 0.25, 百分之九十 is 90 %. */
function readFraction(text: string, at: number): FigureDraft | null {
  const word = matchAt(/[百千](?=分之)/y, text, at)?.[0];
  const denominator = word === undefined ? readZhNumber(text, at) : null;
  const end = denominator?.end ?? at + 1;
  if ((word ?? denominator) === null || !text.startsWith("分之", end)) return null;
  const numerator = readZhNumber(text, end + 2);
  if (numerator === null) return null;
  if (denominator) return ratio(at, numerator.end, numerator.value, denominator.value);
  return {
    ...draft("quantity", at, numerator.end, numerator.value, word === "百" ? "%" : "‰"),
    ...(numerator.max && { max: numerator.max }),
  };
}

/** 零下5摄氏度, 零下五度: 零下 is the sign, and 度 without a scale is Celsius. */
function readBelowZero(text: string, at: number): FigureDraft | null {
  const first = readFrost(text, at);
  if (first === null) return null;
  const range = matchAt(RANGE, text, first.end)?.[0] ?? "";
  const next = first.end + range.length;
  // 零下5至零下2度; in 零下5至8度 the one 零下 stands for both.
  const isShared = !first.hasUnit && !/^(?:零|-|−)/.test(text.slice(next));
  const second =
    range === "" ? null : (readFrost(text, next) ?? (isShared ? readDegrees(text, next) : null));
  const made = draft("quantity", at, first.end, first.value, "degC");
  const isOver = second?.isOver ?? first.isOver;
  if (isOver) made.qualifier = "under";
  if (second === null) return { ...made, numberEnd: first.numberEnd };
  const value = isShared && second.value.digits > 0n ? negated(second.value) : second.value;
  const [low, high] = compare(first.value, value) < 0 ? [first.value, value] : [value, first.value];
  return { ...made, value: low, max: high, end: second.end, numberEnd: second.numberEnd };
}

interface Degrees {
  readonly value: Decimal;
  readonly numberEnd: number;
  readonly end: number;
  readonly hasUnit: boolean;
  readonly isOver: boolean;
}

function readFrost(text: string, at: number): Degrees | null {
  if (!text.startsWith("零下", at)) return null;
  const degrees = readDegrees(text, at + 2);
  return degrees && { ...degrees, value: negated(degrees.value) };
}

function readDegrees(text: string, at: number): Degrees | null {
  const number = readZhNumber(text, at);
  if (number === null) return null;
  const unit = matchAt(/\s?(?:摄氏度|℃|°C|度)/y, text, number.end)?.[0] ?? "";
  return {
    value: number.value,
    numberEnd: number.end,
    end: number.end + unit.length,
    hasUnit: unit !== "",
    isOver: number.more,
  };
}

function negated(value: Decimal): Decimal {
  return { ...value, digits: -value.digits };
}

/** 翻番 and 翻一番 reach twice, 翻两番 four times. 倍增 may mean any growth: loose. */
function readDoubling(text: string, at: number): FigureDraft | null {
  const match = matchAt(/翻了?(?:([一两三四])?[番倍])(多)?|倍增/y, text, at);
  if (match === null) return null;
  const over = match[2] === undefined ? {} : { qualifier: "over" as const };
  const times = 2 ** ("一两三四".indexOf(match[1] ?? "一") + 1);
  const kind = match[0] === "倍增" ? "loose" : "quantity";
  return { ...draft(kind, at, at + match[0].length, fromInteger(times), "times"), ...over };
}

/** 八折, 八五折 (8.5), 七八折 (7 to 8); 一折 and 三折页 are not. */
function readDiscount(text: string, at: number): FigureDraft | null {
  const match = matchAt(/([一二三四五六七八九])点?([一二三四五六七八九])?(?=折)/y, text, at);
  if (match === null || findZhUnit(text, at + match[0].length) === null) return null;
  const [number, first = "", second] = match;
  const [whole, tenth] = [first, second ?? "零"].map((digit) => readHanDigits(digit) ?? 0);
  if (whole === undefined || tenth === undefined || number === "一") return null;
  const end = at + number.length + 1;
  if (tenth === whole + 1 && number.length === 2)
    return { ...draft("quantity", at, end, fromInteger(whole), "zhe"), max: fromInteger(tenth) };
  return draft("quantity", at, end, parseDecimal(tenth ? `${whole}.${tenth}` : `${whole}`), "zhe");
}

/** 半年, 半小时, 一半, 半数, 过半; but 上半年 is a date and 大半 no number. */
function readHalf(text: string, at: number): FigureDraft | null {
  const share = matchAt(/一半|半数/y, text, at);
  const before = text.charAt(at - 1);
  if (share) return draft("quantity", at, at + share[0].length, HALF, "ratio");
  if (text[at] !== "半" || /[上下前后大多小对各夜深]/.test(before)) return null;
  if (before === "过")
    return { ...draft("quantity", at, at + 1, HALF, "ratio"), qualifier: "over" };
  const word = findZhUnit(text, at + 1);
  if (word === null || !isUnitCode(word.unit) || unitOf(word.unit).dimension === "count")
    return null;
  return draft("quantity", at, at + 1 + word.word.length, HALF, word.unit);
}

/** A number and what follows it. */
interface Parsed {
  readonly number: ZhNumber;
  readonly word: ZhUnitWord | null;
  readonly end: number;
  readonly isOver: boolean;
}

function readQuantity(text: string, at: number): FigureDraft | null {
  if (/[-−]/.test(text.charAt(at)) && /[\w%年月日号)）]$/.test(headOf(text, at))) return null;
  const first = readReading(text, at);
  if (first === null) return null;
  const last = readUpper(text, at, first);
  const reading = last ? joined(first, last) : first;
  const kind = isDenominator(text, at, reading) ? "loose" : kindOf(text, at, reading);
  if (kind === null) return null;
  const { number, word, end } = reading;
  const unit = last || word === null ? null : readGrowth(text, at, word.unit);
  return {
    ...draft(kind, at, end, number.value, unit ?? word?.unit ?? "count"),
    numberEnd: number.end,
    ...(number.max && { max: number.max }),
    ...(word && isCounted(word) && { measure: word.word }),
    ...(isRank(text, at, word) && { unit: "count", measure: word?.word ?? "" }),
    ...(word === null && { bare: true }),
    ...(reading.isOver && { qualifier: "over" as const }),
    ...versionOf(text, reading, kind),
    ...(!isMeasured(kind) && { unit: kind, bare: false }),
  };
}

/**
 * The 千人 of 每千人, 每10万人 and 件/万人: a round number of which the figure beside it is so much for
 * each. 每三年 and 每500米 are intervals, and state something of their own.
 */
function isDenominator(text: string, at: number, { number, word }: Parsed): boolean {
  const isRound = number.value.scale === 0 && /^10+$/.test(number.value.digits.toString());
  if (!isRound || word === null || !isUnitCode(word.unit) || !/[每/]\s?$/.test(headOf(text, at)))
    return false;
  return !/^(?:length|calendar|duration|work.*)$/.test(unitOf(word.unit).dimension);
}

/** Whether figures of this kind have a unit; the others name their kind. */
function isMeasured(kind: FigureKind): boolean {
  return kind === "quantity" || kind === "loose";
}

function isCounted(word: ZhUnitWord): boolean {
  return isUnitCode(word.unit) && unitOf(word.unit).dimension === "count";
}

/** 前十位 are the first ten of anything, not people. */
function isRank(text: string, at: number, word: ZhUnitWord | null): boolean {
  return text[at - 1] === "前" && (word?.word === "位" || word?.word === "名");
}

function readReading(text: string, at: number): Parsed | null {
  const number = readZhNumber(text, at);
  if (number === null) return null;
  const reading: Parsed = { number, word: null, end: number.end, isOver: number.more };
  // PM2.5年均浓度 is no 2.5年.
  if (/PM\s?$/.test(headOf(text, at))) return { ...reading, word: LETTERS };
  const found = readMoney(text, reading) ?? readUnit(text, reading);
  return withDenominator(text, found ?? readLatin(text, reading) ?? reading);
}

/**
 * 22微克/立方米, 60公里每小时: a rate. After 每 only units of size and 公里每小时 are sure, for in 30人每天巡查
 * the 每天 is an adverb. 元/人·月 has two denominators and stays 元.
 */
function withDenominator(text: string, reading: Parsed): Parsed {
  const above = reading.word?.unit;
  const sign = matchAt(/\s?([/每])\s?/y, text, reading.end);
  if (above === undefined || !isUnitCode(above) || sign === null) return reading;
  const at = reading.end + sign[0].length;
  const word = findZhDenominator(text, at);
  if (word === null || !isUnitCode(word.unit) || word.factor !== undefined) return reading;
  const end = at + word.word.length;
  const unit = rateOf(above, word.unit);
  const isSure = sign[1] === "/" ? !/[·•*/]/.test(text.charAt(end)) : isSpeedOrSize(above, word);
  const isWord = /[A-Za-z]/.test(word.word) && /[A-Za-z\d]/.test(text.charAt(end));
  if (unit === null || !isSure || isWord) return reading;
  return { ...reading, word: { ...word, unit, han: reading.word?.han ?? true }, end };
}

function isSpeedOrSize(above: UnitCode, below: ZhUnitWord): boolean {
  if (!isUnitCode(below.unit)) return false;
  const { dimension } = unitOf(below.unit);
  const isSpeed = unitOf(above).dimension === "length" && dimension === "duration";
  return isSpeed || /^(?:area|volume|mass)$/.test(dimension);
}

/** 千亿级, 百亿园区: money is understood. */
function readMoney(text: string, reading: Parsed): Parsed | null {
  const { number } = reading;
  const suffix = matchAt(/级|(?=园区|产业|企业|集群|规模)/y, text, number.end);
  if (number.power < 8 || suffix === null) return null;
  const word: ZhUnitWord = { word: suffix[0], unit: "CNY", han: true };
  return { ...reading, word, end: number.end + suffix[0].length };
}

const SPACE = new RegExp(`[${SPACES}]`);

function readUnit(text: string, reading: Parsed): Parsed | null {
  const { number } = reading;
  const isSpaced = !number.han && SPACE.test(text.charAt(number.end));
  const at = isSpaced ? number.end + 1 : number.end;
  return readInserted(text, at, reading) ?? readPlainUnit(text, at, reading);
}

function readPlainUnit(text: string, at: number, reading: Parsed): Parsed | null {
  const found = findZhUnit(text, at);
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
  const isOver =
    reading.isOver ||
    matchAt(/(?<=[年月天里倍成时])[多余](?![次种个位家方元样])/y, text, end) !== null;
  return { ...reading, number, word, end, isOver };
}

/** 下降2个点 and 6.5个点 are percentage points, 布设30个点 and 增加5个点 are places. */
function isStatistic(text: string, { start, value }: ZhNumber): boolean {
  const verb =
    /(?:提高|提升|上升|下降|降低|增长|回升|回落|上涨|下跌|收窄|下滑|拉高|拉低|高|低)[了出于]?[超近约逾]?(?:[\d.]+(?:[-–—~至到]|——))?$/;
  return value.scale > 0 || verb.test(headOf(text, start, 12));
}

/** 三天半, 两年半; in 一天半天 and 三米半径 the 半 begins a word. */
const HALF_AFTER = /半(?![年月天日小个成夜导岛数径载程壁工途价票])/y;

/** Whether 半 may follow the unit: what is measured has halves; 元半 and %半 are not said. */
function isHalvable({ word, unit }: ZhUnitWord): boolean {
  if (!isUnitCode(unit) || !/^\p{Script=Han}/u.test(word)) return false;
  const { dimension } = unitOf(unit);
  return dimension !== "count" && dimension !== "points" && !dimension.startsWith("money");
}

function addHalf(number: ZhNumber, factor = "1"): ZhNumber {
  return { ...number, value: add(number.value, trim(multiply(HALF, parseDecimal(factor)))) };
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

const LETTERS: ZhUnitWord = { word: "", unit: "label", han: true };

/** 5G, 3D, PM2.5, O2O: digits among letters name something. */
function readLatin(text: string, reading: Parsed): Parsed | null {
  const { number } = reading;
  const after = matchAt(/[A-Za-z][A-Za-z0-9]*/y, text, number.end);
  const isAfter = /[A-Za-z][-–]?$|[NX]\+$/.test(headOf(text, number.start));
  if (after === null && !isAfter) return null;
  return { ...reading, word: LETTERS, end: number.end + (after?.[0].length ?? 0) };
}

/** The upper end of a range: 5~6%, 12-17岁, 1-2万元, 3%至4%. 从3%到4% is two values. */
function readUpper(text: string, at: number, first: Parsed): Parsed | null {
  const range = matchAt(RANGE, text, first.end)?.[0] ?? "";
  if (range === "" || (range.length > 1 && first.word)) return null;
  const isFrom =
    /[从由自][超近约]?$/.test(headOf(text, at)) && /[至到]/.test(text.charAt(first.end));
  if (isFrom || (first.word && !isUnitCode(first.word.unit))) return null;
  const last = readReading(text, first.end + range.length);
  if (last === null || (first.word && first.word.unit !== last.word?.unit)) return null;
  if (last.word && !isUnitCode(last.word.unit)) return null;
  return compare(last.number.value, first.number.value) > 0 ? last : null;
}

function joined(first: Parsed, last: Parsed): Parsed {
  return {
    ...last,
    number: { ...last.number, value: shared(first, last), max: last.number.value },
    isOver: last.isOver,
  };
}

/** The 1 of 1-2万 is 10,000, the 5000 of 5000-1万 is 5,000. */
function shared(first: Parsed, last: Parsed): Decimal {
  const { power, value } = first.number;
  const factor = first.word ? undefined : last.word?.factor;
  const scaled = factor === undefined ? value : multiply(value, parseDecimal(factor));
  const isShared = power === 0 && compare(value, last.number.coefficient) < 0 && !last.number.han;
  return isShared ? shift(scaled, last.number.power) : scaled;
}

/** 增长2倍 adds twice, 是…的2倍 and 增长到2倍 are twice. */
function readGrowth(text: string, at: number, unit: ZhUnitWord["unit"]): UnitCode | null {
  if (unit !== "times") return null;
  return /(?:增长|增加|提高|提升|上升|扩大|增|多|高出|高)[了近约超逾]?$/.test(headOf(text, at))
    ? "times-more"
    : null;
}

/** What the number is; `null` if it is none. */
function kindOf(text: string, at: number, reading: Parsed): FigureKind | null {
  const { number, word, end } = reading;
  if (word && !isUnitCode(word.unit)) {
    // 新一届政府, 上一届人大: the new one, the last one.
    if (word.word === "届" && text[at] === "一" && /[新上下这每]$/.test(headOf(text, at)))
      return null;
    return number.han && (word === LETTERS || !word.han) ? null : word.unit;
  }
  if (!number.han) return word === null && isCode(text, at, number) ? "label" : "quantity";
  if (word?.word === "大" && isCongress(text, at, number)) return "ordinal";
  if (number.implied) return kindOfImplied(reading);
  if (word === null) return number.power >= 2 ? "quantity" : null;
  if (word.word === "位一体") return "loose";
  if (!word.han) return number.power >= 2 ? "quantity" : kindOfUnsure(text, at);
  if (number.end - at === 1 && !isHalved(number)) {
    return kindOfSingle(text, at, word, end);
  }
  return isQuoted(text, at, end) ? "loose" : "quantity";
}

/**
 * Seven digits and more without a comma, a multiplier or a unit are a code; 12345, 12348, 12315 and
 * their like are telephone numbers: 12XXX is the range of public service numbers in the national
 * numbering plan (工业和信息化部, 电信网编号计划).
 */
function isCode(text: string, at: number, number: ZhNumber): boolean {
  return number.power === 0 && /^(?:\d{7,}|12\d{3})$/.test(text.slice(at, number.end));
}

/** 四市一区, 两点支撑, 三代: perhaps counted; 一区 and 二区 hardly ever. */
function kindOfUnsure(text: string, at: number): FigureKind | null {
  return /[一二]/.test(text.charAt(at)) ? null : "loose";
}

/** 十九大, 二十大, 党的八大: congresses of the Party; 十大 and 九大 count. */
function isCongress(text: string, at: number, number: ZhNumber): boolean {
  return compare(number.value, fromInteger(12)) >= 0 || headOf(text, at).endsWith("党的");
}

function kindOfImplied({ number, word }: Parsed): FigureKind | null {
  if (word === null || !isUnitCode(word.unit) || !word.han) return number.more ? "quantity" : null;
  const isMoney = unitOf(word.unit).dimension.startsWith("money");
  return isMoney || number.more ? "quantity" : "loose";
}

/** 一年半, 两个半小时. */
function isHalved({ value }: ZhNumber): boolean {
  return value.scale > 0;
}

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

function kindOfSingle(text: string, at: number, word: ZhUnitWord, end: number): FigureKind | null {
  const dimension = isUnitCode(word.unit) ? unitOf(word.unit).dimension : "count";
  const char = text.charAt(at);
  if (char === "一") {
    if (NEVER_ONE.has(word.word)) return null;
    const isMeasured = /^(?:proportion|points|multiple)$/.test(dimension) || word.word === "刻钟";
    return isMeasured ? "quantity" : "loose";
  }
  if (char === "二" && (dimension === "count" || dimension === "calendar")) return null;
  if (char === "十" && word.word === "字") return null;
  return isQuoted(text, at, end) ? "loose" : "quantity";
}

/** 4.0版, 2.0旗舰店. */
function versionOf(text: string, reading: Parsed, kind: FigureKind): Partial<FigureDraft> {
  if (kind !== "quantity" || reading.word !== null) return {};
  const { start, end } = reading.number;
  const isVersion =
    /^\d+\.\d+$/.test(text.slice(start, end)) &&
    (text[end] === "版" || text.slice(start, end).endsWith(".0"));
  if (!isVersion) return {};
  return { kind: "version", unit: "version", bare: false, end: text[end] === "版" ? end + 1 : end };
}

const LIST =
  /^(?:[、和及与或/]|(?:提高|增加|提升|增长|上升|下降|降低|减少|扩大|升|降|增|减|涨)?[到至])$/;

/** 1、2、5号线; 从1.84增加到2.47平方米; 五百亿、千亿级: a bare number has the unit of the next. */
function shareUnits(text: string, drafts: readonly FigureDraft[]): void {
  for (let index = drafts.length - 2; index >= 0; index--) {
    const made = drafts[index];
    const next = drafts[index + 1];
    if (made?.bare !== true || next === undefined || next.bare) continue;
    if (!LIST.test(text.slice(made.end, next.start))) continue;
    if (next.kind === "date") shareDate(made, next);
    else if (next.kind === "quantity" || next.kind === "label") shareUnit(made, next);
  }
}

function shareUnit(made: FigureDraft, next: FigureDraft): void {
  made.kind = next.kind;
  made.unit = next.unit;
  made.bare = false;
  if (next.measure !== undefined) made.measure = next.measure;
}

/** 2020、2021年; 3、4月. */
function shareDate(made: FigureDraft, next: FigureDraft): void {
  const number = made.value.digits.toString().padStart(2, "0");
  const iso = next.iso ?? "";
  const isYear = /^\d{4}$/.test(iso) && /^\d{4}$/.test(number);
  const isPart = /^--(?:\d\d|-\d\d)$/.test(iso) && number.length === 2;
  if (!isYear && !isPart) return;
  made.kind = "date";
  made.unit = "date";
  made.bare = false;
  made.iso = isYear ? number : iso.slice(0, -2) + number;
}

function qualify(text: string, made: FigureDraft): void {
  if (made.kind !== "quantity" && made.kind !== "loose") return;
  const found = made.qualifier ?? before(text, made) ?? after(text, made);
  if (found) made.qualifier = found;
}

function before(text: string, made: FigureDraft): Qualifier | null {
  const head = headOf(text, made.start, 4).trimEnd();
  for (const [word, qualifier] of ZH_BEFORE) {
    if (!head.endsWith(word)) continue;
    if (NOT_A_QUALIFIER.test(head)) return null;
    // 近5年 are the last five years.
    return word === "近" && isSpanOfTime(made) ? null : qualifier;
  }
  return null;
}

function after(text: string, made: FigureDraft): Qualifier | null {
  for (const [pattern, qualifier] of ZH_AFTER) {
    if (matchAt(pattern, text, made.end)) return qualifier;
  }
  // 10万+, but 3个+2个 adds.
  if (
    made.end === made.numberEnd &&
    matchAt(/\+(?![\dA-Z一二两三四五六七八九十“])/y, text, made.end)
  )
    return "over";
  if (isSpanOfTime(made) && matchAt(/内(?![河外容地陆])/y, text, made.end)) return "under";
  return null;
}

function isSpanOfTime({ unit }: FigureDraft): boolean {
  return /^(?:year|month|week|day|hour|minute|workday|workhour)$/.test(unit);
}
