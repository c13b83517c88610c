/** The frontmatter of report.mdx: what is known of a report beside its text. */
import { z } from "zod";
import { throwAll } from "../errors.ts";
import type { Frontmatter } from "../frontmatter.ts";
import { schemaErrors } from "../schema-fault.ts";

/** Stands where an importer cannot know the English; the report reads, and shows what is missing. */
export const NOT_YET = "(not translated yet)";

const text = z.string().trim().min(1);
const pair = z.strictObject({ zh: text, en: text });
const blockIds = z.array(z.string().regex(/^p\d+[a-z]*$/, "not a block id such as p12")).min(1);
const isoDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, "not a date such as 2019-11-05, in quotation marks")
  .refine((date) => date.length < 10 || isDay(date), "not a day of the calendar");

/** The schema of a report's frontmatter; each key says what it is for. */
const reportFrontmatterSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z]+(-[a-z]+)*-\d{4}$/, "not a report id such as gulou-2019")
    .describe("the folder's name: the place, then the year the text speaks in"),
  title: pair.describe("as printed, and our translation"),
  issuer: pair.describe("who speaks in the report"),
  place: pair.describe("the place it speaks of, from the smallest unit to the province"),
  level: z
    .enum(["centre", "province", "city", "district", "county", "sector"])
    .describe("the level of government of the issuer or of the place"),
  date: isoDate.describe("ISO 8601, as precise as it is known; of the text, not of the web page"),
  dateNote: text.optional().describe("where the date is from; what in it is inferred"),
  genre: pair.describe("what kind of text it is"),
  publisher: pair.describe("who put the page on the web, as far as the page tells"),
  posted: isoDate.optional().describe("when the page was posted, if it says so"),
  url: z
    .url({ protocol: /^https?$/, error: "not an address that begins with https:// or http://" })
    .nullable()
    .describe("address of the page; null: unknown"),
  restored: text.describe("how the text was won from the raw page, in sentences for readers"),
  translation: z
    .strictObject({
      method: z
        .enum(["none", "machine", "human", "machine, edited"])
        .describe("how the translation was made; none: not begun"),
      reviewed: text.describe("by whom and when it was checked; none"),
      complete: z
        .literal(true, "may only be true; leave it out otherwise")
        .optional()
        .describe("every line is translated; from then on a line without English is an error"),
    })
    .describe("status, honestly"),
  kinds: z
    .strictObject({
      byline: blockIds.optional(),
      dateline: blockIds.optional(),
      caption: blockIds.optional(),
      annex: blockIds.optional(),
    })
    .optional()
    .describe("blocks whose kind Markdown cannot show, numbered in document order; importer's"),
  lint: z
    .array(
      z.strictObject({
        rule: text.describe("id of the rule of the text linter"),
        line: z
          .string()
          .regex(/^p\d+[a-z]*-\d+[a-z]*$/, "not a line id such as p12-3")
          .describe("the line that the finding names"),
        about: text
          .optional()
          .describe(
            "what the finding quotes; needed where the rule finds several things in the line",
          ),
        reason: text.describe("why the finding is wrong here; a sentence"),
      }),
    )
    .min(1)
    .optional()
    .describe("findings of the text linter that are wrong, each with the reason"),
});

/** A report's frontmatter, validated. */
export type ReportFrontmatter = z.infer<typeof reportFrontmatterSchema>;

/**
 * Validates a report's frontmatter.
 *
 * @param data what the YAML parser made of it
 * @param file report.mdx, for messages
 * @param locate tells the line of a key, for messages
 * @throws TifaError naming each key that is missing, unknown or wrong
 */
export function parseReportFrontmatter(
  data: unknown,
  file: string,
  locate?: Frontmatter["locate"],
): ReportFrontmatter {
  const parsed = reportFrontmatterSchema.safeParse(data);
  if (parsed.success) return parsed.data;
  const errors = schemaErrors(parsed, reportFrontmatterSchema, data, "frontmatter", (path) => {
    const line = locate?.(path);
    return line === undefined ? { file } : { file, line };
  });
  throwAll(errors);
  throw parsed.error;
}

/** Whether yyyy-mm-dd names a day that exists. */
export function isDay(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
