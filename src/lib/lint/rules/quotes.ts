/**
 * Quotation marks and brackets are curved, nested and closed, and as many as in the Chinese.
 *
 * “…” outside, ‘…’ inside, ’ as apostrophe. Chinese “…” becomes “…”; the titles of a line, 《…》, are
 * all quoted or all plain.
 */

import type { AlignedSegment } from "../aligned.ts";
import type { EnglishText } from "../english.ts";
import { placeIn } from "../place.ts";
import type { Context, Rule } from "../rule.ts";

export const quotes: Rule = {
  id: "quotes",
  title: "Quotation marks and brackets are curved, closed and as many as in the Chinese",
  why: "A slogan without its marks reads as the translator's own claim, and a mark that is not closed swallows the sentence.",
  check(context) {
    for (const text of context.texts) {
      checkStraight(text, context);
      checkNesting(text, context);
    }
    for (const unit of context.segments) checkCount(unit, context);
  },
};

function checkStraight({ text, segment, place }: EnglishText, { report }: Context): void {
  const found = [...text.matchAll(/["'`´]/g)];
  const [first] = found;
  if (first === undefined) return;
  const isApostrophe = (at: number): boolean =>
    text[at] !== '"' && /\p{L}/u.test(text.charAt(at - 1));
  const others = found.length === 1 ? "" : ` and ${found.length - 1} more in this text`;
  report({
    where: place({ start: first.index, end: first.index + 1 }),
    segment,
    about: first[0],
    why: "Straight marks do not show what they open and close, and one sign for each purpose can be searched for.",
    what: `The mark in “${around(text, first.index)}”${others} is straight.`,
    fix: found.every(({ index }) => isApostrophe(index))
      ? "Write ’."
      : "Write “…”, ‘…’ inside it, and ’ for an apostrophe.",
  });
}

function around(text: string, at: number): string {
  const head = /\S*$/.exec(text.slice(0, at))?.[0] ?? "";
  const tail = /^\S*/.exec(text.slice(at))?.[0] ?? "";
  return head + tail;
}

const CLOSING: Readonly<Record<string, string>> = { "“": "”", "‘": "’", "(": ")", "[": "]" };
const SIGNS = /[“”‘’()[\]]/g;

function checkNesting(text: EnglishText, { report }: Context): void {
  const open: { sign: string; at: number }[] = [];
  const say = (at: number, what: string, fix: string): void => {
    const where = text.place({ start: at, end: at + 1 });
    report({ where, segment: text.segment, about: text.text.charAt(at), what, fix });
  };
  for (const { 0: sign, index } of text.text.matchAll(SIGNS)) {
    if (CLOSING[sign] !== undefined) {
      if (/[“‘]/.test(sign) && open.some((other) => other.sign === sign)) {
        say(
          index,
          `${sign} opens a second time before it is closed: “${excerpt(text.text, index)}”.`,
          "Close the first one, or use ‘…’ inside “…”.",
        );
      }
      open.push({ sign, at: index });
      continue;
    }
    if (sign === "’" && isApostrophe(text.text, index, open.at(-1)?.sign)) continue;
    // a) at the head of a line
    if (sign === ")" && open.length === 0 && /^\w{1,3}$/.test(text.text.slice(0, index))) continue;
    const last = open.at(-1);
    if (last !== undefined && CLOSING[last.sign] === sign) open.pop();
    else {
      say(
        index,
        `${sign} closes what is not open: “${excerpt(text.text, index)}”.`,
        "Add its partner, or take it out.",
      );
    }
  }
  for (const { sign, at } of open) {
    say(at, `${sign} is not closed: “${excerpt(text.text, at)}”.`, `Add ${CLOSING[sign]}.`);
  }
}

/** ’ is an apostrophe between letters, and everywhere else where no ‘ waits for it. */
function isApostrophe(text: string, at: number, open: string | undefined): boolean {
  const isWithin = /[\p{L}\p{N}]/u.test(text.charAt(at + 1)) && at > 0;
  return isWithin || open !== "‘";
}

function excerpt(text: string, at: number): string {
  return text.slice(Math.max(0, at - 12), at + 20).trim();
}

function checkCount(unit: AlignedSegment, { report }: Context): void {
  const count = (text: string, sign: RegExp): number => text.match(sign)?.length ?? 0;
  const quoted = count(unit.zh.text, /[“‘]/g);
  const titles = count(unit.zh.text, /[《〈]/g);
  const found = count(unit.en.text, /[“‘]/g);
  // House style quotes titles or leaves them plain; in one line it does the same with all.
  if (found === quoted || found === quoted + titles) return;
  const expected = titles === 0 ? String(quoted) : `${quoted} or ${quoted + titles}`;
  report({
    where: placeIn(unit, "en"),
    segment: unit.id,
    about: "“",
    what: `The Chinese opens ${quoted} ${quoted === 1 ? "quotation" : "quotations"}${titles === 0 ? "" : ` and ${titles} ${titles === 1 ? "title" : "titles"}`}, the English ${found}.`,
    fix: `Quote what the Chinese quotes, and nothing else: ${expected}.`,
  });
}
