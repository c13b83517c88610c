/**
 * Traditional characters in a query. The texts are simplified, so only queries are converted, and
 * only to characters that occur in the texts: what of the dictionary concerns those is small enough
 * to send. Its first reading of a query is what the importer would make of it; a character with
 * several counterparts, outside the words that settle it, is tried in each.
 */
import { convertEach, type ScriptTable } from "../fold/script.ts";

/** The part of the dictionary that concerns the texts. */
export type Characters = ScriptTable;

/** For a query that has no Chinese, or before the table is loaded. */
export const NO_CHARACTERS: Characters = { words: new Map(), characters: new Map() };

/** At most so many ways of reading one query are tried. */
const MOST_READINGS = 8;

/** The base in which the steps of the table are written. */
export const STEP_BASE = 36;

/**
 * As published in `/search-index/characters.json`. Code points that rise compress to two thirds of
 * what pairs of characters take.
 */
export interface CharactersFile {
  /**
   * The traditional characters in the order of their code points, each as the difference from the one
   * before in base 36; 0 where a character has a further counterpart, after the likelier one.
   */
  readonly steps: string;
  /** For each of them a simplified one. */
  readonly simplified: string;
  /** Words, each with what it becomes, which is as long: 計畫计划 著名著名; separated by blanks. */
  readonly words: string;
}

/** Reads the published table. */
export function readCharacters(file: CharactersFile): Characters {
  const table = new Map<string, string[]>();
  const steps = listOf(file.steps);
  let code = 0;
  for (const [index, simplified] of [...file.simplified].entries()) {
    code += Number.parseInt(steps[index] ?? "0", STEP_BASE);
    const traditional = String.fromCodePoint(code);
    table.set(traditional, [...(table.get(traditional) ?? []), simplified]);
  }
  const words = new Map<string, string>();
  for (const listed of listOf(file.words)) {
    const both = [...listed];
    words.set(both.slice(0, both.length / 2).join(""), both.slice(both.length / 2).join(""));
  }
  return { words, characters: table };
}

function listOf(text: string): string[] {
  return text === "" ? [] : text.split(" ");
}

/** Every simplified reading of a text, the likeliest first; the text itself if nothing is to convert. */
export function simplify(text: string, characters: Characters): readonly string[] {
  return convertEach(text, characters, MOST_READINGS);
}
