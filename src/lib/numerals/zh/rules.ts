/** The rules that read Chinese figures, in the order in which they are tried. */
import type { FigureDraft } from "../draft.ts";
import { readBroken, readChain, readDigitPattern, readQuotedCode } from "../pattern.ts";
import { isDigit } from "../scan.ts";
import { readClock } from "./clock.ts";
import { readCompound } from "./compound.ts";
import { readZhDate } from "./date.ts";
import { readFused } from "./fused.ts";
import { readHalf } from "./half.ts";
import { readDiscount } from "./money.ts";
import { readDoubling } from "./multiple.ts";
import {
  readCohort,
  readListNumber,
  readNamed,
  readOrdinal,
  readSession,
  readSign,
  readSplit,
} from "./name.ts";
import { readQuantity } from "./quantity.ts";
import { CHAIN_WORD, readFraction, readProportion } from "./share.ts";
import { readBelowZero } from "./temperature.ts";

/** Reads one kind of figure at an offset, or refuses. */
export type Rule = (text: string, at: number) => FigureDraft | null;

/**
 * The first rule that does not refuse reads the figure. Where no reason stands beside a rule, its
 * place is free: it asks for a form that no rule below would take.
 */
export const RULES: readonly Rule[] = [
  // Before all: digits that lost their beginning have no value, whatever stands after them.
  readBroken,
  // Before quantities, which would read the two halves of 1，234人 as two values.
  readSplit,
  // Before quantities and dates: the 1 of 1.打造 and of 1．2022年目标 counts nothing.
  readListNumber,
  // Before dates: 1990后 is who, 1990年后 when.
  readCohort,
  readOrdinal,
  readSign,
  // Before dates and quantities, which would take 2030启航计划, 国道318线 and 110接警 for statistics.
  readNamed,
  // Before quantities: 四次会议 of a congress is its fourth.
  readSession,
  // Before the proportion of two, which would take the head of a chain, and the patterns, to which
  // 7:42:51 is a time of day.
  (text, at) => (isDigit(text, at) ? readChain(text, at, CHAIN_WORD) : null),
  // Before patterns, to which 1:30 is a time of day.
  readProportion,
  (text, at) => (isDigit(text, at) ? readDigitPattern(text, at) : null),
  readQuotedCode,
  // Before the clock and quantities: 3月 and 2019年 are no spans of time.
  readZhDate,
  // Before quantities, which would count the 9点 of 上午9点.
  readClock,
  // Before quantities, which would read the 百 of 百分之九十 alone.
  readFraction,
  readBelowZero,
  readDoubling,
  // Before quantities, to which 八五 is no number.
  readDiscount,
  readFused,
  // Before quantities, to which 1小时20分 is an hour and a number.
  readCompound,
  // Before quantities, which would take the 一 of 一半.
  readHalf,
  readQuantity,
];
