/** Times of the day: 9 a.m., nine o'clock. */
import { fromInteger } from "../decimal.ts";
import { draft, type FigureDraft } from "../draft.ts";
import { matchAt } from "../scan.ts";
import { smallValue } from "./number.ts";
import { isDigits, type Source, type Token } from "./token.ts";

/** 9 a.m., 3 pm, nine o'clock, and the 9 of "9–11 a.m.". */
export function readClock(
  { text }: Source,
  _at: number,
  { start, text: word }: Token,
): FigureDraft | null {
  const half = String.raw`(?:\s?(?:a\.m\.|p\.m\.|am\b|pm\b|AM\b|PM\b)|\s(?:noon\b|midnight\b|o['’]clock\b))`;
  const number = String.raw`(?:1[0-2]|0?[1-9])(?:[:.][0-5]\d)?`;
  const pattern = isDigits({ text: word } as Token)
    ? new RegExp(`${number}(?:\\s?[-–]\\s?${number})?${half}`, "y")
    : new RegExp(`[a-z]+${half}`, "iy");
  const match = matchAt(pattern, text, start);
  const hour = match && (smallValue(word.toLowerCase()) ?? Number.parseFloat(word));
  if (match === null || hour === null || !(hour >= 1 && hour < 13)) return null;
  return draft("time", start, start + match[0].length, fromInteger(Math.trunc(hour)));
}
