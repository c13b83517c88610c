/** Slips of the keyboard: doubled words, doubled or misplaced blanks, doubled marks. */
import type { Rule } from "../rule.ts";

/** Words that may stand twice: “all that that implies”, “had had”. */
const MAY_DOUBLE = new Set(["that", "had"]);

/** First what is wrong, then what to do; `$` stands for what was found. */
const SLIPS: readonly (readonly [pattern: RegExp, what: string, fix: string])[] = [
  [/(?<=\S)[ \u00a0]{2,}(?=\S)/g, "Two blanks stand in a row", "Delete one."],
  [/[ \u00a0]+(?=[,.;:!?)\]”](?![\d?]))/g, "A blank stands before a mark", "Delete it."],
  [/(?<=[([“])[ \u00a0]+/g, "A blank stands after an opening mark", "Delete it."],
  [
    /(?<=\p{L})[,;](?=\p{L})|[!?](?=\p{L})/gu,
    "No blank stands after a mark",
    "Put a blank after it.",
  ],
  [/([,;:!])\1+|(?<!\.)\.\.(?!\.)|[,;:]\.|\.[,;:](?![^a-z])/g, "Marks stand in a row", "Keep one."],
];

export const typing: Rule = {
  id: "typing",
  title: "No doubled words, no doubled or misplaced blanks and marks",
  why: "A slip makes a reader doubt the rest.",
  check({ texts, report }) {
    for (const { text, segment, place } of texts) {
      for (const { 0: both, 1: word = "", index } of text.matchAll(/\b(\p{L}+)\s+\1\b/giu)) {
        if (MAY_DOUBLE.has(word.toLowerCase())) continue;
        report({
          where: place({ start: index, end: index + both.length }),
          segment,
          about: both,
          what: `“${both}”: a word stands twice.`,
          fix: "Delete one.",
        });
      }
      for (const [pattern, what, fix] of SLIPS) {
        for (const { 0: found, index } of text.matchAll(pattern)) {
          const shown = text.slice(Math.max(0, index - 12), index + found.length + 8);
          report({
            where: place({ start: index, end: index + found.length }),
            segment,
            about: found,
            what: `${what}: “${shown}”.`,
            fix,
          });
        }
      }
    }
  },
};
