/** Dates of English text: 5 November 2019, November 2019, 2014–18, 10–15 May, the 1990s. */
import { isCalendarDay, isoOf, type Point } from "../date.ts";
import { draft, type FigureDraft } from "../draft.ts";
import { headOf, leading, matchAt } from "../scan.ts";
import type { Source, Token } from "./token.ts";
import { findUnit } from "./unit.ts";

const MONTHS =
  "january february march april may june july august september october november december".split(
    " ",
  );
const MONTH = `(${MONTHS.map((name) => name[0]?.toUpperCase() + name.slice(1)).join("|")}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?`;
const YEAR = "((?:19|20)\\d\\d)(?![\\d,.]*\\d|\\w)";
const DAY = "(\\d{1,2})(?:st|nd|rd|th)?";

const DAY_FIRST = new RegExp(`${DAY}\\s+(?:of\\s+)?${MONTH}(?:,?\\s+${YEAR})?`, "y");
const MONTH_FIRST = new RegExp(`${MONTH}\\s+${DAY}(?![\\d,.]*\\d|\\w)(?:,?\\s+${YEAR})?`, "y");
const MONTH_ONLY = new RegExp(`${MONTH}(?:,?\\s+${YEAR})?`, "y");
const YEAR_ONLY = new RegExp(YEAR, "y");
const DECADE = /((?:19|20)\d)0s\b/y;
const SHORT_SPAN = /((?:19|20)\d\d)[-–/](\d\d)(?![\d%]|[-–/.]\d)/y;
const SEPARATOR = /\s*[-–—]\s*|\s+to\s+|\s+until\s+/y;
const BARE_DAY = new RegExp(`${DAY}(?=\\s*[-–—]\\s*\\d|\\s+to\\s+\\d)`, "y");

/** Whether a word begins a month's name. */
export function isMonthName(word: string): boolean {
  return /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/.test(word);
}

/** Words after which "May" and "March" are months. */
const BEFORE_MONTH =
  /(?:\b(?:in|of|since|by|until|till|from|to|last|this|next|early|late|mid|end|during|and|before|after)|[-–])\s*$/i;

/** What joins "May" to a later month. */
const BEFORE_LAST_MONTH = new RegExp(`(?:\\s*[-–]\\s*|\\s+(?:to|and|or)\\s+)${MONTH}`, "y");

/** Reads a date, or a span of dates, at offset `at`. */
function readEnDate(text: string, at: number): FigureDraft | null {
  return readDecade(text, at) ?? readShortSpan(text, at) ?? readSpan(text, at);
}

function readDecade(text: string, at: number): FigureDraft | null {
  const match = matchAt(DECADE, text, at);
  if (match === null) return null;
  return { ...draft("date", at, at + match[0].length, leading(match[0])), iso: `${match[1]}X` };
}

/** 2014–18. */
function readShortSpan(text: string, at: number): FigureDraft | null {
  const match = matchAt(SHORT_SPAN, text, at);
  if (match === null) return null;
  const [all, first = "", last = ""] = match;
  const until = first.slice(0, 2) + last;
  if (until <= first) return null;
  return { ...draft("date", at, at + all.length, leading(first)), iso: `${first}/${until}` };
}

function readSpan(text: string, at: number): FigureDraft | null {
  const first = readPoint(text, at) ?? readBareDay(text, at);
  if (first === null) return null;
  const isBetween = /\bbetween\s+$/i.test(text.slice(Math.max(0, at - 10), at));
  const separator = matchAt(isBetween ? /\s+and\s+/y : SEPARATOR, text, first.end);
  const last = separator ? readPoint(text, first.end + separator[0].length) : null;
  // A bare day is a date only before a month: 10–15 May.
  if (first.year === undefined && first.month === undefined && last?.month === undefined)
    return null;
  const start = last ? withWhole(first, last) : first;
  const iso = last ? `${isoOf(start)}/${isoOf(last)}` : isoOf(start);
  const value = leading(String(start.year ?? start.month ?? start.day));
  return { ...draft("date", at, last?.end ?? first.end, value), iso };
}

/** The first date with the month and year that only the last one prints. */
function withWhole(first: Point, last: Point): Point {
  const year = first.year ?? last.year;
  const month = first.month ?? (first.day === undefined ? undefined : last.month);
  return {
    ...first,
    ...(year !== undefined && { year }),
    ...(month !== undefined && { month }),
  };
}

function readPoint(text: string, at: number): Point | null {
  const dayFirst = matchAt(DAY_FIRST, text, at);
  if (dayFirst) return point(at, dayFirst, dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = matchAt(MONTH_FIRST, text, at);
  if (monthFirst) return point(at, monthFirst, monthFirst[3], monthFirst[1], monthFirst[2]);
  const month = matchAt(MONTH_ONLY, text, at);
  if (month)
    return isMonth(text, at, month) ? point(at, month, month[2], month[1], undefined) : null;
  const year = matchAt(YEAR_ONLY, text, at);
  return year && point(at, year, year[1], undefined, undefined);
}

function readBareDay(text: string, at: number): Point | null {
  const match = matchAt(BARE_DAY, text, at);
  return match && point(at, match, undefined, undefined, match[1]);
}

/** "May" and "March" begin sentences as verbs. */
function isMonth(text: string, at: number, match: RegExpExecArray): boolean {
  if (match[2] !== undefined || !/^(?:May|March|Mar)/.test(match[0])) return true;
  return (
    BEFORE_MONTH.test(text.slice(Math.max(0, at - 10), at)) ||
    matchAt(BEFORE_LAST_MONTH, text, at + match[0].length) !== null
  );
}

function point(
  at: number,
  match: RegExpExecArray,
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): Point | null {
  const prefix = month?.slice(0, 3).toLowerCase();
  const number = prefix && MONTHS.findIndex((name) => name.startsWith(prefix)) + 1;
  if (!isCalendarDay(number || 1, Number(day ?? 1))) return null;
  return {
    ...(year !== undefined && { year: Number(year) }),
    ...(number && { month: number }),
    ...(day !== undefined && { day: Number(day) }),
    end: at + match[0].length,
  };
}

/** A date or a span of dates; four digits alone are a year where neither unit nor qualifier says otherwise. */
export function readDate(
  { text, tokens }: Source,
  at: number,
  { start }: Token,
): FigureDraft | null {
  const made = readEnDate(text, start);
  if (made === null || !/^\d{4}$/.test(text.slice(made.start, made.end))) return made;
  // A lone year: not before a unit (2000 mu) and not after a qualifier (over 2000).
  const before = /\b(?:about|around|some|nearly|almost|over|more than|at least|approximately)\s$/i;
  if (findUnit(tokens, at + 1) !== null) return null;
  return before.test(headOf(text, start, 16)) ? null : made;
}
