/** Figures in the making, in either language. */
import { compare, type Decimal, divide, multiply, toNumber, toPlain, trim } from "./decimal.ts";
import {
  type Excluded,
  type Figure,
  type FigureKind,
  inBase,
  isClose,
  type Qualifier,
} from "./figure.ts";
import { matchAt } from "./scan.ts";
import { isUnitCode, unitOf } from "./units.ts";

/** A figure in the making; readers may still change it before it is finished. */
export interface FigureDraft {
  start: number;
  end: number;
  /** Where the number ends and its unit begins; the end where there is no unit. */
  numberEnd?: number;
  kind: FigureKind;
  value: Decimal;
  max?: Decimal;
  unit: string;
  measure?: string;
  iso?: string;
  qualifier?: Qualifier;
  /** No unit or measure word of its own; takes that of the next in a list (1、2、5号线). */
  bare?: boolean;
  /** The value has no finite decimal form (1/3). */
  inexact?: boolean;
}

/** A draft with only what is always there. */
export function draft(
  kind: FigureKind,
  start: number,
  end: number,
  value: Decimal,
  unit: string = kind,
): FigureDraft {
  return { kind, start, end, value, unit };
}

/** A draft of one number divided by another. */
export function ratio(
  start: number,
  end: number,
  numerator: Decimal,
  denominator: Decimal,
): FigureDraft {
  const value = divide(numerator, denominator);
  const inexact = compare(multiply(value, denominator), numerator) !== 0;
  return { ...draft("quantity", start, end, value, "ratio"), ...(inexact && { inexact }) };
}

/** Whether figures of this kind have a unit; the others name their kind. */
export function isMeasured(kind: FigureKind): boolean {
  return kind === "quantity" || kind === "loose";
}

/** The finished figure, its text cut from the original (not the folded) text. */
export function finish(text: string, made: FigureDraft): Figure {
  const { start, end, kind, unit } = made;
  const hasExact = made.inexact !== true;
  return {
    start,
    end,
    text: text.slice(start, end),
    kind,
    value: toNumber(trim(made.value)),
    ...(made.max && { max: toNumber(trim(made.max)) }),
    unit,
    ...(made.qualifier && { qualifier: made.qualifier }),
    ...(hasExact && { exact: toPlain(made.value) }),
    ...(hasExact && made.max && { maxExact: toPlain(made.max) }),
    ...(made.measure !== undefined && { measure: made.measure }),
    ...(made.iso !== undefined && { iso: made.iso }),
  };
}

/** Drops what has its number (not merely its unit) in an excluded stretch. */
export function without(
  excluded: readonly Excluded[],
  drafts: readonly FigureDraft[],
): FigureDraft[] {
  return drafts.filter(
    (made) =>
      !excluded.some((span) => span.start < (made.numberEnd ?? made.end) && made.start < span.end),
  );
}

/** Rounding that a conversion in brackets may carry. */
const ROUNDING = 0.02;

/**
 * Marks what says a quantity again: (about 82,700 ha) after 1.24 million mu, （约8公顷） after 120亩.
 * @param opening what stands between a quantity and its conversion, to its end
 * @param closing what follows the conversion; sticky
 */
export function markConversions(
  text: string,
  drafts: readonly FigureDraft[],
  opening: RegExp,
  closing: RegExp,
): void {
  for (const [index, made] of drafts.entries()) {
    const base = drafts[index - 1];
    if (base === undefined || !isConversion(base, made)) continue;
    if (!opening.test(text.slice(base.end, made.start))) continue;
    if (matchAt(closing, text, made.end)) made.kind = "conversion";
  }
}

/** Whether both are one quantity in two units of one dimension. */
function isConversion(base: FigureDraft, made: FigureDraft): boolean {
  if (!isUnitCode(base.unit) || !isUnitCode(made.unit) || made.unit === base.unit) return false;
  if (unitOf(made.unit).dimension !== unitOf(base.unit).dimension) return false;
  const [from, to] = [base, made].map(({ value, unit }) => inBase(toNumber(value), unit));
  return from !== undefined && to !== undefined && isClose(from, to, ROUNDING);
}
