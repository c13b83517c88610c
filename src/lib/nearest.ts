/** The known word that a misspelt one was meant to be. */

/**
 * Finds it by the number of single-letter changes, capitals aside; `undefined` where no word is
 * within two changes, or within a third of the word's length if that is more.
 */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const ranked = known
    .map((name) => ({ name, far: distance(word.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.far - b.far);
  const best = ranked[0];
  const limit = Math.max(2, Math.floor(word.length / 3));
  // A word of two letters is within two changes of any other.
  return best !== undefined && best.far <= Math.min(limit, word.length - 1) ? best.name : undefined;
}

/** Levenshtein's distance. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1];
    for (const [to, otherLetter] of [...other].entries()) {
      const swap = (row[to] ?? 0) + (letter === otherLetter ? 0 : 1);
      next.push(Math.min(swap, (row[to + 1] ?? 0) + 1, (next[to] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
