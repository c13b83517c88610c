/** The five reports as the tests of this folder read them, and a generator with a seed. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { TifaError } from "../../../src/lib/errors.ts";
import { prove } from "../../../src/lib/source/proof.ts";
import { readRecipe } from "../../../src/lib/source/recipe.ts";
import { parseReport } from "../../../src/markdown/report.ts";

const FOLDER = resolve(import.meta.dirname, "../../../content/reports");

export const REPORTS: readonly string[] = readdirSync(FOLDER).sort();

/** A report's three files as text. */
export interface ReportText {
  readonly id: string;
  readonly raw: string;
  readonly recipe: string;
  readonly report: string;
}

export function readReport(id: string): ReportText {
  const read = (name: string): string => readFileSync(join(FOLDER, id, name), "utf8");
  return { id, raw: read("raw.txt"), recipe: read("recipe.json"), report: read("report.mdx") };
}

export function names(id: string): { raw: string; recipe: string; report: string } {
  const folder = `content/reports/${id}`;
  return {
    raw: `${folder}/raw.txt`,
    recipe: `${folder}/recipe.json`,
    report: `${folder}/report.mdx`,
  };
}

export function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** Reads and proves; `hash` false: as if the recipe had been written for this very page. */
export function proveText(text: ReportText, { hash = true } = {}): TifaError[] {
  const files = names(text.id);
  const recipe = readRecipe(text.recipe, files.recipe);
  const { blocks } = parseReport(text.report, files.report);
  const sha = hash ? sha256(text.raw) : (recipe.recipe.raw?.sha256 ?? "");
  return prove({ raw: text.raw, sha256: sha, recipe, blocks, files });
}

/** A small generator of random numbers in [0, 1) (mulberry32); the same seed, the same numbers. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Given at run time, so that nothing can be made to fit one choice of places. */
export const SEED = Number(process.env.SEED ?? 20260101);

export function pick<Item>(items: readonly Item[], next: () => number): Item {
  const item = items[Math.floor(next() * items.length)];
  if (item === undefined) throw new Error("There is nothing to pick from.");
  return item;
}
