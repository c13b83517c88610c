/** Numbers that name or order: list items, cohorts, ordinals. */
import { draft, type FigureDraft } from "../draft.ts";
import { headOf, INDENT, leading, matchAt } from "../scan.ts";
import { readZhNumber } from "./number.ts";

/** 1. at the start of a line, (1) anywhere. */
export function readListNumber(text: string, at: number): FigureDraft | null {
  const isFirst = at < INDENT && text.slice(0, at).trim() === "";
  const isBracketed =
    /[(（]$/.test(headOf(text, at)) && /^\d{1,2}[)）]/.test(text.slice(at, at + 3));
  const match = matchAt(/\d{1,2}(?=[.．、](?!\d)|\.(?:19|20)\d\d年|[)）])/y, text, at);
  if (match === null || !(isFirst || isBracketed)) return null;
  return draft("ordinal", at, at + match[0].length, leading(match[0]));
}

/** 90后, 00后: who was born then. */
export function readCohort(text: string, at: number): FigureDraft | null {
  const match = matchAt(/(?<![\d.第])(?:19|20)?\d[05]后(?![退续果台勤期半])/y, text, at);
  return match && draft("label", at, at + match[0].length, leading(match[0]));
}

export function readOrdinal(text: string, at: number): FigureDraft | null {
  if (text[at] !== "第") return null;
  const number = readZhNumber(text, at + 1);
  return number && draft("ordinal", at, number.end, number.value);
}
