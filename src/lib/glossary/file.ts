/**
 * An entry's file, `content/glossary/<id>.mdx`: YAML between two lines `---`, then the body.
 */
import { TifaError, throwAll } from "../errors.ts";
import { type Frontmatter, readFrontmatter } from "../frontmatter.ts";
import { entryErrors, parseEntry } from "./problem.ts";
import { countWords, type Entry } from "./schema.ts";

/** A body has at least so many words, or there is none (text-style: never padding). */
const BODY_MIN_WORDS = 100;
/** A body has at most so many words. */
const BODY_MAX_WORDS = 180;

/** An entry with what follows its frontmatter. */
export interface EntryFile {
  readonly entry: Entry;
  /** MDX; empty where the brief says everything. */
  readonly body: string;
  /** The line of the file on which the body begins, counted from 1. */
  readonly bodyLine: number;
  /** The line on which a key of the frontmatter stands, counted from 1. */
  readonly locate: Frontmatter["locate"];
}

/** The words of a body as they are read: link targets and marks aside. */
function countBodyWords(body: string): number {
  return countWords(body.replace(/\]\([^)]*\)/g, "]").replace(/^>\s?/gm, ""));
}

/**
 * Reads the text of an entry's file; `file` is its path from the project's root.
 * @throws TifaError with line and key where frontmatter or body are not as they should be.
 */
export function parseEntryFile(source: string, file: string): EntryFile {
  const { data, text, textLine: bodyLine, locate } = readFrontmatter(source, file);
  const body = text.trim();
  const errors = entryErrors(data, file, locate);
  const words = countBodyWords(body);
  if (body !== "" && (words < BODY_MIN_WORDS || words > BODY_MAX_WORDS)) {
    errors.push(
      new TifaError({
        what: `The body has ${words} words; ${BODY_MIN_WORDS} to ${BODY_MAX_WORDS} are allowed.`,
        where: { file, line: bodyLine },
        fix:
          words < BODY_MIN_WORDS
            ? "Say what there is to say in `brief`, and leave the body out."
            : "Shorten it.",
      }),
    );
  }
  throwAll(errors);
  return { entry: parseEntry(data, file, locate), body, bodyLine, locate };
}
