/**
 * The parts of a numbered formula: reading the number in a token, finding the printed code in a
 * headword, and checking that the tokens join to it and that the items are as many as they count.
 */
import { readChineseCardinal } from "../numerals/zh/cardinal.ts";

/**
 * How many items a token counts: `3`, `三`, `三重` and `四项机制` count 3, 3, 3 and 4. A letter
 * (the N of 1+6+N) and a token without a number count nothing definite: `null`.
 */
export function countOf(token: string): number | null {
  const digits = /^\d+/.exec(token);
  if (digits) return Number(digits[0]);
  const numeral = /^[〇零一二两三四五六七八九十百]+/.exec(token);
  return numeral ? readChineseCardinal(numeral[0]) : null;
}

/** Signs that may stand between the tokens of a formula. */
const SEPARATORS = ["", "+", "、", "·", "-"] as const;

/**
 * The code that is printed in a headword: `12348`, `1+6+N`; a headword without digits is its own
 * code, quotation marks aside.
 */
export function printedCode(headword: string): string {
  const bare = headword.replace(/[“”‘’《》\s]/g, "").replaceAll("＋", "+");
  const code = /\d[\dA-Za-z]*(?:[+\-·][\dA-Za-z]+)*/.exec(bare);
  return code ? code[0] : bare;
}

/** Whether the tokens, joined with one of the usual separators, are the printed code. */
export function joinsTo(tokens: readonly string[], headword: string): boolean {
  // A list mark that parts the halves of a longer formula belongs to none of its tokens.
  const code = printedCode(headword).replaceAll("、", "");
  return SEPARATORS.some((separator) => tokens.join(separator).replaceAll("、", "") === code);
}

/** A position in words: 1 → “first”; beyond twelve, the number with its ending. */
export function ordinalWord(position: number): string {
  const words = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
  ];
  const word = words[position - 1];
  if (word !== undefined) return word;
  const ending = /1[123]$/.test(String(position)) ? "th" : ["th", "st", "nd", "rd"][position % 10];
  return `${position}${ending ?? "th"}`;
}

/** What the checks need to know of a part. */
interface PartLike {
  readonly token: string;
  readonly ordinal?: number | undefined;
  readonly items: readonly unknown[];
  readonly measures?: unknown;
  readonly incomplete?: string | undefined;
}

/** A finding on an entry: where, what (it goes on after “The entry x ”), and what to do. */
export interface PartIssue {
  readonly path: readonly (string | number)[];
  readonly what: string;
  readonly fix: string;
}

/** What is wrong with the parts of an entry: order, joining, ordinals, number of items. */
export function checkParts(entry: {
  readonly kind: string;
  readonly head: { readonly zh: string };
  readonly explainedBy?: string | undefined;
  readonly parts: readonly PartLike[];
}): PartIssue[] {
  const { parts } = entry;
  const found: PartIssue[] = [];
  if (parts.length === 0) {
    const isCode = entry.kind === "digit-code" || entry.kind === "plus-formula";
    if (isCode && entry.explainedBy !== "unexplained") {
      found.push({
        path: ["parts"],
        what: `is a ${entry.kind} without parts.`,
        fix: "List a part for each token of the code, or set `explainedBy` to “unexplained”.",
      });
    }
    return found;
  }
  const tokens = parts.map((part) => part.token);
  if (!joinsTo(tokens, entry.head.zh)) {
    found.push({
      path: ["parts"],
      what: `has parts whose tokens (${tokens.join(", ")}) do not join to “${printedCode(entry.head.zh)}”.`,
      fix: "Correct the tokens, their order or `head.zh`.",
    });
    // What a wrong token counts says nothing about the items.
    return found;
  }
  for (const [at, part] of parts.entries()) {
    const equal = tokens.filter((token) => token === part.token).length;
    const position = tokens.slice(0, at + 1).filter((token) => token === part.token).length;
    if (equal > 1 && part.ordinal !== position) {
      found.push({
        path: ["parts", at, "ordinal"],
        what: `has ${equal} parts “${part.token}” and does not number this one ${position}.`,
        fix: `Write \`ordinal: ${position}\`, so that readers can tell “the ${ordinalWord(position)} ${part.token}” from the others.`,
      });
    }
    if (equal === 1 && part.ordinal !== undefined && part.ordinal !== 1) {
      found.push({
        path: ["parts", at, "ordinal"],
        what: `has one part “${part.token}” and numbers it ${part.ordinal}.`,
        fix: "Delete the ordinal.",
      });
    }
    if (part.measures !== undefined) continue;
    const count = countOf(part.token);
    if (count !== null && part.items.length !== count && part.incomplete === undefined) {
      found.push({
        path: ["parts", at, "items"],
        what: `lists ${part.items.length} ${part.items.length === 1 ? "item" : "items"} under “${part.token}”, which counts ${count}.`,
        fix: "List all of them, or say in `incomplete` why they are not.",
      });
    }
    if (count !== null && part.items.length === count && part.incomplete !== undefined) {
      found.push({
        path: ["parts", at, "incomplete"],
        what: `calls the items under “${part.token}” incomplete although they are ${count}.`,
        fix: "Delete `incomplete`.",
      });
    }
  }
  return found;
}
