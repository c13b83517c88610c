/**
 * Traditional to simplified Chinese, by words first and then by characters: 計畫 is 计划 though 畫 is
 * 画. The importer converts by the whole dictionary (dictionary.ts), the browser by the part of it
 * that can matter to the texts (search/characters.ts); the way of converting is this one.
 */

/** What is converted to what. A word has as many characters as its conversion. */
export interface ScriptTable {
  /** Words that their characters alone would convert otherwise, or that keep others from being read. */
  readonly words: ReadonlyMap<string, string>;
  /** Character → the simplified ones it may stand for, the likeliest first. */
  readonly characters: ReadonlyMap<string, readonly string[]>;
}

/** A stretch of a converted text: one word, or one character. */
interface Piece {
  /** What it may become, the likeliest first; never empty. */
  readonly options: readonly string[];
}

/**
 * Cuts a text, from its beginning, into the longest words of the table and what is left between
 * them: `計畫書` is 計畫 and 書.
 */
function* pieces(text: string, { words, characters }: ScriptTable): Generator<Piece> {
  const byFirst = firstCharacters(words);
  for (let at = 0; at < text.length; ) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const word = byFirst.get(character)?.find((candidate) => text.startsWith(candidate, at));
    const from = word ?? character;
    const known = word === undefined ? characters.get(character) : [words.get(word) ?? word];
    yield { options: known ?? [from] };
    at += from.length;
  }
}

/** For each first character the words that begin with it, the longest first; made once a table. */
const INDICES = new WeakMap<ReadonlyMap<string, string>, ReadonlyMap<string, readonly string[]>>();

function firstCharacters(
  words: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly string[]> {
  const known = INDICES.get(words);
  if (known !== undefined) return known;
  const index = new Map<string, string[]>();
  for (const word of [...words.keys()].sort((a, b) => b.length - a.length)) {
    const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
    const list = index.get(first);
    if (list === undefined) index.set(first, [word]);
    else list.push(word);
  }
  INDICES.set(words, index);
  return index;
}

/** The text in simplified characters, each word and character as is likeliest. */
export function convert(text: string, table: ScriptTable): string {
  let result = "";
  for (const { options } of pieces(text, table)) result += options[0] ?? "";
  return result;
}

/**
 * Every simplified reading of a text, the likeliest ({@link convert}) first: a word is settled, a
 * character outside the words is tried in each of its forms.
 *
 * @param most so many readings are told; a text that has more is read as is likeliest in the rest
 */
export function convertEach(text: string, table: ScriptTable, most: number): readonly string[] {
  let readings = [""];
  for (const { options } of pieces(text, table)) {
    const grown = readings.flatMap((reading) => options.map((option) => reading + option));
    readings = grown.length > most ? readings.map((reading) => reading + options[0]) : grown;
  }
  return readings;
}
