/** A line begins with a capital where a sentence begins, and ends with the mark of the Chinese. */

import type { AlignedSegment } from "../aligned.ts";
import { placeIn } from "../place.ts";
import type { Context, Rule } from "../rule.ts";

/** By the last mark of the Chinese line: what the English may end with. */
const MARKS: Readonly<Record<string, string>> = {
  "。": ".!",
  "！": "!.",
  "？": "?",
  // A Chinese sentence is not an English one: a semicolon may end it.
  "；": ";.",
  "，": ",;.",
  "：": ":,",
  "…": "….",
  "—": ":—–",
};

export const ends: Rule = {
  id: "ends",
  title: "A line begins with a capital and ends with the mark of its Chinese",
  why: "Lines are read one after the other: a stop that is not in the Chinese, or one that is missing, runs two of them together or tears one apart.",
  check(context) {
    for (const unit of context.segments) {
      checkEnd(unit, context);
      checkStart(unit, context);
    }
  },
};

function checkEnd(unit: AlignedSegment, { report }: Context): void {
  const chinese = unit.zh.text.replace(/[”’）》」』\s]+$/, "").at(-1) ?? "";
  const english = unit.en.text.replace(/[”’)\]\s]+$/, "").at(-1) ?? "";
  const isAsked = /[？！]{2}[”’）》」』\s]*$/.test(unit.zh.text);
  const allowed = isAsked ? "?!." : MARKS[chinese];
  if (allowed !== undefined) {
    if (allowed.includes(english)) return;
  } else if (!/[.;:,!?]/.test(english) || isAbbreviation(unit.en.text)) return;
  const shown = /[\p{P}]/u.test(english) ? english : "no mark";
  report({
    where: placeIn(unit, "en"),
    segment: unit.id,
    about: shown,
    what:
      allowed === undefined
        ? `The Chinese ends without a mark, the English with ${shown}`
        : `The Chinese ends with ${chinese}, the English with ${shown}`,
    fix:
      allowed === undefined
        ? "Take the mark away: headings and captions have none."
        : `End the line with ${allowed.charAt(0)}`,
  });
}

/** etc., a.m., Co.: the point belongs to the word. */
function isAbbreviation(text: string): boolean {
  return /\b(?:etc|a\.m|p\.m|Co|Ltd|Inc|No|[A-Z])\.$/.test(text.replace(/[”’)\]]+$/, ""));
}

/** 1. or (iv) or a) before the sentence. */
const ENUMERATOR = /^\(?(?:\d+|[ivx]+|[a-z])[.)]\s+/;

function checkStart(unit: AlignedSegment, { report }: Context): void {
  const first = unit.en.text.replace(ENUMERATOR, "").match(/^[“‘([]*(\p{L})/u)?.[1];
  if (first === undefined || first !== first.toLowerCase() || first === first.toUpperCase()) return;
  if (!beginsSentence(unit)) return;
  const head = ENUMERATOR.exec(unit.en.text)?.[0].length ?? 0;
  const start = unit.en.text.indexOf(first, head);
  report({
    where: placeIn(unit, "en", { start, end: start + 1 }),
    segment: unit.id,
    about: first,
    what: `The line begins a sentence, and its English begins with a small letter: “${unit.en.text.slice(0, 24)}”.`,
    fix: "Begin it with a capital.",
  });
}

/** Whether nothing before the line, in its block, leaves its sentence open. */
function beginsSentence({ block, id }: AlignedSegment): boolean {
  const at = block.segments.findIndex((segment) => segment.id === id);
  const before = block.segments[at - 1];
  if (before === undefined) return true;
  // Where the English has ended its sentence, a new one begins, whatever mark the Chinese has.
  if (before.en !== null && before.en.text !== "") return /[.!?][”’)\]]*$/.test(before.en.text);
  return /[。！？][”’）》]*$/.test(before.zh.text);
}
