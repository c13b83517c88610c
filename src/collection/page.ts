/** A page of prose: `content/pages/<name>.mdx`. */
import { z } from "zod";
import type { ProsePage } from "../lib/collection.ts";
import { throwAll } from "../lib/errors.ts";
import { readFrontmatter } from "../lib/frontmatter.ts";
import { schemaErrors } from "../lib/schema-fault.ts";

/** The frontmatter of a page. */
const pageFields = z.strictObject({
  title: z.string().trim().min(1).describe("heads the page and the browser's tab"),
  description: z
    .string()
    .trim()
    .min(1)
    .describe("one sentence for search engines and link previews"),
});

/**
 * Reads a page.
 *
 * @throws TifaError for each key of the frontmatter that is missing, unknown or empty
 */
export function readPage(source: string, file: string): ProsePage {
  const { data, text, locate } = readFrontmatter(source, file);
  const parsed = pageFields.safeParse(data);
  if (!parsed.success) {
    throwAll(
      schemaErrors(parsed, pageFields, data, "page", (path) => ({ file, line: locate(path) ?? 1 })),
    );
    throw parsed.error;
  }
  const name = file.replace(/^.*\//, "").replace(/\.mdx$/, "");
  return { file, name, ...parsed.data, text };
}
