/**
 * Precedent: the sentences of the collection nearest to one that is not in it, for a translator who
 * wants to know how such a sentence was rendered before.
 *
 * Likeness is the share of the characters of both sentences that stand in stretches which both have,
 * in the same order, of two characters or more: twice the characters so shared, divided by the
 * characters of the two together (Ratcliff and Obershelp's measure, without matches of one character).
 * Marks are left out, and every figure counts as one and the same, since new sentences bring new ones.
 */
import type { Span } from "./find.ts";
import { type Token, tokenise } from "./tokens.ts";

/** Printed beside each percentage. */
export const LIKENESS =
  "the share of the characters of both sentences that stand in stretches of two or more which both have in the same order; marks are left out, and any figure counts as any other";

/** A query of fewer Han characters is a word, not a sentence. */
const LEAST_HAN = 8;
/** Below that two sentences have little but stock words in common. */
const LEAST_LIKENESS = 0.25;
/** Sentences compared in full, of those that share most pairs of characters. */
const MOST_COMPARED = 80;
/** Sentences shown. */
const MOST_SHOWN = 10;

/** Two sentences held against each other. */
export interface Likeness {
  /** 0 to 1; see above. */
  readonly share: number;
  /** What of the query the other lacks. */
  readonly onlyAsked: readonly Span[];
  /** What the other has beside it. */
  readonly onlyFound: readonly Span[];
}

/** A sentence of the collection that is like the query. */
export interface Precedent<T> extends Likeness {
  readonly of: T;
}

/** Whether a query may be a sentence. */
export function isSentence(text: string): boolean {
  return (text.match(/\p{Script=Han}/gu) ?? []).length >= LEAST_HAN;
}

interface Cut {
  readonly units: readonly string[];
  readonly tokens: readonly Token[];
}

function cut(text: string): Cut {
  const tokens = tokenise(text).filter(({ kind }) => kind !== "symbol" && kind !== "gap");
  return { tokens, units: tokens.map(({ kind, text: form }) => (kind === "number" ? "0" : form)) };
}

function pairsOf({ units }: Cut): Set<string> {
  return new Set(units.slice(1).map((unit, index) => `${units[index] ?? ""} ${unit}`));
}

/** The sentences most like a query, best first. */
export function precedents<T>(
  query: string,
  sentences: Iterable<{ readonly zh: string; readonly of: T }>,
): Precedent<T>[] {
  const asked = cut(query);
  const pairs = pairsOf(asked);
  const candidates = [...sentences]
    .map(({ zh, of }) => {
      const found = cut(zh);
      let common = 0;
      for (const pair of pairsOf(found)) if (pairs.has(pair)) common += 1;
      return { of, found, rank: (2 * common) / (pairs.size + found.units.length) };
    })
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .slice(0, MOST_COMPARED);
  return candidates
    .map(({ of, found }) => ({ of, ...liken(asked, found) }))
    .filter(({ share }) => share >= LEAST_LIKENESS)
    .sort((a, b) => b.share - a.share)
    .slice(0, MOST_SHOWN);
}

/** Holds two sentences against each other. */
export function likeness(one: string, other: string): Likeness {
  return liken(cut(one), cut(other));
}

function liken(asked: Cut, found: Cut): Likeness {
  const isAsked = new Array<boolean>(asked.units.length).fill(false);
  const isFound = new Array<boolean>(found.units.length).fill(false);
  const total = asked.units.length + found.units.length;
  const stretches = sharedStretches(asked.units, found.units);
  let shared = 0;
  for (const { a, b, length } of stretches) {
    isAsked.fill(true, a, a + length);
    isFound.fill(true, b, b + length);
    shared += length;
  }
  return {
    share: total === 0 ? 0 : (2 * shared) / total,
    onlyAsked: gapsOf(asked.tokens, isAsked),
    onlyFound: gapsOf(found.tokens, isFound),
  };
}

interface Stretch {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** The longest common stretch, then the same left and right of it. */
function sharedStretches(one: readonly string[], other: readonly string[]): Stretch[] {
  const found: Stretch[] = [];
  const rest: (readonly [number, number, number, number])[] = [[0, one.length, 0, other.length]];
  for (let part = rest.pop(); part !== undefined; part = rest.pop()) {
    const [a0, a1, b0, b1] = part;
    const { a, b, length } = longest(one, other, part);
    if (length < 2) continue;
    found.push({ a, b, length });
    rest.push([a0, a, b0, b], [a + length, a1, b + length, b1]);
  }
  return found;
}

function longest(
  one: readonly string[],
  other: readonly string[],
  [a0, a1, b0, b1]: readonly [number, number, number, number],
): Stretch {
  let best: Stretch = { a: a0, b: b0, length: 0 };
  let before = new Map<number, number>();
  for (let a = a0; a < a1; a += 1) {
    const row = new Map<number, number>();
    for (let b = b0; b < b1; b += 1) {
      if (one[a] !== other[b]) continue;
      const length = (before.get(b - 1) ?? 0) + 1;
      row.set(b, length);
      if (length > best.length) best = { a: a - length + 1, b: b - length + 1, length };
    }
    before = row;
  }
  return best;
}

/** The stretches of a text whose tokens are not shared. */
function gapsOf(tokens: readonly Token[], isShared: readonly boolean[]): Span[] {
  const gaps: { start: number; end: number }[] = [];
  for (const [index, { start, end }] of tokens.entries()) {
    if (isShared[index] === true) continue;
    const last = gaps.at(-1);
    if (last !== undefined && index > 0 && isShared[index - 1] === false) last.end = end;
    else gaps.push({ start, end });
  }
  return gaps;
}
