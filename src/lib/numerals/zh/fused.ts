/** Numerals fused with their measure word: 俩人, 仨. */
import { fromInteger } from "../decimal.ts";
import { draft, type FigureDraft } from "../draft.ts";

/** 俩人 are two people; 俩 after who they are (夫妻俩, 他俩) counts as little as "both". */
export function readFused(text: string, at: number): FigureDraft | null {
  const value = { 俩: 2, 仨: 3 }[text.charAt(at)];
  if (value === undefined) return null;
  const isPeople = text[at + 1] === "人";
  const kind = isPeople && !/[他她咱你我们]/.test(text.charAt(at - 1)) ? "quantity" : "loose";
  return draft(
    kind,
    at,
    at + (isPeople ? 2 : 1),
    fromInteger(value),
    isPeople ? "person" : "count",
  );
}
