/**
 * An entry's file, `content/glossary/<id>.mdx`: YAML between two lines `---`, then the body.
 */
import { isNode, LineCounter, parseDocument } from "yaml";
import { TifaError, throwAll } from "../errors.ts";
import { entryErrors, type KeyPath, type Locate, parseEntry } from "./problem.ts";
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
  const match = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(source);
  if (!match) {
    throw new TifaError({
      what: "The file has no frontmatter.",
      where: { file, line: 1 },
      fix: "Begin it with a line ---, the keys of the entry, and a second line ---.",
    });
  }
  const lines = new LineCounter();
  const document = parseDocument(match[1] ?? "", { lineCounter: lines });
  // The YAML begins on the second line of the file.
  const toLine = (offset: number) => lines.linePos(offset).line + 1;
  // One fault makes the parser stumble many times; only the first place is worth looking at.
  const [fault] = document.errors;
  if (fault !== undefined) {
    throw new TifaError({
      what: `The frontmatter is not valid YAML: ${(fault.message.split("\n")[0] ?? "").replace(/ at line \d+, column \d+:?$/, "")}.`,
      where: { file, line: toLine(fault.pos[0]) },
      fix: "Put text that contains a colon, a comma, a # or brackets between quotation marks, and indent lists by two spaces.",
      cause: fault,
    });
  }
  const locate: Locate = (path: KeyPath) => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return toLine(node.range[0]);
    }
    return undefined;
  };
  const data: unknown = document.toJS();
  const body = source.slice(match[0].length).trim();
  const bodyLine = match[0].split("\n").length;
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
  return { entry: parseEntry(data, file, locate), body, bodyLine };
}
