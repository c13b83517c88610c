/** The five reports as the tests of this folder read them, and a generator with a seed. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { TifaError } from "../../../src/lib/errors.ts";
import { prove } from "../../../src/lib/importer/proof.ts";
import { readRecipe } from "../../../src/lib/importer/recipe.ts";
import type { Block } from "../../../src/lib/text/model.ts";
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

/** Keeps the last result, for what many tests in a row read unchanged. */
function remember<T>(read: (source: string, file: string) => T): typeof read {
  let last: { source: string; file: string; value: T } | undefined;
  return (source, file) => {
    if (last?.source !== source || last.file !== file) {
      last = { source, file, value: read(source, file) };
    }
    return last.value;
  };
}

const recipeOf = remember(readRecipe);
/** The blocks of a whole report.mdx. */
export const blocksOf = remember((source, file) => parseReport(source, file).blocks);

/**
 * The blocks of a report of which one line has been changed, read faster: only the block with the
 * line is read anew, by the same parser and at its place in the file, the others are as they were.
 *
 * @param report report.mdx with the change, its line ends where they were
 * @param line of the change, counted from 1, in the Chinese of a block
 */
export function blocksWithChange(text: ReportText, report: string, line: number): Block[] {
  const file = names(text.id).report;
  const before = blocksOf(text.report, file);
  const startOf = (block: Block | undefined): number => block?.segments[0]?.at.zh ?? Infinity;
  const index = before.findLastIndex((block) => startOf(block) <= line);
  const target = before[index];
  if (target === undefined) throw new Error(`Line ${line} is in no block.`);
  const rows = report.split("\n");
  // The frontmatter is emptied, because it names blocks that are not read.
  const head = rows.indexOf("---", 1);
  const notes = rows.findIndex((row) => /^\[\^[^\]]+\]:/u.test(row));
  const excerpt = rows.map((row, at) => {
    const number = at + 1;
    const kept =
      at === 0 ||
      at === head ||
      (number >= startOf(before[0]) && number < startOf(before[1])) ||
      (number >= startOf(target) && number < startOf(before[index + 1])) ||
      (notes !== -1 && at >= notes);
    return kept ? row : "";
  });
  const anew = parseReport(excerpt.join("\n"), file).blocks.slice(index === 0 ? 0 : 1);
  return [
    ...before.slice(0, index),
    ...anew.map((block) => ({
      ...block,
      id: target.id,
      kind: block.kind === "para" && target.depth === undefined ? target.kind : block.kind,
      segments: block.segments.map((each, at) => ({ ...each, id: `${target.id}-${at + 1}` })),
    })),
    ...before.slice(index + 1),
  ];
}

/**
 * Reads and proves.
 *
 * @param options `hash` false: as if the recipe had been written for this very page; `changed`:
 *   report.mdx with a change in one line, see {@link blocksWithChange}
 */
export function proveText(
  text: ReportText,
  { hash = true, changed }: ProveOptions = {},
): TifaError[] {
  const files = names(text.id);
  const recipe = recipeOf(text.recipe, files.recipe);
  const blocks =
    changed === undefined
      ? blocksOf(text.report, files.report)
      : blocksWithChange(text, changed.report, changed.line);
  const sha = hash ? sha256(text.raw) : (recipe.recipe.raw?.sha256 ?? "");
  return prove({ raw: text.raw, sha256: sha, recipe, blocks, files });
}

export interface ProveOptions {
  readonly hash?: boolean;
  readonly changed?: { readonly report: string; readonly line: number };
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
