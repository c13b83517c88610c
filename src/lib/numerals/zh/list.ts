/** What the numbers of a list share: 1、2、5号线. */
import type { FigureDraft } from "../draft.ts";

const LIST =
  /^(?:[、和及与或/]|[-–—~]|(?:提高|增加|提升|增长|上升|下降|降低|减少|扩大|升|降|增|减|涨)?[到至])$/;

/** 1、2、5号线; 从1.84增加到2.47平方米; 五百亿、千亿级: a bare number has the unit of the next. */
export function shareUnits(text: string, drafts: readonly FigureDraft[]): void {
  for (let index = drafts.length - 2; index >= 0; index--) {
    const made = drafts[index];
    const next = drafts[index + 1];
    if (made === undefined || next === undefined || next.bare) continue;
    const between = text.slice(made.end, next.start);
    if (!LIST.test(between)) continue;
    // 1-3期项目; a dash between quantities was no range, or it would have been read as one.
    if (/^[-–—~]$/.test(between) && next.kind !== "ordinal" && next.kind !== "label") continue;
    // 增加1.2个、0.8个和2.1个百分点: the last has the whole of the unit.
    const isPart = made.measure === "个" && next.unit === "pp" && made.kind === "quantity";
    if ((made.bare !== true || made.kind === "loose") && !isPart) continue;
    if (isPart) delete made.measure;
    if (next.kind === "date") shareDate(made, next);
    else if (/^(?:quantity|label|ordinal)$/.test(next.kind)) shareUnit(made, next);
  }
}

function shareUnit(made: FigureDraft, next: FigureDraft): void {
  made.kind = next.kind;
  made.unit = next.unit;
  made.bare = false;
  if (next.measure !== undefined) made.measure = next.measure;
}

/** 2020、2021年; 3、4月. */
function shareDate(made: FigureDraft, next: FigureDraft): void {
  const number = made.value.digits.toString().padStart(2, "0");
  const iso = next.iso ?? "";
  const isYear = /^\d{4}$/.test(iso) && /^\d{4}$/.test(number);
  const isPart = /^--(?:\d\d|-\d\d)$/.test(iso) && number.length === 2;
  if (!isYear && !isPart) return;
  made.kind = "date";
  made.unit = "date";
  made.bare = false;
  made.iso = isYear ? number : iso.slice(0, -2) + number;
}
