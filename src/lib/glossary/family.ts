/**
 * A family of formulas, `content/families/<id>.mdx`: how to read one that nobody has explained. Its
 * members are the entries that name it; they are found, never typed.
 */
import { z } from "zod";
import { TifaError, throwAll } from "../errors.ts";
import { readFrontmatter } from "../frontmatter.ts";
import { schemaErrors } from "../schema-fault.ts";

const text = z.string().trim().min(1);
const pair = z.strictObject({ zh: text, en: text });

const familyFields = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be lower-case letters, digits and hyphens")
    .describe("immutable, the same as the file's name"),
  title: pair.describe("what the family is called"),
  pattern: text.describe("the pattern as it is written: N个X, 1+N"),
  order: z.int().min(1).describe("its place among the families"),
  summary: text.describe("what the pattern does, in one sentence"),
  grammar: z
    .array(text)
    .length(5, "must be five sentences")
    .describe("how such a formula is made and read, five sentences"),
  counts: text.describe("what the numeral counts, or does not"),
  usual: text.describe("what is usual, with members as examples"),
  odd: text.describe("what is odd, with members as examples"),
});

/** A family with its text. */
export interface Family extends z.infer<typeof familyFields> {
  readonly file: string;
  /** MDX, with a blank line for each line of the frontmatter; blank where there is no more to say. */
  readonly text: string;
}

/**
 * Reads a family's file.
 *
 * @param file its path from the project's root
 * @throws TifaError for each key that is missing, unknown or wrong
 */
export function parseFamily(source: string, file: string): Family {
  const { data, text: body, locate } = readFrontmatter(source, file);
  const parsed = familyFields.safeParse(data);
  const name = file.replace(/^.*\//, "").replace(/\.mdx$/, "");
  if (!parsed.success) {
    throwAll(
      schemaErrors(parsed, familyFields, data, "family", (path) => ({
        file,
        line: locate(path) ?? 1,
      })),
    );
    throw parsed.error;
  }
  if (parsed.data.id !== name) {
    throw new TifaError({
      what: `The family ${parsed.data.id} does not bear the name of its file, ${name}.`,
      where: { file, line: locate(["id"]) ?? 1 },
      fix: "Call the file as its id, or correct the id.",
    });
  }
  return { ...parsed.data, file, text: body };
}
