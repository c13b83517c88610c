/** The finder of numbered and quoted formulas in Chinese official texts. Pure; it runs in a browser. */
import type { Kind } from "../glossary/schema.ts";
import { evenSigns, type Line } from "./line.ts";
import type { Hit } from "./rule.ts";
import { doubtfulIn } from "./rules/coinage.ts";
import { FORMULA_RULES } from "./rules/index.ts";

/** Where a candidate stands. */
interface Place {
  /** Id of the line. */
  readonly line: string;
  /** UTF-16 offsets into the line; `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** Some characters on either side, the candidate in square brackets. */
  readonly context: string;
}

/** A string that looks like a formula. */
export interface Candidate {
  /** As it stands in the text, without the quotation marks around it. */
  readonly zh: string;
  /** How often; `places` has as many. */
  readonly count: number;
  readonly places: readonly Place[];
  readonly kind: Kind;
  /** Id of a family of content/families; null where none has the shape. */
  readonly family: string | null;
  /** How formula-like, from 0 up; the list is sorted by it. */
  readonly score: number;
}

/** A hit of a line, with the name of the rule that took it. */
interface Found extends Hit {
  readonly rule: string;
}

/** Characters of context on either side. */
const AROUND = 12;

/** What a quotation adds to the weight, and each further place up to `MOST_PLACES`. */
const IN_QUOTES = 20;
const A_PLACE = 2;
const MOST_PLACES = 5;

/**
 * Finds what looks like a formula, the most formula-like first.
 *
 * @param known strings that are known to be none (content/no-formulas.json)
 */
export function findCandidates(
  lines: readonly Line[],
  known: { has(zh: string): boolean } = new Set<string>(),
): Candidate[] {
  const even = lines.map(({ id, text }) => ({ id, text: evenSigns(text) }));
  const found: Found[][] = even.map(({ text }) => hitsOfLine(text));
  addRepeated(even, found);
  addEchoes(even, found);
  const groups = new Map<string, { hits: Found[]; places: Place[]; isQuoted: boolean }>();
  for (const [at, { id, text }] of even.entries()) {
    for (const hit of found[at] ?? []) {
      const zh = nameOf(text.slice(hit.start, hit.end));
      if (known.has(zh)) continue;
      const group = groups.get(zh) ?? { hits: [], places: [], isQuoted: false };
      groups.set(zh, group);
      group.hits.push(hit);
      group.places.push(placeOf(id, text, hit));
      group.isQuoted ||= isQuoted(text, hit);
    }
  }
  return [...groups].map(([zh, group]) => candidateOf(zh, group)).sort(compare);
}

/** The formulas of one line, in order, none overlapping another. */
function hitsOfLine(text: string): Found[] {
  const taken: Found[] = [];
  for (const { name, find } of FORMULA_RULES) {
    // The longest first, so that a rule does not lose its own whole to a part of it.
    const hits = find(text).sort((a, b) => b.end - b.start - (a.end - a.start));
    for (const hit of hits) take(taken, { ...hit, rule: name });
  }
  return taken.sort((a, b) => a.start - b.start);
}

/** Adds a hit where nothing stands in its way; what it wholly contains gives way to it. */
function take(taken: Found[], hit: Found): void {
  const rivals = taken.filter((other) => other.start < hit.end && hit.start < other.end);
  const isLonger = rivals.every(
    ({ start, end }) => hit.start <= start && end <= hit.end && end - start < hit.end - hit.start,
  );
  if (!isLonger) return;
  for (const rival of rivals) taken.splice(taken.indexOf(rival), 1);
  taken.push(hit);
}

/** What is quoted twice is a name, though neither place has another sign of it. */
function addRepeated(lines: readonly { readonly text: string }[], found: readonly Found[][]): void {
  const doubtful = lines.map(({ text }) => doubtfulIn(text));
  const counts = new Map<string, number>();
  for (const [at, { text }] of lines.entries()) {
    for (const { start, end } of doubtful[at] ?? []) {
      const zh = text.slice(start, end);
      counts.set(zh, (counts.get(zh) ?? 0) + 1);
    }
  }
  for (const [at, { text }] of lines.entries()) {
    for (const hit of doubtful[at] ?? []) {
      if ((counts.get(text.slice(hit.start, hit.end)) ?? 0) < 2) continue;
      take(found[at] ?? [], { ...hit, rule: "coinage" });
    }
    found[at]?.sort((a, b) => a.start - b.start);
  }
}

/** Digits alone may be any number, and words without a numeral any words. */
const NO_ECHO = new Set(["digit-code", "coinage"]);

/** A formula that is quoted once is the same without its quotation marks. */
function addEchoes(lines: readonly { readonly text: string }[], found: readonly Found[][]): void {
  const names = new Map<string, Found>();
  for (const [at, { text }] of lines.entries()) {
    for (const hit of found[at] ?? []) {
      const zh = text.slice(hit.start, hit.end);
      if (isQuoted(text, hit) && !NO_ECHO.has(hit.rule) && !names.has(zh)) names.set(zh, hit);
    }
  }
  const byLength = [...names].sort(([a], [b]) => b.length - a.length);
  for (const [at, { text }] of lines.entries()) {
    const taken = found[at] ?? [];
    for (const [n, hit] of taken.entries()) {
      // Where no word tells the end of a noun, the name that is quoted elsewhere does.
      const own = text.slice(hit.start, hit.end);
      const name = hit.rule === "count" ? byLength.find(([zh]) => own.startsWith(zh)) : undefined;
      if (name !== undefined) taken[n] = { ...hit, end: hit.start + name[0].length };
    }
    for (const [zh, hit] of byLength) {
      for (let start = text.indexOf(zh); start !== -1; start = text.indexOf(zh, start + 1)) {
        const end = start + zh.length;
        if (isWithinNumber(text, start, end)) continue;
        if (taken.some((other) => other.start < end && start < other.end)) continue;
        taken.push({ ...hit, start, end });
      }
    }
    taken.sort((a, b) => a.start - b.start);
  }
}

const NUMERAL = /[〇零一二两三四五六七八九十百千万亿第\d.]/u;

function isWithinNumber(text: string, start: number, end: number): boolean {
  const [first, last] = [text.charAt(start), text.charAt(end - 1)];
  return (
    (NUMERAL.test(first) && NUMERAL.test(text.charAt(start - 1))) ||
    (/\d/u.test(last) && /[\d.%]/u.test(text.charAt(end)))
  );
}

function isQuoted(text: string, { start, end }: Hit): boolean {
  return /[“‘]/u.test(text.charAt(start - 1)) && /[”’]/u.test(text.charAt(end));
}

/** As it is called: members that are quoted each keep their marks, “甲”+“乙”. */
function nameOf(text: string): string {
  if (/^[^“”]*”.*“[^“”]*$/u.test(text)) return `“${text}”`;
  return text.replace(/^[“‘](?=[^”’]*$)/u, "").replace(/^([^“‘]*)[”’]$/u, "$1");
}

function placeOf(line: string, text: string, { start, end }: Hit): Place {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  return { line, start, end, context: `${before}[${text.slice(start, end)}]${after}` };
}

function candidateOf(
  zh: string,
  group: { readonly hits: readonly Found[]; readonly places: readonly Place[]; isQuoted: boolean },
): Candidate {
  const best = group.hits.reduce((a, b) => (b.weight > a.weight ? b : a));
  const further = Math.min(group.places.length, MOST_PLACES) - 1;
  return {
    zh,
    count: group.places.length,
    places: group.places,
    kind: best.kind,
    family: best.family,
    score: best.weight + (group.isQuoted ? IN_QUOTES : 0) + A_PLACE * further,
  };
}

/** By score; then in the order of the text. */
function compare(a: Candidate, b: Candidate): number {
  return b.score - a.score;
}
