/** The rules that read English figures, in the order in which they are tried. */
import type { FigureDraft } from "../draft.ts";
import {
  readBroken,
  readChain,
  readCircled,
  readDigitPattern,
  readQuotedCode,
} from "../pattern.ts";
import { readClock } from "./clock.ts";
import { readDate } from "./date.ts";
import { readAndAHalf, readCompound, readSpan } from "./duration.ts";
import { readHalf } from "./half.ts";
import { readMoney } from "./money.ts";
import { readMultiple } from "./multiple.ts";
import {
  readCohort,
  readListNumber,
  readNamed,
  readPlan,
  readRoundTheClock,
  readService,
} from "./name.ts";
import { readNumberedOrdinal, readOrdinalWord } from "./ordinal.ts";
import { readInOne, readLeadingPoint, readQuantity } from "./quantity.ts";
import { CHAIN_WORD, readFraction, readOneIn, readProportion } from "./share.ts";
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
  ({ text }, _at, { start }) => readCircled(text, start),
  // Before quantities: "the top ten" are a rank, and "the 301 Hospital" is a name.
  readService,
  // Before all that would take the first number of "24 hours a day, seven days a week".
  readRoundTheClock,
  // Before proportions and patterns: the 9:30 of "9:30 a.m." takes its half of the day along.
  readClock,
  // Before the proportion of two, which would take the head of a chain, and the patterns, to which
  // 7:42:51 is a time of day.
  ({ text }, _at, { start }) => readChain(text, start, CHAIN_WORD),
  // Before patterns, to which 1:30 is a time of day and 1/2/3 a code.
  readProportion,
  ({ text }, _at, { start }) => readDigitPattern(text, start),
  ({ text }, _at, { start }) => readQuotedCode(text, start),
  // Before dates and quantities: in "Room 2019" and "COVID-19" digits name.
  readNamed,
  // Before quantities, which would take the first number of these alone, or not know "a year" for one.
  readCompound,
  readAndAHalf,
  readSpan,
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
