/** The rules that read English figures, in the order in which they are tried. */
import type { FigureDraft } from "../draft.ts";
import { readBroken, readDigitPattern, readQuotedCode } from "../pattern.ts";
import { readClock } from "./clock.ts";
import { readDate } from "./date.ts";
import { readHalf } from "./half.ts";
import { readMoney } from "./money.ts";
import { readMultiple } from "./multiple.ts";
import { readCohort, readListNumber, readNamed, readPlan } from "./name.ts";
import { readNumberedOrdinal, readOrdinalWord } from "./ordinal.ts";
import { readInOne, readLeadingPoint, readQuantity } from "./quantity.ts";
import { readFraction, readOneIn, readProportion } from "./share.ts";
import type { Source, Token } from "./token.ts";

/** Reads one kind of figure at a token, or refuses. */
export type Rule = (source: Source, at: number, token: Token) => FigureDraft | null;

/**
 * The first rule that does not refuse reads the figure. Where no reason stands beside a rule, its
 * place is free: it asks for a form that no rule below would take.
 */
export const RULES: readonly Rule[] = [
  // Before all: digits that lost their beginning have no value, whatever stands after them.
  ({ text }, _at, { start }) => readBroken(text, start),
  // Before quantities: the 1 of "1. Building" counts nothing.
  readListNumber,
  // Before dates: "post-90s" is who, "the 1990s" when.
  readCohort,
  // Before dates and quantities, which would take the 13 of 13th.
  readNumberedOrdinal,
  // Before proportions and patterns: the 9:30 of "9:30 a.m." takes its half of the day along.
  readClock,
  // Before patterns, to which 1:30 is a time of day and 1/2/3 a code.
  readProportion,
  ({ text }, _at, { start }) => readDigitPattern(text, start),
  ({ text }, _at, { start }) => readQuotedCode(text, start),
  // Before dates and quantities: in "Room 2019" and "COVID-19" digits name.
  readNamed,
  // Before quantities, which would take the first number of these alone.
  readInOne,
  readOneIn,
  // Before quantities: a year is four digits without a unit.
  readDate,
  readMultiple,
  readPlan,
  // Before ordinals: "a third of" is a share, "third" alone a place in an order.
  readFraction,
  readOrdinalWord,
  // Before quantities: "half" is a number only before "a million".
  readHalf,
  readMoney,
  readLeadingPoint,
  readQuantity,
];
