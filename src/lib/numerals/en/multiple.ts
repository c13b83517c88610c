/** Words for multiples: twice, doubled, halved. */
import { parseDecimal } from "../decimal.ts";
import { draft, type FigureDraft } from "../draft.ts";
import type { Source, Token } from "./token.ts";

/** Words for multiples. `loose` where the word often means nothing exact. */
export const MULTIPLES: ReadonlyMap<string, readonly [value: string, kind: "quantity" | "loose"]> =
  new Map([
    ["twice", ["2", "quantity"]],
    ["thrice", ["3", "quantity"]],
    ["doubled", ["2", "quantity"]],
    ["doubles", ["2", "quantity"]],
    ["doubling", ["2", "quantity"]],
    ["double", ["2", "loose"]],
    ["tripled", ["3", "quantity"]],
    ["trebled", ["3", "quantity"]],
    ["tripling", ["3", "quantity"]],
    ["triple", ["3", "loose"]],
    ["quadrupled", ["4", "quantity"]],
    ["quadrupling", ["4", "quantity"]],
    ["quadruple", ["4", "loose"]],
    ["halved", ["0.5", "quantity"]],
    ["halving", ["0.5", "quantity"]],
    ["twofold", ["2", "quantity"]],
    ["threefold", ["3", "quantity"]],
    ["fourfold", ["4", "quantity"]],
    ["fivefold", ["5", "quantity"]],
    ["sixfold", ["6", "quantity"]],
    ["sevenfold", ["7", "quantity"]],
    ["eightfold", ["8", "quantity"]],
    ["ninefold", ["9", "quantity"]],
    ["tenfold", ["10", "quantity"]],
  ]);

/** twice, doubled, threefold. */
export function readMultiple(
  { tokens }: Source,
  at: number,
  { lower, start, end }: Token,
): FigureDraft | null {
  const found = MULTIPLES.get(lower);
  if (found === undefined || tokens[at + 1]?.text === "-") return null;
  return draft(found[1], start, end, parseDecimal(found[0]), "times");
}
