/** A page of prose: `content/pages/<name>.mdx`. */
import { z } from "zod";
import type { ProsePage } from "../lib/collection.ts";
import { TifaError, throwAll } from "../lib/errors.ts";
import { readFrontmatter } from "../lib/frontmatter.ts";

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
      parsed.error.issues.map((issue) => {
        const path = issue.path.map((step) => (typeof step === "number" ? step : String(step)));
        const name = path.length === 0 ? "The frontmatter" : `The key ${path.join(".")}`;
        return new TifaError({
          what: `${name} of the page is wrong: ${issue.message}.`,
          where: { file, line: locate(path) ?? 1 },
          fix: `A page has the keys ${Object.keys(pageFields.shape).join(" and ")}, each a sentence, and no other.`,
        });
      }),
    );
    throw parsed.error;
  }
  const name = file.replace(/^.*\//, "").replace(/\.mdx$/, "");
  return { file, name, ...parsed.data, text };
}
