/** The words that a query in pinyin can be. */

/** A word, and how many sentences have it. */
export interface Choice {
  readonly text: string;
  readonly sentences: number;
}

/** The words that were heard in a query in pinyin, the commonest first. */
export function choicesOf(
  hits: Iterable<{ readonly heard?: readonly string[] | undefined }>,
): readonly Choice[] {
  const counts = new Map<string, number>();
  for (const { heard = [] } of hits)
    for (const text of new Set(heard.map((one) => one.replace(/[^\p{L}\p{N}]/gu, ""))))
      counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts]
    .map(([text, sentences]) => ({ text, sentences }))
    .sort((a, b) => b.sentences - a.sentences || (a.text < b.text ? -1 : 1));
}
