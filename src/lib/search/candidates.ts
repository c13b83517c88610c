/**
 * Chooses the reports worth loading for a query by asking the index for words. Each word costs a
 * part of the index (some 30 kB) and each needless report its sentences (some 20 kB), so the most
 * telling word is asked first and more only while many reports are left.
 */
import { citationWord } from "./citation.ts";
import type { Query } from "./query.ts";
import { soundsToAsk } from "./spoken.ts";
import { wordsToAsk } from "./tokens.ts";

/** What the chooser needs of an index; the browser's is Pagefind. */
export interface Index {
  /** Keys of the reports that have the word, in no order. */
  having(word: string): Promise<readonly string[]>;
  /** Keys of the reports, those that speak of the words most first; may lack some or name others. */
  ranked(words: readonly string[]): Promise<readonly string[]>;
}

/** With no more reports left than this, loading them is cheaper than asking another word. */
export const FEW_REPORTS = 6;
/** Of one unit of a query at most so many words are asked: the rest is verified in the sentences. */
export const MOST_WORDS = 3;
/** A word that leaves more than this share of the reports says that the next will, too. */
const TELLING = 0.8;
/** As many reports are loaded at once; only with more does the order among them matter. */
export const FIRST_REPORTS = 8;

/** The keys of all reports that may answer, the likeliest first. No report that answers is missing. */
export async function chooseReports(query: Query, index: Index): Promise<string[]> {
  const chosen = new Set<string>();
  const asked = new Set<string>();
  for (const { tokens, units } of query.forms) {
    const words = query.isQuoted
      ? [wordsToAsk(tokens)]
      : units.map((unit) => wordsToAsk(unit.tokens));
    for (const key of await chooseForWords(words, index, asked)) chosen.add(key);
  }
  let isHeard = false;
  for (const { sounds, units, isRegular } of query.spoken) {
    // Each way of reading pinyin costs another part of the index: those that lack an apostrophe are
    // asked for only where the regular one is found nowhere.
    if (!isRegular && isHeard) continue;
    const words = (units.length === 0 ? [sounds] : units).map((unit) =>
      soundsToAsk(unit, wordsToAsk),
    );
    for (const key of await chooseForWords(words, index, asked)) {
      chosen.add(key);
      isHeard = true;
    }
  }
  if (chosen.size <= FIRST_REPORTS) return [...chosen];
  const ranked = (await index.ranked([...asked])).filter((key) => chosen.has(key));
  return [...new Set([...ranked, ...chosen])];
}

/** The keys of all reports that may answer any of several queries, the likeliest of each first. */
export async function chooseForAny(queries: readonly Query[], index: Index): Promise<string[]> {
  const chosen = new Set<string>();
  for (const query of queries)
    if (query.kinds.size > 0) for (const key of await chooseReports(query, index)) chosen.add(key);
  return [...chosen];
}

/** The keys of the reports that may be the one which a query cites; none if it cites none. */
export async function chooseCited(
  query: Pick<Query, "citation">,
  index: Index,
): Promise<readonly string[]> {
  return query.citation === null ? [] : index.having(citationWord(query.citation.report));
}

async function chooseForWords(
  units: readonly (readonly string[])[],
  index: Index,
  asked: Set<string>,
): Promise<ReadonlySet<string>> {
  const rounds: string[][] = [];
  for (let round = 0; round < MOST_WORDS; round += 1)
    rounds.push(units.flatMap((unit) => unit.slice(round, round + 1)));
  let left: string[] | null = null;
  for (const words of rounds.filter((round) => round.length > 0)) {
    if (left !== null && left.length <= FEW_REPORTS) break;
    for (const word of words) asked.add(word);
    const lists: string[][] = left === null ? [] : [left];
    for (const keys of await Promise.all(words.map((word) => index.having(word))))
      lists.push([...keys]);
    const before: number = left?.length ?? Number.POSITIVE_INFINITY;
    left = lists.reduce((kept, keys) => {
      const known = new Set(keys);
      return kept.filter((key) => known.has(key));
    });
    if (left.length > TELLING * before) break;
  }
  return new Set(left ?? []);
}
