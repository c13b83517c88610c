/** Turns the glossary into the published data. */
import { z } from "zod";
import type { Occurrence } from "../glossary/occurrences.ts";
import { type Entry, entryFields } from "../glossary/schema.ts";
import { DATA_VERSION, publicationFields } from "./data.ts";

const span = z.strictObject({
  start: z.int().min(0).describe("UTF-16 code units"),
  end: z.int().min(0).describe("exclusive"),
  text: z.string(),
});

const occurrenceSchema = z.strictObject({
  report: z.string(),
  segment: z.string().describe("address of the sentence, e.g. p12-3"),
  ...span.shape,
  rendering: span.nullable().describe("in the translation; null where there is none"),
  role: z.enum(["explained", "mentioned"]),
});

/** The glossary as published at `/data/glossary.json`. */
export const glossarySchema = z.strictObject({
  version: z.string(),
  ...publicationFields,
  entries: z.array(entryFields.extend({ occurrences: z.array(occurrenceSchema) })),
});

export type GlossaryData = z.infer<typeof glossarySchema>;

/** The data of the glossary, in the order given. */
export function toGlossaryData(
  pages: readonly { readonly entry: Entry; readonly occurrences: readonly Occurrence[] }[],
): GlossaryData {
  return {
    version: DATA_VERSION,
    entries: pages.map(({ entry, occurrences }) => ({
      ...entry,
      occurrences: occurrences.map((occurrence) => ({
        ...occurrence,
        rendering: occurrence.rendering === null ? null : { ...occurrence.rendering },
      })),
    })),
  };
}
