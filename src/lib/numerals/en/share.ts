/** Shares of a whole and proportions: one in four, two thirds, 1:4. */
import { compare, fromInteger, parseDecimal } from "../decimal.ts";
import { draft, type FigureDraft, ratio } from "../draft.ts";
import { headOf, leading, matchAt } from "../scan.ts";
import { readEnNumber, smallValue } from "./number.ts";
import type { Source, Token } from "./token.ts";
import { findUnit } from "./unit.ts";

/** Before a chain of ratios: "the ratio of 7:42:51". */
export const CHAIN_WORD = /(?:ratio|proportion|split|mix|structure)[a-z\s]{0,12}$/i;

/** 1:4, 1/3. */
export function readProportion(
  { text }: Source,
  _at: number,
  { start }: Token,
): FigureDraft | null {
  const match = matchAt(/(\d+(?:\.\d+)?)([:∶︰/])(\d+(?:\.\d+)?)(?![\d:/])/y, text, start);
  if (match === null) return null;
  const [all, first = "", sign = "", second = ""] = match;
  if (sign === ":" && /^\d\d$/.test(second) && !/ratio of $/.test(headOf(text, start, 9)))
    return null;
  if (Number(second) === 0) return null;
  const end = start + all.length;
  if (sign === "/" && /^(?:19|20)\d\d$/.test(first)) return null;
  if (sign === "/" && Number(first) >= Number(second))
    return draft("label", start, end, leading(all));
  return ratio(start, end, parseDecimal(first), parseDecimal(second));
}

/** Between the numbers of a share: one in four, one in every four, nine out of ten. */
const IN = /\s+(in every|in|out of every|out of)\s+/y;

/**
 * "one in four households" is a quarter of them. With another number than one before a mere "in" the
 * words may count and place (five in ten districts): there only people and households tell a share.
 * "one in five years" is a pace.
 */
export function readOneIn(
  { text, tokens }: Source,
  at: number,
  { start }: Token,
): FigureDraft | null {
  const part = readEnNumber(tokens, at);
  const joint = part && matchAt(IN, text, part.end);
  if (part === null || joint === null) return null;
  const next = tokens.findIndex((token) => token.start === part.end + joint[0].length);
  const whole = readEnNumber(tokens, next);
  if (whole === null || compare(part.value, whole.value) >= 0) return null;
  if (part.value.scale > 0 || part.value.digits <= 0n) return null;
  const unit = findUnit(tokens, whole.next)?.word.unit ?? "count";
  const isPeople = unit === "person" || unit === "household";
  const isOne = part.value.digits === 1n && (unit === "count" || isPeople);
  const isYear = /^(?:19|20)\d\d$/.test(text.slice(whole.start, whole.end));
  const isNoone = /^(?:no|any|every|some|each)$/.test(tokens[at - 1]?.lower ?? "");
  const isShare = joint[1] === "in" ? isOne || isPeople : unit === "count" || isPeople;
  if (!isShare || isYear || isNoone) return null;
  return ratio(start, whole.end, part.value, whole.value);
}

const DENOMINATORS: ReadonlyMap<string, number> = new Map([
  ["half", 2],
  ["halves", 2],
  ["quarter", 4],
  ["quarters", 4],
  ...["third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"].flatMap(
    (word, index): [string, number][] => [
      [word, index + 3],
      [`${word}s`, index + 3],
    ],
  ),
  ["hundredth", 100],
  ["hundredths", 100],
]);

/** two thirds, one-quarter, a third of; "a quarter of an hour" is 15 minutes. */
export function readFraction(
  { text, tokens }: Source,
  at: number,
  { lower, start, text: word }: Token,
): FigureDraft | null {
  const isHyphen = tokens[at + 1]?.text === "-";
  const last = tokens[isHyphen ? at + 2 : at + 1];
  const denominator = last && DENOMINATORS.get(last.lower);
  if (denominator === undefined || last === undefined) return null;
  const numerator = lower === "a" ? 1 : /^\d{1,2}$/.test(word) ? Number(word) : smallValue(lower);
  if (numerator === undefined || (numerator === 1) === last.lower.endsWith("s")) return null;
  // Three quarters of a year gone by are a date.
  if (
    /^quarters?$/.test(last.lower) &&
    /\b(?:first|last|past|next|previous)\s+$/.test(headOf(text, start, 10))
  )
    return draft("label", start, last.end, fromInteger(numerator));
  const after = text.slice(last.end, last.end + 12);
  if (/^\s+of an hour/.test(after)) {
    return draft(
      "quantity",
      start,
      last.end + 11,
      fromInteger((60 / denominator) * numerator),
      "minute",
    );
  }
  if (lower === "a" && !isShare(text, start, after)) return null;
  return ratio(start, last.end, fromInteger(numerator), fromInteger(denominator));
}

/** "a third" is a share before "of" or after "by" and qualifiers; otherwise it is an ordinal. */
function isShare(text: string, start: number, after: string): boolean {
  const head = headOf(text, start, 10);
  return (
    /^\s+(?:of|the)\b/.test(after) ||
    /\b(?:by|than|over|about|nearly|almost|for|to)\s+$/i.test(head)
  );
}
