/** Quantities: a number, its unit, and its upper end. */
import { draft, type FigureDraft, isMeasured } from "../draft.ts";
import { headOf } from "../scan.ts";
import { isUnitCode, unitOf } from "../units.ts";
import { kindOf, versionOf } from "./kind.ts";
import { readGrowth } from "./multiple.ts";
import { joined, readUpper } from "./range.ts";
import { isDenominator } from "./rate.ts";
import { readMeasured } from "./unit.ts";
import type { ZhUnitWord } from "./word.ts";

/** A number with its unit, or a range of two, and what kind of figure it is. */
export function readQuantity(text: string, at: number): FigureDraft | null {
  if (/[-−]/.test(text.charAt(at)) && /[\w%年月日号)）]$/.test(headOf(text, at))) return null;
  const first = readMeasured(text, at);
  if (first === null) return null;
  const last = readUpper(text, at, first);
  const reading = last ? joined(first, last) : first;
  const kind = isDenominator(text, at, reading) ? "loose" : kindOf(text, at, reading);
  if (kind === null) return null;
  const { number, word, end } = reading;
  const unit = last || word === null ? null : readGrowth(text, at, word.unit);
  return {
    ...draft(kind, at, end, number.value, unit ?? word?.unit ?? "count"),
    numberEnd: number.end,
    ...(number.max && { max: number.max }),
    ...(word && isCounted(word) && { measure: word.word }),
    ...(isRank(text, at, word) && { unit: "count", measure: word?.word ?? "" }),
    ...(word === null && { bare: true }),
    ...(reading.isOver && { qualifier: "over" as const }),
    ...(number.about && { qualifier: "about" as const }),
    ...versionOf(text, reading, kind),
    ...(!isMeasured(kind) && { unit: kind, bare: false }),
  };
}

function isCounted(word: ZhUnitWord): boolean {
  return isUnitCode(word.unit) && unitOf(word.unit).dimension === "count";
}

/** 前十位 and 后三名 are the first and last of anything, not people. */
function isRank(text: string, at: number, word: ZhUnitWord | null): boolean {
  return /[前后]/.test(text.charAt(at - 1)) && (word?.word === "位" || word?.word === "名");
}
