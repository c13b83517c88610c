/** Ordinals: 13th, twentieth. */
import { fromInteger } from "../decimal.ts";
import { draft, type FigureDraft } from "../draft.ts";
import { leading } from "../scan.ts";
import { readDate } from "./date.ts";
import { smallValue } from "./number.ts";
import { isDigits, type Source, type Token } from "./token.ts";

/** 13th; but 5th of November is a date and two 5ths are rare. */
export function readNumberedOrdinal(source: Source, at: number, token: Token): FigureDraft | null {
  if (!isDigits(token)) return null;
  const suffix = source.tokens[at + 1];
  if (suffix === undefined || suffix.spaced || !/^(?:st|nd|rd|th)$/.test(suffix.lower)) return null;
  return (
    readDate(source, at, token) ?? draft("ordinal", token.start, suffix.end, leading(token.text))
  );
}

/** Ordinals in one word, and what they number. */
export const ORDINALS: ReadonlyMap<string, number> = new Map(
  (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth " +
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
  )
    .split(" ")
    .map((word, index) => [word, index + 1]),
);

/** first, twentieth, twenty-first. */
export function readOrdinalWord(
  { tokens }: Source,
  at: number,
  { lower, start, end }: Token,
): FigureDraft | null {
  const value = ORDINALS.get(lower);
  if (value !== undefined) return draft("ordinal", start, end, fromInteger(value));
  const tens = smallValue(lower);
  const last = tokens[at + 1]?.text === "-" ? tokens[at + 2] : undefined;
  const unit = last && ORDINALS.get(last.lower);
  if (tens === undefined || tens < 20 || unit === undefined || last === undefined) return null;
  return draft("ordinal", start, last.end, fromInteger(tens + unit));
}
