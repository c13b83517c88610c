/**
 * Queries with gaps, for the make of formulas: `一?一?`, `*长制`, `养老*服务`. `?` stands for one
 * Chinese character, `*` for one to six, never over a mark: what stands in a gap is unknown, so a mark
 * in it would join what the sentence parts.
 */
import type { PreparedSegment, Span } from "./find.ts";
import { keyOf, type Token, tokenise } from "./tokens.ts";

/** A stretch that stands as written, one character, or one to six. */
type PatternPart =
  | { readonly tokens: readonly Token[] }
  | { readonly gap: "one" }
  | { readonly gap: "stretch" };

/** A query with gaps, in order. */
export type Pattern = readonly PatternPart[];

/** Most characters that `*` stands for. */
const LONGEST_GAP = 6;

/** Longer than that, a full-width ？ before a character parts two sentences. */
const LONGEST_FORMULA = 8;

/** What a word of a query is as a pattern; null if its signs are punctuation, or it has none. */
export function readPattern(word: string): Pattern | null {
  const isFormula =
    word.length <= LONGEST_FORMULA &&
    /[？＊](?=[？＊]*\p{Script=Han})|^\p{Script=Han}+＊$/u.test(word);
  const plain = isFormula ? word.replaceAll("？", "?").replaceAll("＊", "*") : word;
  if (!/[?*]/u.test(plain) || !/\p{Script=Han}[?*]|[?*]\p{Script=Han}/u.test(plain)) return null;
  const parts = plain.match(/\?|\*+|[^?*]+/gu) ?? [];
  return parts.flatMap((part): PatternPart[] => {
    if (part === "?") return [{ gap: "one" }];
    if (part.startsWith("*")) return [{ gap: "stretch" }];
    const tokens = tokenise(part).filter(({ kind }) => kind !== "symbol");
    return tokens.length === 0 ? [] : [{ tokens }];
  });
}

/**
 * A formula with letters for what varies, as grammars write it: 一X一Y, X长制, N个X. As a pattern, with
 * `*` for a letter at one end alone; null where there is no such letter.
 */
export function readPlaceholders(text: string): string | null {
  if (!/^(?:\p{Script=Han}|[NXYZ](?![A-Za-z0-9+]))+$/u.test(text)) return null;
  const letters = text.match(/[NXYZ]/gu) ?? [];
  if (letters.length === 0 || letters.length === [...text].length) return null;
  const isEdge = letters.length === 1 && /^[NXYZ]|[NXYZ]$/u.test(text);
  return text.replace(/[NXYZ]/gu, isEdge ? "*" : "?");
}

/** The stretches of a pattern as they are written. */
export function literalsOf(pattern: Pattern): string[] {
  return pattern.flatMap((part) =>
    "tokens" in part ? [part.tokens.map(({ text }) => text).join("")] : [],
  );
}

/** The pattern for a headword, which it must fit from end to end. */
export function headwordPattern(pattern: Pattern): RegExp {
  const parts = pattern.map((part) =>
    "tokens" in part
      ? keyOf(part.tokens).text.replace(/[.+]/gu, "\\$&")
      : part.gap === "one"
        ? "."
        : `.{1,${LONGEST_GAP}}`,
  );
  return new RegExp(`^${parts.join("")}$`, "u");
}

/** Where the sentence has a mark: no stretch goes over it. */
const BREAK = "\u0001";
const HAN = "[\\p{Script=Han}〇]";

/**
 * Where a pattern stands in a sentence. What `*` stands for at an edge is not part of the find: it
 * has no end of its own.
 */
export function findPattern(pattern: Pattern, { source, zh }: PreparedSegment): Span[] {
  const tokens = zh.full.tokens.filter(({ kind }) => kind !== "symbol");
  let text = "";
  const owners: Token[] = [];
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1];
    const isApart = before !== undefined && source.zh.slice(before.end, token.start).trim() !== "";
    const piece = (isApart ? BREAK : "") + keyOf([token]).text;
    text += piece;
    for (let unit = 0; unit < piece.length; unit += 1) owners.push(token);
  }
  const wanted = sentencePattern(pattern);
  const found: Span[] = [];
  for (let match = wanted.exec(text); match !== null; match = wanted.exec(text)) {
    const first = owners[match.index];
    const last = owners[match.index + match[0].length - 1];
    if (first !== undefined && last !== undefined)
      found.push({ start: first.start, end: last.end });
    wanted.lastIndex = match.index + 1;
  }
  return found;
}

function sentencePattern(pattern: Pattern): RegExp {
  const parts = pattern.map((part, index) => {
    if ("tokens" in part) return keyOf(part.tokens).text.replace(/[.+]/gu, "\\$&");
    if (part.gap === "one") return HAN;
    if (index === 0) return `(?<=${HAN})`;
    return index === pattern.length - 1 ? `(?=${HAN})` : `${HAN}{1,${LONGEST_GAP}}?`;
  });
  return new RegExp(parts.join(""), "gu");
}
