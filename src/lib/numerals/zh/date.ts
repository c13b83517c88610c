/** Dates of Chinese text: 2019年11月5日, 二〇三五年, 5月10日至15日, 2015-2017年度, 90年代. */
import { isCalendarDay, isoOf, type Point, two } from "../date.ts";
import { draft, type FigureDraft } from "../draft.ts";
import { leading, matchAt } from "../scan.ts";
import { hanRun, parseHan, readHanDigits } from "./cardinal.ts";

const YEAR = /([12]\d{3}|[一二][〇○零一二三四五六七八九]{3})年(?!历史|文明|前|多|余)/y;
const MONTH = /(\d{1,2}|[一二三四五六七八九十]{1,2})月/y;
const DAY = /(\d{1,2}|[一二三四五六七八九十]{1,3})[日号](?![线楼内游均报常召])(?!之内|以内)/y;
const SEPARATOR = /--|——|[-–—－~～至到](?![-–—－])/y;
/** 2015-2017年, 1-8月, 10至15日: the first part has its unit from the second. */
const BARE_LEFT = /(\d{1,2}|[12]\d{3})(?=[-–—－~～至到])/y;
const YEARS = /((?:19|20)\d\d)[-–—－~～]((?:19|20)\d\d|\d\d(?=年))(?:年)?(?!\d)/y;
/** 2022年1-6月. */
const YEAR_MONTHS = /([12]\d{3})年(\d{1,2})[-–—－~～至到](\d{1,2})月/y;
const DECADE =
  /(?:(\d\d|二十|十九)世纪)?([二三四五六七八九]十|\d0|\d{3}0|[一二][〇○零一二三四五六七八九]{2}[〇○零])年代/y;

/** Reads a date, or a span of dates, at `at` of folded text. */
export function readZhDate(text: string, at: number): FigureDraft | null {
  return (
    readDecade(text, at) ?? readYears(text, at) ?? readYearMonths(text, at) ?? readSpan(text, at)
  );
}

function readDecade(text: string, at: number): FigureDraft | null {
  const match = matchAt(DECADE, text, at);
  if (match === null) return null;
  const [all, century, word = ""] = match;
  const decade = numeral(word);
  const inCentury =
    century === undefined ? (decade < 30 ? 2000 : 1900) : (numeral(century) - 1) * 100;
  const first = decade >= 1000 ? decade : inCentury + decade;
  const made = draft("date", at, at + all.length, leading(String(first)));
  return { ...made, iso: `${Math.floor(first / 10)}X` };
}

function readYears(text: string, at: number): FigureDraft | null {
  const match = matchAt(YEARS, text, at);
  if (match === null) return null;
  const [all, first = "", last = ""] = match;
  const until = last.length === 2 ? first.slice(0, 2) + last : last;
  if (until <= first) return null;
  return { ...draft("date", at, at + all.length, leading(first)), iso: `${first}/${until}` };
}

function readYearMonths(text: string, at: number): FigureDraft | null {
  const match = matchAt(YEAR_MONTHS, text, at);
  if (match === null) return null;
  const [all, year = "", first = "", last = ""] = match;
  if (!isCalendarDay(Number(last), 1) || Number(first) >= Number(last)) return null;
  const iso = `${year}-${two(first)}/${year}-${two(last)}`;
  return { ...draft("date", at, at + all.length, leading(year)), iso };
}

function readSpan(text: string, at: number): FigureDraft | null {
  const first = readPoint(text, at) ?? readBareLeft(text, at);
  if (first === null) return null;
  const separator = matchAt(SEPARATOR, text, first.end);
  const second = separator ? readPoint(text, first.end + separator[0].length) : null;
  const last = second && withWhole(first, second);
  const start = startOf(first, last);
  if (start === null) return null;
  const iso = last ? `${isoOf(start)}/${isoOf(last)}` : isoOf(start);
  const value = leading(String(start.year ?? start.month ?? start.day));
  return { ...draft("date", at, (last ?? start).end, value), iso };
}

function readPoint(text: string, at: number): Point | null {
  const year = matchAt(YEAR, text, at);
  const yearEnd = year ? at + year[0].length : at;
  const month = matchAt(MONTH, text, yearEnd);
  const monthEnd = month ? yearEnd + month[0].length : yearEnd;
  const day = month || !year ? matchAt(DAY, text, monthEnd) : null;
  // 5号 alone is a number of something; 5月5号 is a day.
  if (!year && !month && day?.[0].endsWith("号")) return null;
  const point = {
    ...(year && { year: numeral(year[1] ?? "") }),
    ...(month && { month: numeral(month[1] ?? "") }),
    ...(day && { day: numeral(day[1] ?? "") }),
    end: day ? monthEnd + day[0].length : monthEnd,
  };
  if (!year && !month && !day) return null;
  return isCalendarDay(point.month ?? 1, point.day ?? 1) ? point : null;
}

/** The number of 1-8月 before its separator; what it counts is decided by `startOf`. */
function readBareLeft(text: string, at: number): Point | null {
  const match = matchAt(BARE_LEFT, text, at);
  return match ? { year: Number(match[1]), end: at + match[0].length } : null;
}

/** The later date with what it shares with the first: the year and month of 5月10日至15日. */
function withWhole(first: Point, second: Point): Point {
  if (second.year !== undefined) return second;
  const year = first.year !== undefined && first.month !== undefined ? { year: first.year } : {};
  if (second.month !== undefined || first.month === undefined) return { ...year, ...second };
  return { ...year, month: first.month, ...second };
}

/** The first date, its bare number understood as what the second begins with; `null` if that fails. */
function startOf(first: Point, last: Point | null): Point | null {
  const bare = first.year;
  const isBare = bare !== undefined && first.month === undefined;
  if (!isBare || bare >= 1000) return first;
  if (last === null || last.year !== undefined) return null;
  if (last.month !== undefined) return bare < last.month ? { month: bare, end: first.end } : null;
  return last.day !== undefined && bare < last.day ? { day: bare, end: first.end } : null;
}

/** Value of Arabic digits, 十二, or 二〇三五. */
function numeral(word: string): number {
  if (/^\d/.test(word)) return Number(word);
  const value = word.length > 3 ? null : parseHan(hanRun(word, 0));
  return value && value.lo === value.hi ? Number(value.lo) : (readHanDigits(word) ?? 0);
}
