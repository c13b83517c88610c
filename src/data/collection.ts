/** Reads content/ for the site: the one module beside the pages that asks astro:content. */

import { type CollectionEntry, getCollection } from "astro:content";
import { buildCollection, type Collection, type ReportSource } from "../lib/collection.ts";
import { TifaError, throwAll } from "../lib/errors.ts";
import { parseEntryFile } from "../lib/glossary/file.ts";
import { checkGlossary, completeRelations } from "../lib/glossary/problem.ts";
import { parseReportFrontmatter } from "../lib/importer/frontmatter.ts";
import { parseRecipe, type Recipe } from "../lib/importer/recipe.ts";
import { parseLock } from "../lib/text/lock.ts";
import { parseReport } from "../markdown/report.ts";

const ENTRIES = import.meta.glob<string>("/content/glossary/*.mdx", {
  query: "?raw",
  import: "default",
  eager: true,
});
const TEXTS = import.meta.glob<string>("/content/reports/*/report.mdx", {
  query: "?raw",
  import: "default",
  eager: true,
});
const LOCKS = import.meta.glob<string>("/content/reports/*/ids.json", {
  query: "?raw",
  import: "default",
  eager: true,
});
const RECIPES = import.meta.glob<string>("/content/reports/*/recipe.json", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** The collection with what only the site needs of it. */
export interface SiteCollection extends Collection {
  /** By report id: how it was restored. */
  readonly recipes: ReadonlyMap<string, Recipe>;
  /** By entry id: the file as Astro renders it. */
  readonly bodies: ReadonlyMap<string, CollectionEntry<"glossary">>;
}

let loading: Promise<SiteCollection> | undefined;

/** The collection, read once a build. */
export function collection(): Promise<SiteCollection> {
  // In development every request reads anew, so that a change of content is seen at once.
  if (import.meta.env.DEV) return load();
  loading ??= load();
  return loading;
}

async function load(): Promise<SiteCollection> {
  const bodies = await getCollection("glossary");
  const entries = completeRelations(
    Object.keys(ENTRIES)
      .sort()
      .map((path) => parseEntryFile(required(ENTRIES, path), path.slice(1)).entry),
  );
  throwAll(checkGlossary(entries));
  const recipes = new Map<string, Recipe>();
  const sources = Object.keys(TEXTS)
    .sort()
    .map((path): ReportSource => {
      const folder = path.slice(0, -"/report.mdx".length);
      const file = path.slice(1);
      const parsed = parseReport(required(TEXTS, path), file);
      const meta = parseReportFrontmatter(parsed.frontmatter, file);
      recipes.set(
        meta.id,
        parseRecipe(required(RECIPES, `${folder}/recipe.json`), `${folder.slice(1)}/recipe.json`),
      );
      const lock = parseLock(required(LOCKS, `${folder}/ids.json`), `${folder.slice(1)}/ids.json`);
      return { file, meta, blocks: parsed.blocks, lock };
    });
  return {
    ...buildCollection(sources, entries),
    recipes,
    bodies: new Map(bodies.map((body) => [body.id, body])),
  };
}

function required<T>(files: Readonly<Record<string, T>>, path: string): T {
  const file = files[path];
  if (file !== undefined) return file;
  throw new TifaError({
    what: "A file of the report is missing.",
    where: { file: path.slice(1) },
    fix: "Restore it; a report's folder holds raw.txt, recipe.json, report.mdx and ids.json.",
  });
}
