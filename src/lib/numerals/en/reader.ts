/**
 * Reads the figures of English text.
 *
 * Digits always count, and number words do (five years, twenty-one, a hundred), save that "one",
 * "zero", "a dozen" and a multiplier without a number ("hundred-day") are `loose`: "one" is a pronoun
 * more often than a count. Plurals ("thousands of") are indefinite and no figures. Four digits
 * without a comma, from 1900 to 2099 and without a unit, are a year; house style writes 1,200 and
 * 5,600 with the comma. Ordinals and dates are told from quantities as in Chinese.
 */
import { type FigureDraft, finish, markConversions, without } from "../draft.ts";
import type { Excluded, Figure } from "../figure.ts";
import { noteMarkAt } from "../pattern.ts";
import { isMonthName } from "./date.ts";
import { shareLabels, shareUnits } from "./list.ts";
import { CURRENCIES } from "./money.ts";
import { MULTIPLES } from "./multiple.ts";
import { isNumberWord } from "./number.ts";
import { ORDINALS } from "./ordinal.ts";
import { qualify } from "./qualifier.ts";
import { RULES } from "./rules.ts";
import { isDigits, type Source, type Token, tokenise } from "./token.ts";

/**
 * All figures of an English text, sorted, none overlapping another.
 * @param excluded stretches whose numbers are not to be read, such as glossary terms.
 */
export function readEnFigures(text: string, excluded: readonly Excluded[] = []): Figure[] {
  const source: Source = { text, tokens: tokenise(text) };
  const drafts: FigureDraft[] = [];
  let read = 0;
  for (const [at, token] of source.tokens.entries()) {
    if (token.start < read) continue;
    const mark = noteMarkAt(text, token.start);
    if (mark > 0) {
      read = token.start + mark;
      continue;
    }
    const made = firstOf(source, at, token);
    if (made === null) continue;
    drafts.push(made);
    read = made.end;
  }
  shareLabels(text, drafts);
  shareUnits(text, drafts);
  for (const made of drafts) qualify(text, made);
  markConversions(text, drafts, BEFORE_CONVERSION, /\)/y);
  return without(excluded, drafts).map((made) => finish(text, made));
}

function firstOf(source: Source, at: number, token: Token): FigureDraft | null {
  if (!isDigits(token) && !mayStart(token)) return null;
  for (const rule of RULES) {
    const made = rule(source, at, token);
    if (made) return made;
  }
  return null;
}

/** Spares most words the rules. */
function mayStart({ lower, text }: Token): boolean {
  if (/^[^A-Za-z]/.test(text)) return CURRENCIES.has(text) || /^[.\-−①-⑳]$/.test(text);
  return (
    isNumberWord(lower) ||
    MULTIPLES.has(lower) ||
    ORDINALS.has(lower) ||
    CURRENCIES.has(lower) ||
    isMonthName(text) ||
    /^(?:an?|half|dozen|us|hk|nt|minus|decade|century|fortnight|round|around)$/.test(lower)
  );
}

const BEFORE_CONVERSION =
  /^(?:\s+or (?:more|over|above|less|fewer))?\s*\((?:or|about|around|approximately|some|nearly|roughly|≈|=|\s)*$/;
