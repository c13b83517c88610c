/**
 * An entry's file, `content/glossary/<id>.mdx`: YAML between two lines `---`, then the body.
 */
import { attempt, TifaError, throwAll } from "../errors.ts";
import { type Frontmatter, readFrontmatter } from "../frontmatter.ts";
import { entryErrors } from "./problem.ts";
import { countWords, type Entry, plainEntrySchema } from "./schema.ts";

/** A body has at least so many words, or there is none (padding says nothing). */
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

/** An entry's file as far as it can be read, and everything that is wrong with it. */
export interface EntryReading {
  /** Null where keys are missing or of the wrong type. */
  readonly read: EntryFile | null;
  readonly errors: readonly TifaError[];
}

/**
 * Reads the text of an entry's file; `file` is its path from the project's root.
 * @throws TifaError with line and key where frontmatter or body are not as they should be.
 */
export function parseEntryFile(source: string, file: string): EntryFile {
  const { read, errors } = readEntryFile(source, file);
  throwAll(errors);
  if (read === null) throw new Error(`${file} was refused without a reason.`);
  return read;
}

/** Reads as much of an entry's file as can be read, so that one run shows all that is wrong with it. */
export function readEntryFile(source: string, file: string): EntryReading {
  const cut = attempt(() => readFrontmatter(source, file));
  if ("errors" in cut) return { read: null, errors: cut.errors };
  const { data, text, textLine, locate } = cut.value;
  const body = text.trim();
  const first = text.split("\n").findIndex((line) => line.trim() !== "");
  const bodyLine = first === -1 ? textLine : first + 1;
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
  const entry = plainEntrySchema.safeParse(data).data;
  return { read: entry === undefined ? null : { entry, body, bodyLine, locate }, errors };
}
