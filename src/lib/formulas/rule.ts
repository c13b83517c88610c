/** What a rule of the finder is, and what the rules share. */
import type { Kind } from "../glossary/schema.ts";

/** A stretch of a line that one rule takes for a formula; `end` exclusive. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  readonly kind: Kind;
  /** Id of a family of content/families; null where no family has this shape. */
  readonly family: string | null;
  /** How formula-like the shape is, 0 to 100; orders the list, decides nothing. */
  readonly weight: number;
}

/** Finds one family's formulas in a line of which the signs are even; see `evenSigns`. */
export interface FormulaRule {
  readonly name: string;
  find(text: string): Hit[];
}

/** A Chinese numeral from 2 to 99. */
export const HAN_COUNT =
  "(?:[二两三四五六七八九](?:十[一二三四五六七八九]?)?|十[一二三四五六七八九]?)";

/** No numeral, ordinal prefix or decimal point may stand before a count. */
export const NOT_AFTER_NUMERAL = "(?<![第几数约近达超前后〇零一二两三四五六七八九十百千万亿\\d.])";

/** Every match of a pattern with the flag g, as hits of one sort. */
export function hitsOf(
  text: string,
  pattern: RegExp,
  sort: Omit<Hit, "start" | "end">,
  accept: (match: RegExpExecArray) => boolean = () => true,
): Hit[] {
  return [...text.matchAll(pattern)]
    .filter(accept)
    .map((match) => ({ start: match.index, end: match.index + match[0].length, ...sort }));
}

/** A stretch within quotation marks, the marks left out. */
export interface Quoted {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The quoted stretches of a line; of nested ones both, the outer first. */
export function quotedIn(text: string): Quoted[] {
  const found: Quoted[] = [];
  for (const pattern of [/“([^“”]+)”/gu, /‘([^‘’]+)’/gu]) {
    for (const match of text.matchAll(pattern)) {
      const inner = match[1] ?? "";
      const start = match.index + 1;
      found.push({ start, end: start + inner.length, text: inner });
    }
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}
