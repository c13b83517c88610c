/** The rules of the finder, in the order in which they are tried. */
import type { FormulaRule } from "../rule.ts";
import { atMostOnce } from "./at-most-once.ts";
import { chief } from "./chief.ts";
import { coinage } from "./coinage.ts";
import { congress } from "./congress.ts";
import { count } from "./count.ts";
import { digitCode } from "./digit-code.ts";
import { fromTo } from "./from-to.ts";
import { hundreds } from "./hundreds.ts";
import { oneEach } from "./one-each.ts";
import { plus } from "./plus.ts";
import { quotedNumber } from "./quoted-number.ts";
import { series } from "./series.ts";
import { shared } from "./shared.ts";
import { timeCircle } from "./time-circle.ts";
import { years } from "./years.ts";

/**
 * The first rule that takes a stretch says what it is; a later one has it only by taking more, the
 * whole of the earlier stretch within. Where no reason stands beside a rule, its place is free: it
 * asks for a form that no other takes.
 */
export const FORMULA_RULES: readonly FormulaRule[] = [
  // Before all: a chain keeps its members, which may be formulas themselves (“最多投一次”+“四访四问”).
  plus,
  digitCode,
  // Before counts: 十九大 and 八次会议 are ordinals.
  congress,
  // Before counts and numerals in quotation: 十四五 and 三年行动 count years.
  years,
  timeCircle,
  // Before “one each”, which would take 一次办一件.
  atMostOnce,
  // Before series, for which 一企一议 is a row of two.
  oneEach,
  // Before series, for which 双百双千 is one, and before counts.
  hundreds,
  chief,
  // Before counts, which would take 两江 of 两江四岸.
  series,
  // Before counts, which would take 三位 of 三位一体.
  shared,
  count,
  fromTo,
  // After all that know a shape of their own: any other short quotation with a numeral.
  quotedNumber,
  // Last: what is left in quotation marks, by signs alone.
  coinage,
];
