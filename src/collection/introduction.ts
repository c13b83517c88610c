/** The editors' introduction to a report: `content/reports/<id>/introduction.mdx`. */
import { z } from "zod";
import type { Introduction } from "../lib/collection.ts";
import { TifaError, throwAll } from "../lib/errors.ts";
import { readFrontmatter } from "../lib/frontmatter.ts";
import { countWords, sourceSchema } from "../lib/glossary/schema.ts";
import { schemaErrors } from "../lib/schema-fault.ts";

/** Shorter says too little, longer is an essay. */
const WORDS = { least: 250, most: 450 } as const;

const fields = z.strictObject({
  sources: z
    .array(sourceSchema)
    .default([])
    .describe("what was consulted beside the report, as in an entry"),
});

/**
 * Reads an introduction.
 *
 * @param file its path from the project's root
 * @throws TifaError for a wrong key, or a length that is not between 250 and 450 words
 */
export function readIntroduction(source: string, file: string): Introduction {
  const { data, text, textLine, locate } = readFrontmatter(source, file);
  const parsed = fields.safeParse(data ?? {});
  if (!parsed.success) {
    throwAll(
      schemaErrors(parsed, fields, data ?? {}, "introduction", (path) => ({
        file,
        line: locate(path) ?? 1,
      })),
    );
    throw parsed.error;
  }
  const words = countWords(text.replace(/\]\([^)]*\)/g, "]"));
  if (words < WORDS.least || words > WORDS.most) {
    throw new TifaError({
      what: `The introduction has ${words} words; ${WORDS.least} to ${WORDS.most} are allowed.`,
      where: { file, line: textLine },
      fix: "Say who speaks to whom, how such a text is built, what to watch for, and no more.",
    });
  }
  return { file, sources: parsed.data.sources, text };
}
