/**
 * Checks the body of a glossary entry before Astro compiles it: prose and links only, every `term:`
 * link leading to an entry. What is wrong is named by file and line, which the compiler does not do.
 */
import type { Nodes } from "mdast";
import { TifaError } from "../lib/errors.ts";
import { PARSER, placeOf } from "./parser.ts";

/** What prose must not hold, and what to do about it. */
const REFUSED: Readonly<Record<string, string>> = {
  mdxjsEsm: "A line that starts with “import” or “export” is code; begin it differently.",
  mdxFlowExpression: "Escape the brace: “\\{”.",
  mdxTextExpression: "Escape the brace: “\\{”.",
  mdxJsxFlowElement: "Escape the “<”: “\\<”.",
  mdxJsxTextElement: "Escape the “<”: “\\<”.",
};

/**
 * Checks a body.
 *
 * @param text the body, with blank lines in place of what stands above it in the file
 * @param file its path from the project's root
 * @param isEntry whether an id is that of an entry
 * @returns one error for each fault; none for a sound body
 */
export function checkBody(
  text: string,
  file: string,
  isEntry: (id: string) => boolean,
): TifaError[] {
  const errors: TifaError[] = [];
  const visit = (node: Nodes): void => {
    const where = { file, line: node.position?.start.line ?? 1 };
    const fix = REFUSED[node.type];
    if (fix !== undefined) {
      errors.push(
        new TifaError({ what: "The body of an entry is prose; this is code.", where, fix }),
      );
    }
    if (node.type === "link" && node.url.startsWith("term:")) {
      const id = node.url.slice("term:".length);
      if (!isEntry(id)) {
        errors.push(
          new TifaError({
            what: `The link term:${id} names no entry of the glossary.`,
            where,
            fix: "Correct the id, or write the entry.",
          }),
        );
      }
    }
    if ("children" in node) for (const child of node.children) visit(child);
  };
  try {
    visit(PARSER.parse(text));
  } catch (cause) {
    errors.push(
      new TifaError({
        what: `The body is not valid MDX: ${(cause as Error).message}.`,
        where: { file, line: placeOf(cause)?.line ?? 1 },
        fix: "Escape “<” and “{” with a backslash.",
        cause,
      }),
    );
  }
  return errors;
}
