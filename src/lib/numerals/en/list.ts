/** What the numbers of a list share: Lines 1, 2 and 5. */
import type { FigureDraft } from "../draft.ts";
import { headOf } from "../scan.ts";
import { isUnitCode, unitOf } from "../units.ts";

/** Lines 1, 2 and 5: after a plural, the whole list names. */
export function shareLabels(text: string, drafts: readonly FigureDraft[]): void {
  for (const [index, made] of drafts.entries()) {
    const before = drafts[index - 1];
    if (before?.kind !== "label" || made.bare !== true) continue;
    const isList = /^(?:,\s*|,?\s+and\s+|,?\s+or\s+)$/.test(text.slice(before.end, made.start));
    if (
      !isList ||
      !/\b(?:Lines|Nos\.?|Rooms|Routes|Articles|Items|Sections|Phases)\s[\d, and]*$/i.test(
        headOf(text, made.start, 24),
      )
    )
      continue;
    made.kind = "label";
    made.unit = "label";
    made.bare = false;
  }
}

/** from 1.84 to 2.47 square metres: a bare number has the unit of the next. */
export function shareUnits(text: string, drafts: readonly FigureDraft[]): void {
  for (let index = drafts.length - 2; index >= 0; index--) {
    const made = drafts[index];
    const next = drafts[index + 1];
    const isBare = made?.bare === true && made.unit === "count" && made.kind !== "loose";
    if (!isBare || next === undefined || next.bare || !isUnitCode(next.unit)) continue;
    if (
      !/^(?:-?\s+(?:to|and|or)\s+(?:[a-z]+\s+){0,2}|,\s+(?:and\s+)?)$/.test(
        text.slice(made.end, next.start),
      )
    )
      continue;
    if (next.unit === "times" || unitOf(next.unit).dimension === "count") continue;
    made.unit = next.unit;
    made.kind = "quantity";
    made.bare = false;
  }
}
