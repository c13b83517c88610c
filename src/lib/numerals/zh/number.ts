/**
 * Numbers of Chinese text: digits with 万 and 亿 (30余万, 1亿2千万), Chinese numerals (两千三百,
 * 三点五) and mixtures, without their units.
 */
import { add, type Decimal, fromInteger, multiply, parseDecimal, shift } from "../decimal.ts";
import { matchAt, SPACED_THOUSANDS, SPACES, unspaced } from "../scan.ts";
import { HAN_DIGITS, hanRun, highestPower, POWERS, parseHan } from "./cardinal.ts";

/** A number, its unit not yet looked at. */
export interface ZhNumber {
  readonly start: number;
  readonly end: number;
  readonly value: Decimal;
  /** Upper end of an approximate pair: 三四十 is 30 to 40. */
  readonly max?: Decimal;
  /** The number before its multiplier: 1.2 of 1.2万. */
  readonly coefficient: Decimal;
  /** Power of ten of its multipliers; of Chinese numerals the highest, 0 for 十五. */
  readonly power: number;
  /** Written without Arabic digits. */
  readonly han: boolean;
  /** A multiplier alone: 亿元, 千名. */
  readonly implied: boolean;
  /** 多 or 余 in it or right after it: 500多万, 2万余. */
  readonly more: boolean;
  /** 来 right after it: 两百来户. */
  readonly about: boolean;
}

const ARABIC = new RegExp(
  `(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|${SPACED_THOUSANDS}|\\d+)(?:\\.\\d+)?|\\.\\d+`,
  "y",
);

const HAN_FRACTION = /点([零〇○一二三四五六七八九]+)(?![十百千])/y;

/** 千米 千克 千瓦 千卡 千伏 and 百分点 begin units, not multipliers. */
const MULTIPLIER = /[十百千万亿](?!(?<=千)[米克瓦卡伏]|(?<=百)分)/y;

const BEGINS_UNIT = /千[米克瓦卡伏]$|百分$/;

/** 多 or 余 after a number, unless it begins a word. */
const MORE = /多(?!样|媒|功能|边|维|重|平台)|余(?!额|下|热|粮)/y;

const SPACE = new RegExp(`[${SPACES}](?=[万亿])`, "y");

/** No numeral is longer; longer runs are not worth parsing. */
const LONGEST_RUN = 24;

/**
 * Reads the number at `at` of folded text (see `zh/reader.ts`), a minus sign or 负 included.
 * `null` where the characters are no number: 八一七, 千千万万, 十几.
 */
export function readZhNumber(text: string, at: number): ZhNumber | null {
  const signed = /[-−负]/.test(text.charAt(at));
  const arabic = matchAt(ARABIC, text, signed ? at + 1 : at);
  if (arabic) {
    const value = parseDecimal((signed ? "-" : "") + unspaced(arabic[0]));
    return withMultipliers(text, at, ARABIC.lastIndex, { lo: value, hi: value }, false);
  }
  return signed ? null : readHan(text, at);
}

function readHan(text: string, at: number): ZhNumber | null {
  let run = hanRun(text, at);
  if (BEGINS_UNIT.test(run + text.charAt(at + run.length))) run = run.slice(0, -1);
  if (run === "" || run.length > LONGEST_RUN) return null;
  const end = at + run.length;
  // 十几, 几十: indefinite, so no figure.
  if (/[几数]/.test(text[end] ?? "")) return null;
  const implied = /^[百千万亿]+$/.test(run);
  if (/^[十百千万亿]/.test(run) && /[几数]/.test(text[at - 1] ?? "")) return null;
  const pair = parseHan(run);
  if (pair === null) return null;
  const fraction = matchAt(HAN_FRACTION, text, end);
  const digits = fraction?.[1];
  if (digits !== undefined && pair.lo === pair.hi) {
    const value = withFraction(pair.lo, digits);
    return withMultipliers(text, at, end + 1 + digits.length, { lo: value, hi: value }, true);
  }
  const range = { lo: fromInteger(pair.lo), hi: fromInteger(pair.hi) };
  const inner = matchAt(MORE_MULTIPLIED, text, end);
  if (inner) return withMultipliers(text, at, end, range, true);
  return { ...plain(text, at, end, range, true), power: highestPower(run), implied };
}

/** 三十多万: the 万 belongs to the number although 多 stands between. */
const MORE_MULTIPLIED = /[多余来][万亿]/y;

function withFraction(whole: bigint, digits: string): Decimal {
  const fraction = [...digits].map((char) => HAN_DIGITS[char] ?? 0n).join("");
  return parseDecimal(`${whole}.${fraction}`);
}

interface Range {
  readonly lo: Decimal;
  readonly hi: Decimal;
}

function plain(text: string, start: number, end: number, range: Range, han: boolean): ZhNumber {
  const more = matchAt(MORE, text, end) !== null;
  const about = !more && isAbout(text, end);
  const isRange = range.lo.digits !== range.hi.digits;
  return {
    start,
    end: more || about ? end + 1 : end,
    value: range.lo,
    ...(isRange && { max: range.hi }),
    coefficient: range.lo,
    power: 0,
    han,
    implied: false,
    more,
    about,
  };
}

/** 两百来户, 20来个: 来 after a round number and before a measure word; but 二十来自 is none. */
function isAbout(text: string, end: number): boolean {
  return /[十百千万亿廿卅0]$/.test(text.slice(0, end)) && matchAt(ABOUT, text, end) !== null;
}

const ABOUT =
  /来(?=万|亿|[个名人户家岁天里亩斤位种项条件次栋座间只头米吨元口辆张本块篇处所场]|分钟|小时|公里|平方|公斤|年(?![，。；前初底末]))/y;

/** Applies 万, 亿, 百万 … at `end`, with 多 or 余 before or after, and adds what follows (1亿2千万). */
function withMultipliers(
  text: string,
  start: number,
  end: number,
  range: Range,
  han: boolean,
): ZhNumber {
  let at = end;
  let more = false;
  let about = false;
  if (matchAt(MORE_MULTIPLIED, text, at)) {
    about = text[at] === "来";
    more = !about;
    at += 1;
  } else if (matchAt(SPACE, text, at)) at += 1;
  const chain = readChain(text, at);
  if (chain.power === 0) return plain(text, start, end, range, han);
  const scaled = { lo: shift(range.lo, chain.power), hi: shift(range.hi, chain.power) };
  const rest = han ? null : readRest(text, chain.end, chain.power);
  const whole = rest ? { lo: add(scaled.lo, rest.value), hi: add(scaled.hi, rest.value) } : scaled;
  const made = plain(text, start, rest?.end ?? chain.end, whole, han);
  return {
    ...made,
    coefficient: range.lo,
    power: chain.power,
    more: more || made.more,
    about: about || made.about,
  };
}

/** 千万 is 7: powers that rise multiply. 万千 stops after 万. */
function readChain(text: string, at: number): { power: number; end: number } {
  let power = 0;
  let last = 0;
  let end = at;
  for (;;) {
    const next = POWERS[matchAt(MULTIPLIER, text, end)?.[0] ?? ""];
    if (next === undefined || next <= last) return { power, end };
    power += next;
    last = next;
    end += 1;
  }
}

/** The lower part of 1亿2千万 or 3万5千6百, the four digits of 3万2000, or the shorthand of 3万5. */
function readRest(text: string, at: number, above: number): { value: Decimal; end: number } | null {
  const digits = matchAt(/\d+/y, text, at)?.[0];
  if (digits === undefined) return null;
  const chain = readChain(text, at + digits.length);
  if (chain.power === 0) return readShortRest(text, at, digits, above);
  if (chain.power >= above) return null;
  const value = shift(parseDecimal(digits), chain.power);
  const rest = readRest(text, chain.end, chain.power);
  return rest ? { value: add(value, rest.value), end: rest.end } : { value, end: chain.end };
}

/** A lone digit that counts the next lower power, unless it is the number of something else. */
const SHORTHAND_END =
  /(?![\d%％‰.,，]*[\d%％‰]|[年月日号时点分成折倍楼层室路届]|[-–—－~～/+×:：])/y;

/** 3万2000 is 32,000; 3万5 is 35,000, 1亿2 120,000,000 and 1千5 1,500, as 一万二 is 12,000. */
function readShortRest(
  text: string,
  at: number,
  digits: string,
  above: number,
): { value: Decimal; end: number } | null {
  const end = at + digits.length;
  if (digits.length === 4 && above === 4) return { value: parseDecimal(digits), end };
  const isShorthand =
    /^[1-9]$/.test(digits) && [2, 3, 4, 8].includes(above) && matchAt(SHORTHAND_END, text, end);
  return isShorthand ? { value: shift(parseDecimal(digits), above - 1), end } : null;
}

/** 30 of 三成: the factor a unit word brings along. */
export function scaleNumber(number: ZhNumber, factor: Decimal): ZhNumber {
  return {
    ...number,
    value: multiply(number.value, factor),
    ...(number.max && { max: multiply(number.max, factor) }),
  };
}
