/** Multiples: 翻番, 增长2倍. */
import { fromInteger } from "../decimal.ts";
import { draft, type FigureDraft } from "../draft.ts";
import { headOf, matchAt } from "../scan.ts";
import type { UnitCode } from "../units.ts";
import type { ZhUnitWord } from "./word.ts";

/** 翻番 and 翻一番 reach twice, 翻两番 four times. 倍增 may mean any growth: loose. */
export function readDoubling(text: string, at: number): FigureDraft | null {
  const match = matchAt(/翻了?(?:([一两三四])?[番倍])(多)?|倍增/y, text, at);
  if (match === null) return null;
  const over = match[2] === undefined ? {} : { qualifier: "over" as const };
  const times = 2 ** ("一两三四".indexOf(match[1] ?? "一") + 1);
  const kind = match[0] === "倍增" ? "loose" : "quantity";
  return { ...draft(kind, at, at + match[0].length, fromInteger(times), "times"), ...over };
}

/** 增长2倍 adds twice, 是…的2倍 and 增长到2倍 are twice. */
export function readGrowth(text: string, at: number, unit: ZhUnitWord["unit"]): UnitCode | null {
  if (unit !== "times") return null;
  return /(?:增长|增加|提高|提升|上升|扩大|上涨|增|涨|多|高出|高)[了近约超逾]?$/.test(
    headOf(text, at),
  )
    ? "times-more"
    : null;
}
