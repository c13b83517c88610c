/** Where a text itself says what one of its formulas means. */
import type { Candidate } from "./find.ts";
import { countIn, itemsBefore } from "./items.ts";
import { evenSigns, type Line } from "./line.ts";

/**
 * How the text explains:
 * - `annex`: a line that begins with the formula and a colon, with the rest of its block
 * - `colon`: what follows a colon after it, with the list that goes on below
 * - `that-is`: 即…, 就是…, 是指… right after it
 * - `bracket`: what stands in brackets right after it
 * - `before`: a list that it sums up: 党建引领、居民自治、社区共治三项机制
 * - `note`: a note of the editors
 */
type ExplanationWay = "annex" | "colon" | "that-is" | "bracket" | "before" | "note";

/** What a text says of a formula. */
export interface Explanation {
  readonly way: ExplanationWay;
  /** Ids of the lines, in order. */
  readonly lines: readonly string[];
  /** Verbatim, the lines joined without separators. */
  readonly text: string;
}

/** A list goes on in at most so many blocks below. */
const MOST_BLOCKS = 12;

/** Characters that may stand before the formula in a numbered heading. */
const LEAD = 20;

/** The numbering before a heading of an annex: 1. or （一） or 一、 */
const NUMBERING = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)]?[.．、]?\s*)?/u;
const LISTED =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)]?[.．、]|[一二三四五六七八九十]{1,2}是|[（(][一二三四五六七八九十\d]{1,2}[）)])/u;

const DECODES = /[“‘]\d[”’](?:即|就是|是)[^，。；：]{0,20}$/u;

/** What the text says of a candidate, the plainest first, each stretch once. */
export function explanationsOf(candidate: Candidate, lines: readonly Line[]): Explanation[] {
  const found: Explanation[] = [];
  const add = (one: Explanation | null): void => {
    if (one !== null && !found.some((other) => other.text === one.text)) found.push(one);
  };
  const at = new Map(lines.map((line, index) => [line.id, index]));
  const places = candidate.places.flatMap((place) => {
    const index = at.get(place.line);
    const line = index === undefined ? undefined : lines[index];
    return index === undefined || line === undefined ? [] : [{ ...place, index, of: line }];
  });
  for (const { index, of } of places) add(inAnnex(candidate.zh, of, index, lines));
  // What an annex says contains what follows the formula in its line.
  const told = new Set(found.flatMap((one) => one.lines));
  for (const place of places.filter(({ line }) => !told.has(line))) {
    const text = evenSigns(place.of.text);
    // Past the closing quotation mark.
    const end = /^[”’]/u.test(text.slice(place.end)) ? place.end + 1 : place.end;
    add(inBracket(text, end, place.of));
    add(afterThatIs(text, end, place.index, lines));
    add(afterColon(text, end, place.index, lines));
    add(listBefore(text, place.start, place.of, candidate.zh));
  }
  for (const { of } of places) {
    for (const note of of.notes.filter((one) => one.includes(candidate.zh)))
      add({ way: "note", lines: [of.id], text: note });
  }
  return found;
}

/**
 * “12348”工作思路：… at the beginning of a line, with what follows in the block; a numbered line may
 * have a few words before (3.城市基层党建“134”机制：), and a code may be decoded digit by digit
 * without a colon (“13335”工作法，“1”即…).
 */
function inAnnex(
  zh: string,
  line: Line,
  index: number,
  lines: readonly Line[],
): Explanation | null {
  const even = evenSigns(line.text);
  const numbering = NUMBERING.exec(even)?.[0] ?? "";
  const text = even.slice(numbering.length);
  const at = text.indexOf(zh);
  const isFirst = at === 0 || (at === 1 && /^[“‘]/u.test(text));
  if (at === -1 || !(isFirst || (numbering !== "" && at <= LEAD))) return null;
  const isOpen = /[“‘]/u.test(text.charAt(at - 1));
  const rest = text.slice(at + zh.length);
  if (isOpen && !/^[”’]/u.test(rest)) return null;
  const isHeading =
    /^[”’]?[^，。；：]{0,14}：/u.test(rest) ||
    /^[”’]?[^。；：]{0,14}[“‘]\d[”’](?:即|是)/u.test(rest);
  const isDefinition = isFirst && /^[”’]?(?:是|即|就是|指)/u.test(rest);
  if (!isHeading && !isDefinition) return null;
  const own = isHeading ? sameBlock(lines, index) : [line];
  return {
    way: "annex",
    lines: own.map(({ id }) => id),
    text: own.map((one) => one.text).join(""),
  };
}

function inBracket(text: string, end: number, { id }: Line): Explanation | null {
  const match = /^[^，。；：“”（]{0,4}（([^（）]{2,80})）/u.exec(text.slice(end));
  return match === null ? null : { way: "bracket", lines: [id], text: match[1] ?? "" };
}

/** 即…, on through the lines of the block that go on with the list: …；…；…。 */
function afterThatIs(
  text: string,
  end: number,
  index: number,
  lines: readonly Line[],
): Explanation | null {
  const match =
    // Where the line decodes a digit, what follows a comma explains too: “5”即突出五种对接，….
    (DECODES.test(text.slice(0, end)) ? /^[”’]?，(?!即)(?:.{2,})$/u.exec(text.slice(end)) : null) ??
    /^[^，。；：“”]{0,8}?[，,—]{0,2}(?:即|也就是|就是|是指|指的是)(?!便|将|使|日|可)(?:.{2,})$/u.exec(
      text.slice(end),
    );
  if (match === null) return null;
  const own = sameBlock(lines, index);
  let last = 0;
  while (/；$/u.test(own[last]?.text ?? "") && !/^[“‘]/u.test(own[last + 1]?.text ?? "“"))
    last += 1;
  const more = own.slice(1, last + 1);
  return {
    way: "that-is",
    lines: own.slice(0, last + 1).map(({ id }) => id),
    text: [match[0].replace(/^[，,—]+/u, ""), ...more.map((one) => one.text)].join(""),
  };
}

/** What follows a colon, unless the formula is itself one of several before it. */
function afterColon(
  text: string,
  end: number,
  index: number,
  lines: readonly Line[],
): Explanation | null {
  const match = /^[^，。；：“”、]{0,10}：(.*)$/u.exec(text.slice(end));
  const line = lines[index];
  if (match === null || line === undefined) return null;
  const rest = match[1] ?? "";
  // The list may go on in the block, or below it.
  const own = sameBlock(lines, index)
    .slice(1)
    .filter((one) => LISTED.test(one.text));
  const more = own.length > 0 || rest !== "" ? own : listBelow(lines, index);
  if (rest === "" && more.length === 0) return null;
  return {
    way: "colon",
    lines: [line.id, ...more.map(({ id }) => id)],
    text: [rest, ...more.map((one) => one.text)].join(""),
  };
}

/** 甲、乙、丙三项机制: a list as long as the formula counts, or one that ends in 等. */
function listBefore(text: string, start: number, { id }: Line, zh: string): Explanation | null {
  // “……”十六字方针: the sixteen characters themselves.
  const words = /“([^“”]+)”$/u.exec(text.slice(0, start))?.[1];
  if (/^[^大个项]{1,3}字/u.test(zh) && words !== undefined)
    return { way: "before", lines: [id], text: words };
  const count = countIn(zh);
  if (count === null || count < 2) return null;
  const head = text.slice(0, start).replace(/[“‘]$/u, "");
  const items = itemsBefore(head, count);
  const list = (head.split(/[，。；：]/u).at(-1) ?? "").replace(
    /^(?:[“‘]\d[”’])?(?:即|是|为)/u,
    "",
  );
  const isSummed = /等$/u.test(head) && /、|”“/u.test(list);
  return items.length > 0 || isSummed ? { way: "before", lines: [id], text: list } : null;
}

/** The line at an index and those of its block that follow. */
function sameBlock(lines: readonly Line[], index: number): Line[] {
  const first = lines[index];
  const found: Line[] = [];
  for (let at = index; lines[at] !== undefined && lines[at]?.block === first?.block; at += 1) {
    const line = lines[at];
    if (line !== undefined) found.push(line);
  }
  return found;
}

/** The first lines of the blocks below, as long as they go on with a list. */
function listBelow(lines: readonly Line[], index: number): Line[] {
  const found: Line[] = [];
  let { block } = lines[index] ?? { block: "" };
  for (const line of lines.slice(index + 1)) {
    if (line.block === block) continue;
    if (!LISTED.test(line.text) || found.length === MOST_BLOCKS) break;
    found.push(line);
    ({ block } = line);
  }
  return found;
}
