/** Lists within a text: what a count counts, where the text itself lists it. */

import { countOf } from "../glossary/parts.ts";

/** How many a token counts, 双 included, which means two and is no number; `null` as in `countOf`. */
export function countIn(token: string): number | null {
  return token.startsWith("双") ? 2 : countOf(token);
}

/** The signs of a list's members: 一是…；二是…, （一）…, 1.… */
const MARKED =
  /(?:^|[：；。，\s])(?:第?[一二三四五六七八九十]{1,3}(?:是|、)|[（(][一二三四五六七八九十\d]{1,2}[）)]|\d{1,2}[.．](?!\d))/gu;
/** What introduces a list. */
const INTRODUCED: readonly RegExp[] = [/(?:即|就是|是指|指的是|包括|分别[是为])/gu, /：/gu, /是/gu];
/** What sums a list up after its last member: 、丁等四项机制. */
const SUM = /(?:等|这)?[二两三四五六七八九十\d]{1,2}(?:个|项|大|种|支|条|类|件)[^、]*$/u;

/**
 * The members of the list that a text gives right after a formula, if they are exactly as many as it
 * counts; otherwise none, since a list of another length is not known to be the formula's.
 *
 * @param text the explanation, the formula itself left out
 */
export function itemsAfter(text: string, count: number): string[] {
  const marked = splitMarked(text);
  if (marked.length === count) return marked;
  const quoted = [...text.matchAll(/“([^“”]{1,24})”/gu)].map((match) => match[1] ?? "");
  const introduced = INTRODUCED.flatMap((pattern) => [...text.matchAll(pattern)]);
  for (const { index, 0: word } of introduced) {
    const sentence = text.slice(index + word.length).split(/[。]/u)[0] ?? "";
    for (const list of [
      splitAt(sentence, /[；;]/u),
      splitAt(sentence.split(/[，；]/u)[0] ?? "", /、/u),
      splitAt(sentence, /[，；]/u),
    ]) {
      if (list.length === count) return list;
    }
  }
  const whole = splitAt(text.split(/[。]/u)[0] ?? "", /、/u);
  if (whole.length === count) return whole;
  return quoted.length === count ? quoted : [];
}

/** The same for the list that stands before it: 组织领导、人员配备、经费保障三个保障. */
export function itemsBefore(text: string, count: number): string[] {
  const clause =
    text
      .replace(/(?:等|这|的)*[“‘]?$/u, "")
      .split(/[，。；：]/u)
      .at(-1) ?? "";
  const quoted = [...clause.matchAll(/“([^“”]+)”/gu)].map((match) => match[1] ?? "");
  if (quoted.length === count) return quoted;
  // “甲、乙、丙”三位一体: one pair of marks around them all.
  const within = quoted.length === 1 ? splitAt(quoted[0] ?? "", /、/u) : [];
  if (within.length === count) return within;
  const members = splitAt(clause, count === 2 ? /、|[和与]/u : /、|和(?=[^、]*$)/u);
  return members.length === count ? members : [];
}

/** Lists of several tokens in a row, one a clause: 四访四问：即周末访、…，问困难、…. */
export function itemsInTurn(text: string, counts: readonly (number | null)[]): string[][] {
  const sentence = text.replace(/^.*?(?:：|即|就是)(?:即)?/u, "").split(/[。]/u)[0] ?? "";
  const groups = splitAt(sentence, /[，；]/u).map((group) => splitAt(group, /、/u));
  const fits =
    groups.length === counts.length && groups.every((group, at) => group.length === counts[at]);
  return fits ? groups : [];
}

function splitMarked(text: string): string[] {
  const marks = [...text.matchAll(MARKED)];
  return marks
    .map((mark, at) => text.slice(mark.index + mark[0].length, marks[at + 1]?.index))
    .map((item) => trim(item.split(/[。；]/u)[0] ?? ""))
    .filter((item) => item !== "");
}

/** Cuts at a sign that stands outside quotation marks and brackets. */
function splitAt(text: string, sign: RegExp): string[] {
  const held = text.replace(/“[^“”]*”|（[^（）]*）|《[^《》]*》/gu, (part) =>
    "\u0000".repeat(part.length),
  );
  const items: string[] = [];
  let start = 0;
  for (const match of held.matchAll(new RegExp(sign.source, "gu"))) {
    items.push(text.slice(start, match.index));
    start = match.index + match[0].length;
  }
  items.push(text.slice(start));
  return items.map(trim).filter((item) => item !== "");
}

function trim(item: string): string {
  const bare = item.replace(/^[\s：，、；]*(?:即|就是)?|[\s：，、；。]+$/gu, "").replace(SUM, "");
  const opens = bare.split("“").length;
  const closes = bare.split("”").length;
  const whole = /^“[^“”]*”$/u.test(bare) ? bare.slice(1, -1) : bare;
  return (
    opens > closes ? whole.replace(/“/u, "") : closes > opens ? whole.replace(/”/u, "") : whole
  ).replace(/等$/u, "");
}
