/**
 * Makes the browser's table of traditional Chinese at build time: of the one dictionary
 * (fold/dictionary.ts) the part that concerns the texts. Kept apart from characters.ts because the
 * dictionary is far too large for the browser.
 */
import { DICTIONARY } from "../fold/dictionary.ts";
import { convert, type ScriptTable } from "../fold/script.ts";
import { type CharactersFile, STEP_BASE } from "./characters.ts";

/**
 * The table for a collection. With it the first reading of a query is what the importer would make
 * of it, as far as that can occur in the texts.
 *
 * @param texts everything that can be found: only what is in it is worth converting to
 * @param pairs texts known in both scripts, simplified first (headwords); those of unequal length
 *   teach nothing
 */
export function toCharacters(
  texts: Iterable<string>,
  pairs: readonly (readonly [string, string])[] = [],
): CharactersFile {
  // A phrase is found over punctuation, but not from one text to the next.
  const all = [...texts].map((text) => text.replace(/[^\p{L}\p{N}]/gu, "")).join("\n");
  const characters = charactersFor(new Set(all), pairs);
  return { ...writeCharacters(characters), words: writeWords(all, characters) };
}

function charactersFor(
  occurring: ReadonlySet<string>,
  pairs: readonly (readonly [string, string])[],
): Map<string, readonly string[]> {
  const options = new Map<string, Set<string>>();
  const learn = (traditional: string, simplified: string) => {
    if (traditional === simplified || !occurring.has(simplified)) return;
    options.set(traditional, (options.get(traditional) ?? new Set()).add(simplified));
  };
  for (const [traditional, [simplified = traditional]] of DICTIONARY.characters)
    learn(traditional, simplified);
  for (const [simplified, traditional] of pairs) {
    const to = [...simplified];
    const from = [...traditional];
    if (from.length !== to.length) continue;
    for (const [index, character] of from.entries()) learn(character, to[index] ?? character);
  }
  // A form that is itself printed (著 in 显著) may be meant as it stands.
  for (const [traditional, known] of options)
    if (occurring.has(traditional)) known.add(traditional);
  return new Map([...options].map(([traditional, known]) => [traditional, [...known]]));
}

function writeCharacters(
  characters: ReadonlyMap<string, readonly string[]>,
): Pick<CharactersFile, "steps" | "simplified"> {
  const pairs = [...characters]
    .map(([traditional, options]) => [traditional.codePointAt(0) ?? 0, options] as const)
    .sort(([a], [b]) => a - b)
    .flatMap(([code, options]) => options.map((option) => [code, option] as const));
  return {
    steps: pairs
      .map(([code], index) => (code - (pairs[index - 1]?.[0] ?? 0)).toString(STEP_BASE))
      .join(" "),
    simplified: pairs.map(([, option]) => option).join(""),
  };
}

/**
 * The words of the dictionary that occur and that matter: without them their characters, or the
 * shorter words in them, would be read otherwise, or a word would be seen that begins in their midst.
 */
function writeWords(all: string, characters: ReadonlyMap<string, readonly string[]>): string {
  const words = new Map([...DICTIONARY.words].filter(([, to]) => all.includes(to)));
  const matters = (word: string, to: string, others: ScriptTable): boolean =>
    convert(word, others) !== to || [...others.words.keys()].some((other) => overlaps(word, other));
  // What is left out may have been all that another word mattered for; the longest go first.
  for (let before = -1; before !== words.size; ) {
    before = words.size;
    for (const [word, to] of [...words].sort(([a], [b]) => b.length - a.length)) {
      words.delete(word);
      if (matters(word, to, { words: new Map(words), characters })) words.set(word, to);
    }
  }
  return [...words]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, to]) => word + to)
    .join(" ");
}

/** Whether a text can hold both words so that the second begins inside the first and ends after it. */
function overlaps(word: string, other: string): boolean {
  for (let at = 1; at < word.length; at += 1) {
    const tail = word.slice(at);
    if (tail.length < other.length && other.startsWith(tail)) return true;
  }
  return false;
}
