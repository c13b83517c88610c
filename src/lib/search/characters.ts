/**
 * Traditional characters in a query. The texts are simplified, so only queries are converted, and
 * only to characters that occur in the texts: a table of those is small enough to send. A character
 * with several counterparts (著 in 著名 and in 著力) is tried in each.
 */

/** Traditional character → the simplified ones it may stand for, the likeliest first. */
export type Characters = ReadonlyMap<string, readonly string[]>;

/** At most so many ways of reading one query are tried. */
const MOST_READINGS = 8;

/** As published in `/search-index/characters.json`. */
export interface CharactersFile {
  /** Traditional and simplified characters in turn: 後后裡里. */
  readonly pairs: string;
}

/** Reads the published table. */
export function readCharacters(file: CharactersFile): Characters {
  const table = new Map<string, string[]>();
  const all = [...file.pairs];
  for (let index = 0; index + 1 < all.length; index += 2) {
    const [from = "", to = ""] = all.slice(index, index + 2);
    table.set(from, [...(table.get(from) ?? []), to]);
  }
  return table;
}

/** Every simplified reading of a text, the likeliest first; the text itself if nothing is to convert. */
export function simplify(text: string, characters: Characters): readonly string[] {
  let readings = [""];
  for (const character of text) {
    const options = characters.get(character) ?? [character];
    const grown = readings.flatMap((reading) => options.map((option) => reading + option));
    readings =
      grown.length > MOST_READINGS ? readings.map((reading) => reading + options[0]) : grown;
  }
  return readings;
}
