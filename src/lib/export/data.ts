/**
 * The published data: `/data/reports/<id>.json` and `/data/glossary.json`. These types are the
 * contract with readers' own scripts; change them only on purpose and raise `DATA_VERSION`.
 */
import { z } from "zod";
import { STRENGTHS } from "../commitment/words.ts";

/** Version of the data format (semantic versioning), independent of the site's own version. */
export const DATA_VERSION = "2.1.0";

const lang = z.enum(["zh", "en"]);
const cert = z.enum(["high", "medium", "low"]);
const offset = z.int().min(0).describe("UTF-16 code units from the start of the text");

/** A Chinese and an English form of the same thing. */
const pairSchema = z.strictObject({ zh: z.string(), en: z.string() });

const segmentSchema = z.strictObject({
  id: z.string().describe("address of the sentence, e.g. p12-3"),
  block: z.string().describe("address of the block, e.g. p12"),
  kind: z.enum(["title", "heading", "para", "caption", "dateline", "byline", "annex"]),
  zh: z.string().describe("reading text: sic as printed, supplied included, gap as □"),
  variants: z
    .array(z.string())
    .describe("the other forms that a search must find: corrected, without supplied"),
  en: z.string().nullable().describe('null: not translated yet; "" with mergedInto'),
  mergedInto: z.string().optional().describe("the segment whose translation renders this one too"),
  terms: z.array(
    z.strictObject({
      entry: z.string(),
      lang,
      start: offset,
      end: offset,
      text: z.string(),
      within: z.string().optional().describe("the entry whose longer occurrence contains this one"),
    }),
  ),
  figures: z.array(
    z.strictObject({
      lang,
      start: offset,
      end: offset,
      text: z.string(),
      value: z.number(),
      max: z.number().optional(),
      unit: z.string(),
      qualifier: z.enum(["over", "about", "under"]).optional(),
    }),
  ),
  commitments: z
    .array(
      z.strictObject({
        lang: lang.describe(
          "en: the counterpart of a Chinese word, of the same strength and stance",
        ),
        start: offset,
        end: offset,
        strength: z
          .enum(STRENGTHS)
          .describe(
            "how firmly the word promises or reports, firmest first: done (已, 了, 完成; only of results), ensure (确保), strive (力争, 努力), aim (将, 要; also 完成 and 达到 of what is to come; only of targets), explore (探索, 试点), continue (继续, 持续), promote (推动, 推进, 加快)",
          ),
        stance: z
          .enum(["result", "target"])
          .describe(
            "told as what was done, or set as what is to come: by the sentence's words, else its paragraph's, else the heading's",
          ),
      }),
    )
    .describe("the words that promise something or report it as done, in the order of the text"),
  apparatus: z.array(
    z.strictObject({
      lang: lang.describe("en: the translation carries the sign across"),
      kind: z.enum(["sic", "supplied", "gap"]),
      start: offset,
      end: offset,
      raw: z.string(),
      reading: z.string().optional(),
      cert,
      note: z.string().optional(),
    }),
  ),
  notes: z.array(z.strictObject({ lang, at: offset, text: z.string() })),
});

/** What every published file says of itself; json.ts adds it as the file is written. */
export const publicationFields = {
  edition: z.string().optional().describe("name and version of the content: Tifa, version 0.2.0"),
  licence: z.string().optional().describe("who owns what in the file, and on which terms"),
} as const;

export const reportSchema = z.strictObject({
  version: z.string(),
  ...publicationFields,
  id: z.string(),
  title: pairSchema,
  issuer: pairSchema,
  place: z.string(),
  level: z.string(),
  date: z.string().describe("ISO 8601 date, as precise as it is known"),
  genre: z.string(),
  source: z.strictObject({
    publisher: z.string(),
    url: z.string().nullable(),
    sha256: z.string().describe("of the raw page, byte for byte"),
  }),
  translation: z.strictObject({
    method: z.string(),
    reviewed: z.string(),
    untranslated: z.int().min(0),
  }),
  segments: z.array(segmentSchema),
});

/** One sentence of a report with everything that is known of it. */
export type SegmentData = z.infer<typeof segmentSchema>;
/** A report as published at `/data/reports/<id>.json`. */
export type ReportData = z.infer<typeof reportSchema>;
