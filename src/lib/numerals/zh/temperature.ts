/** Temperatures below zero. */
import { compare, type Decimal } from "../decimal.ts";
import { draft, type FigureDraft } from "../draft.ts";
import { matchAt } from "../scan.ts";
import { readZhNumber } from "./number.ts";
import { RANGE } from "./range.ts";

/** 零下5摄氏度, 零下五度: 零下 is the sign, and 度 without a scale is Celsius. */
export function readBelowZero(text: string, at: number): FigureDraft | null {
  const first = readFrost(text, at);
  if (first === null) return null;
  const range = matchAt(RANGE, text, first.end)?.[0] ?? "";
  const next = first.end + range.length;
  // 零下5至零下2度; in 零下5至8度 the one 零下 stands for both.
  const isShared = !first.hasUnit && !/^(?:零|-|−)/.test(text.slice(next));
  const second =
    range === "" ? null : (readFrost(text, next) ?? (isShared ? readDegrees(text, next) : null));
  const made = draft("quantity", at, first.end, first.value, "degC");
  const isOver = second?.isOver ?? first.isOver;
  if (isOver) made.qualifier = "under";
  if (second === null) return { ...made, numberEnd: first.numberEnd };
  const value = isShared && second.value.digits > 0n ? negated(second.value) : second.value;
  const [low, high] = compare(first.value, value) < 0 ? [first.value, value] : [value, first.value];
  return { ...made, value: low, max: high, end: second.end, numberEnd: second.numberEnd };
}

interface Degrees {
  readonly value: Decimal;
  readonly numberEnd: number;
  readonly end: number;
  readonly hasUnit: boolean;
  readonly isOver: boolean;
}

function readFrost(text: string, at: number): Degrees | null {
  if (!text.startsWith("零下", at)) return null;
  const degrees = readDegrees(text, at + 2);
  return degrees && { ...degrees, value: negated(degrees.value) };
}

function readDegrees(text: string, at: number): Degrees | null {
  const number = readZhNumber(text, at);
  if (number === null) return null;
  const unit = matchAt(/\s?(?:摄氏度|℃|°C|度)/y, text, number.end)?.[0] ?? "";
  return {
    value: number.value,
    numberEnd: number.end,
    end: number.end + unit.length,
    hasUnit: unit !== "",
    isOver: number.more,
  };
}

function negated(value: Decimal): Decimal {
  return { ...value, digits: -value.digits };
}
