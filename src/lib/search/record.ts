/**
 * What Pagefind is given of a report. Pagefind answers one question: which reports have all of these
 * words? Where in them, and whether as a phrase, is found in the sentences (find.ts). So a record is
 * no running text but the report's index words, each as often as the logarithm of its count: enough
 * for Pagefind to put the report that speaks of it most first, and without the positions that make
 * an index of phrases large (scripts/bench-search.ts measures the alternatives).
 */
import type { ReadText } from "../pinyin/readings.ts";
import { citationWord } from "./citation.ts";
import type { IndexedSegment } from "./find.ts";
import { soundsToIndex, voiceOf } from "./spoken.ts";
import { tokenise, wordsToIndex } from "./tokens.ts";

/**
 * The language that records are declared to be in: ISO 639's “no linguistic content”, for which
 * Pagefind neither stems nor segments.
 */
export const RECORD_LANGUAGE = "zxx";

/** A sentence and how its Chinese is read: the printed form first, then each variant. */
export interface ReadSegment extends Omit<IndexedSegment, "readings"> {
  readonly read?: readonly ReadText[];
}

/**
 * The content of a report's record: index words separated by spaces, in a fixed order.
 *
 * @param id of the report, by which a pasted citation finds it
 */
export function recordOf(sentences: readonly ReadSegment[], id?: string): string {
  const counts = new Map<string, number>();
  for (const { zh, variants, en, read = [] } of sentences) {
    const [printed = [], ...others] = [zh, ...variants].map((text, index) => {
      const tokens = tokenise(text);
      const voice = read[index];
      return [
        ...wordsToIndex(tokens),
        ...(voice === undefined ? [] : soundsToIndex(voiceOf(tokens, voice))),
      ];
    });
    const words = [...printed];
    const known = new Set(words);
    for (const word of others.flat()) if (!known.has(word)) words.push(word);
    if (en !== null) words.push(...wordsToIndex(tokenise(en)));
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  if (id !== undefined) counts.set(citationWord(id), 1);
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, count]) => new Array(1 + Math.floor(Math.log2(count))).fill(word).join(" "))
    .join(" ");
}
