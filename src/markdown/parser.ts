/** The parser of content/: the dialect of stack.ts, read as MDX. */
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { SYNTAX } from "./stack.ts";

/** Makes the tree of a text; what it throws for invalid MDX has its place in `placeOf`. */
export const PARSER = unified().use(remarkParse).use(remarkMdx).use(SYNTAX).freeze();

/** Where the parser stopped, counted from 1; undefined where it does not say. */
export function placeOf(cause: unknown): { line: number; column: number } | undefined {
  const { place } = cause as {
    place?: { line: number; column: number; start?: { line: number; column: number } };
  };
  const point = place?.start ?? place;
  return point && { line: point.line, column: point.column };
}
