/** A content file: YAML between two lines `---`, then the text. */
import { isNode, LineCounter, parseDocument } from "yaml";
import { TifaError } from "./errors.ts";

/** A content file cut in two. */
export interface Frontmatter {
  /** What the YAML says, unvalidated. */
  readonly data: unknown;
  /** The text, with a blank line for each line of the frontmatter, so that line numbers are the file's. */
  readonly text: string;
  /** The line of the file on which the text begins, counted from 1. */
  readonly textLine: number;
  /** The line on which a key stands, counted from 1; that of the nearest key above one that is missing. */
  readonly locate: (path: readonly (string | number)[]) => number | undefined;
}

/**
 * Cuts a content file.
 *
 * @param source the whole file
 * @param file its path from the project's root, for messages
 * @throws TifaError if there is no frontmatter, or no valid YAML in it
 */
export function readFrontmatter(source: string, file: string): Frontmatter {
  const match = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(source);
  if (match === null) {
    throw new TifaError({
      what: "The file does not begin with frontmatter.",
      where: { file, line: 1 },
      fix: "Begin it with a line “---”, the YAML keys, and another line “---”.",
    });
  }
  const lines = new LineCounter();
  const document = parseDocument(match[1] ?? "", { lineCounter: lines });
  // The YAML begins on the second line of the file.
  const toLine = (offset: number): number => lines.linePos(offset).line + 1;
  // One fault makes the parser stumble many times; only the first place is worth looking at.
  const [fault] = document.errors;
  if (fault !== undefined) {
    const message = (fault.message.split("\n")[0] ?? "").replace(/ at line \d+, column \d+:?$/, "");
    throw new TifaError({
      what: `The frontmatter is not valid YAML: ${message}.`,
      where: { file, line: toLine(fault.pos[0]) },
      fix: "Put text that contains a colon, a comma, a # or brackets between quotation marks, and indent lists by two spaces.",
      cause: fault,
    });
  }
  const head = match[0];
  return {
    data: document.toJS() as unknown,
    text: head.replace(/[^\n]+/g, "") + source.slice(head.length),
    textLine: head.split("\n").length,
    locate: (path) => {
      for (let length = path.length; length > 0; length -= 1) {
        const node = document.getIn(path.slice(0, length), true);
        if (isNode(node) && node.range) return toLine(node.range[0]);
      }
      return undefined;
    },
  };
}
