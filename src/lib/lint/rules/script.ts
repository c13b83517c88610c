/** No Chinese writing or full-width sign is left in the English of a line. */
import type { Rule } from "../rule.ts";

/** First match wins. */
const FORBIDDEN: readonly (readonly [pattern: RegExp, what: string, fix: string])[] = [
  [
    /[\p{Script=Han}〇]+/gu,
    "Chinese characters are left in the English",
    "Translate them, or write their pinyin.",
  ],
  [
    /[\u3000-\u303f\uff01-\uff65]+/g,
    "full-width signs are left in the English",
    "Write the English sign.",
  ],
];

export const script: Rule = {
  id: "script",
  title: "The English is in English writing",
  why: "A reader without Chinese stops at the first character, and a font for English has no full-width signs.",
  check({ texts, report }) {
    for (const { kind, text, segment, place } of texts) {
      // Notes and entries speak about Chinese words.
      if (kind !== "line") continue;
      for (const [pattern, what, fix] of FORBIDDEN) {
        for (const { 0: found, index } of text.matchAll(pattern)) {
          const shown = /[\p{L}\p{N}\p{P}\p{S}]/u.test(found)
            ? `“${found}”`
            : `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
          report({
            where: place({ start: index, end: index + found.length }),
            segment,
            about: found,
            what: `${shown}: ${what}.`,
            fix,
          });
        }
      }
    }
  },
};
