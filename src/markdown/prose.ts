/**
 * Checks prose before Astro compiles it, the body of an entry or a page: no code, links that lead
 * somewhere safe, every `term:` link to an entry. What is wrong is named by file and line, which the
 * compiler does not do.
 */
import type { Nodes } from "mdast";
import { TifaError } from "../lib/errors.ts";
import { linkProblem } from "../lib/text/link.ts";
import { PARSER, placeOf } from "./parser.ts";

/** What the prose is, and what it may name. */
export interface ProseContext {
  /** Whether an id is that of an entry. */
  readonly isEntry: (id: string) => boolean;
  /** A page may show the signs of the apparatus, in `<span>`s; an entry's body may not. */
  readonly isPage?: boolean;
}

/** What prose must not hold, and what to do about it. */
const REFUSED: Readonly<Record<string, string>> = {
  mdxjsEsm: "A line that starts with “import” or “export” is code; begin it differently.",
  mdxFlowExpression: "Escape the brace: “\\{”.",
  mdxTextExpression: "Escape the brace: “\\{”.",
  mdxJsxFlowElement: "Escape the “<”: “\\<”.",
  mdxJsxTextElement: "Escape the “<”: “\\<”.",
};

/** Attributes that a `<span>` of a page may have; anything else could carry code or a style. */
const SPAN_ATTRIBUTES: readonly string[] = ["id", "class", "lang"];

/**
 * Checks a text.
 *
 * @param text with blank lines in place of what stands above it in the file
 * @param file its path from the project's root
 * @returns one error for each fault; none for sound prose
 */
export function checkProse(text: string, file: string, context: ProseContext): TifaError[] {
  const errors: TifaError[] = [];
  const refuse = (node: Nodes, what: string, fix: string): void => {
    const where = { file, line: node.position?.start.line ?? 1 };
    errors.push(new TifaError({ what, where, fix }));
  };
  const visit = (node: Nodes): void => {
    const fix = REFUSED[node.type];
    if (fix !== undefined && !(context.isPage === true && isSpan(node))) {
      refuse(node, "This is a place for prose, and this is code.", fix);
    }
    if (node.type === "image" || node.type === "imageReference") {
      refuse(
        node,
        "Prose holds no images.",
        "Describe what it shows, or link to the page it is on.",
      );
    }
    if ((node.type === "link" || node.type === "definition") && node.url.startsWith("term:")) {
      const id = node.url.slice("term:".length);
      if (!context.isEntry(id)) {
        refuse(
          node,
          `The link term:${id} names no entry of the glossary.`,
          "Correct the id, or write the entry.",
        );
      }
    } else if (node.type === "link" || node.type === "definition") {
      const problem = linkProblem(node.url);
      if (problem !== null) refuse(node, problem.what, problem.fix);
    }
    if ("children" in node) for (const child of node.children) visit(child);
  };
  try {
    visit(PARSER.parse(text));
  } catch (cause) {
    errors.push(
      new TifaError({
        what: `The text is not valid MDX: ${(cause as Error).message}.`,
        where: { file, line: placeOf(cause)?.line ?? 1 },
        fix: "Escape “<” and “{” with a backslash.",
        cause,
      }),
    );
  }
  return errors;
}

function isSpan(node: Nodes): boolean {
  if (node.type !== "mdxJsxTextElement" && node.type !== "mdxJsxFlowElement") return false;
  return (
    node.name === "span" &&
    node.attributes.every(
      (attribute) =>
        attribute.type === "mdxJsxAttribute" &&
        typeof attribute.value === "string" &&
        SPAN_ATTRIBUTES.includes(attribute.name),
    )
  );
}
