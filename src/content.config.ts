/** The collections that Astro itself renders; everything else is read by src/collection. */

import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { z } from "zod";

/** Entries are validated by lib/glossary, whose errors name file and key; here they only pass. */
const glossary = defineCollection({
  loader: glob({
    base: "./content/glossary",
    pattern: "*.mdx",
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ""),
  }),
  schema: z.looseObject({}),
});

/** Prose pages. */
const pages = defineCollection({
  loader: glob({ base: "./content/pages", pattern: "*.mdx" }),
  schema: z.strictObject({
    title: z.string().describe("heads the page and the browser's tab"),
    description: z.string().describe("one sentence for search engines and link previews"),
  }),
});

/** The editors' introductions to the reports, by the report's id. */
const introductions = defineCollection({
  loader: glob({
    base: "./content/reports",
    pattern: "*/introduction.mdx",
    generateId: ({ entry }) => entry.replace(/\/introduction\.mdx$/, ""),
  }),
  schema: z.looseObject({}),
});

/** Families of formulas; validated by lib/glossary. */
const families = defineCollection({
  loader: glob({ base: "./content/families", pattern: "*.mdx" }),
  schema: z.looseObject({}),
});

export const collections = { glossary, pages, introductions, families };
