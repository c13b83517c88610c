/**
 * The content as the linter reads it: every file as far as it goes, and what is wrong with it as a
 * list. The site reads the same files with the same parsers, and stops at the first error.
 */
import { join } from "node:path";
import { attempt, TifaError } from "../src/lib/errors.ts";
import { annotate } from "../src/lib/glossary/annotate.ts";
import { readEntryFile } from "../src/lib/glossary/file.ts";
import { checkGlossary } from "../src/lib/glossary/problem.ts";
import type { Entry } from "../src/lib/glossary/schema.ts";
import { decode } from "../src/lib/importer/decode.ts";
import { parseReportFrontmatter } from "../src/lib/importer/frontmatter.ts";
import { prove } from "../src/lib/importer/proof.ts";
import { readRecipe } from "../src/lib/importer/recipe.ts";
import type { Fault, LintContent, LintEntry, LintReport } from "../src/lib/lint/content.ts";
import { compareLock, type IdLock, parseLock } from "../src/lib/text/lock.ts";
import { type ReportReading, readReport } from "../src/markdown/report.ts";
import { listFiles, listReports, readBytes, readText, reportFolder, sha256 } from "./files.ts";

/** Content files by their path from the project's root; null: a folder without that file. */
export interface ContentFiles {
  /** `content/glossary/*.mdx`. */
  readonly entries: ReadonlyMap<string, string>;
  /** By report id. */
  readonly reports: ReadonlyMap<string, ReportFiles>;
}

/** The files of a report; a test that is not about its source leaves raw page and recipe out. */
export interface ReportFiles {
  readonly report: string;
  /** ids.json; left out, the lines are numbered in order. */
  readonly lock?: string;
  readonly source?: { readonly raw: Uint8Array; readonly sha256: string; readonly recipe: string };
}

/**
 * Reads the content folder.
 *
 * @throws TifaError if a file cannot be read at all
 */
export function readContentFiles(root: string): ContentFiles {
  const glossary = join(root, "content", "glossary");
  const entries = listFiles(glossary)
    .filter((name) => name.endsWith(".mdx"))
    .map((name) => [`content/glossary/${name}`, readText(join(glossary, name), root)] as const);
  const reports = listReports(root).map((id) => {
    const path = (name: string): string => join(reportFolder(root, id), name);
    const raw = readBytes(path("raw.txt"), root);
    const files: ReportFiles = {
      report: readText(path("report.mdx"), root),
      lock: readText(path("ids.json"), root),
      source: { raw, sha256: sha256(raw), recipe: readText(path("recipe.json"), root) },
    };
    return [id, files] as const;
  });
  return { entries: new Map(entries), reports: new Map(reports) };
}

/** Parses the files and puts them together. Never throws for what stands in them. */
export function parseContent(files: ContentFiles): LintContent {
  const faults: Fault[] = [];
  const entries: LintEntry[] = [];
  for (const [file, source] of files.entries) {
    const { read, errors } = readEntryFile(source, file);
    faults.push(...errors.map((error): Fault => ({ kind: "entry", error })));
    if (read !== null) entries.push({ ...read, file });
  }
  const byId = new Map(entries.map((read) => [read.entry.id, read]));
  const plain = entries.map((read) => read.entry);
  const contradictions = checkGlossary(plain, {
    reports: [...files.reports.keys()],
    locate: (id, path) => byId.get(id)?.locate(path),
  });
  faults.push(...contradictions.map((error): Fault => ({ kind: "entry", error })));
  const reports = [...files.reports].flatMap(([id, report]): LintReport[] => {
    const parsed = parseReportFiles(id, report, plain);
    faults.push(...parsed.faults);
    return parsed.report === null ? [] : [parsed.report];
  });
  return { reports, entries, faults };
}

interface ParsedFiles {
  readonly report: LintReport | null;
  readonly faults: readonly Fault[];
}

function parseReportFiles(id: string, files: ReportFiles, entries: readonly Entry[]): ParsedFiles {
  const file = `content/reports/${id}/report.mdx`;
  const faults: Fault[] = [];
  const add = (kind: Fault["kind"], errors: readonly TifaError[]): void => {
    faults.push(...errors.map((error): Fault => ({ kind, error })));
  };
  const reading = readReport(files.report, file);
  add("format", reading.errors);
  const { report, faulty } = reading;
  if (report === null) return { report: null, faults };

  const meta = attempt(() => parseReportFrontmatter(report.frontmatter, file, report.locate));
  if ("errors" in meta) add("frontmatter", meta.errors);
  else if (meta.value.id !== id) add("frontmatter", [wrongId(meta.value.id, id, file)]);
  if (reading.errors.length === 0) add("source", sourceErrors(id, files, reading));

  const lock = readLock(files.lock, `content/reports/${id}/ids.json`);
  if (lock instanceof TifaError) add("ids", [lock]);
  const locked =
    lock === null || lock instanceof TifaError
      ? { blocks: report.blocks, errors: [] }
      : compareLock(report.blocks, lock, file);
  // A block that is not read shifts all that follow it, which says nothing about their ids.
  if (reading.errors.length === 0) add("ids", locked.errors);

  const { blocks, errors } = annotate(locked.blocks, entries, id, file);
  add("ownership", errors);
  return {
    report: {
      id,
      file,
      source: files.report.split("\n"),
      meta: "value" in meta ? meta.value : null,
      locate: report.locate,
      faulty: new Set(
        blocks.filter((_, at) => faulty.has(report.blocks[at]?.id ?? "")).map((block) => block.id),
      ),
      blocks,
    },
    faults,
  };
}

function wrongId(written: string, folder: string, file: string): TifaError {
  return new TifaError({
    what: `The report calls itself ${written} and stands in the folder ${folder}.`,
    where: { file, line: 2 },
    fix: "Write the folder's name into the frontmatter.",
  });
}

function readLock(text: string | undefined, file: string): IdLock | TifaError | null {
  if (text === undefined) return null;
  try {
    return parseLock(text, file);
  } catch (error) {
    if (error instanceof TifaError) return error;
    throw error;
  }
}

/** What the proofs of the importer find: that the Chinese is the raw page and nothing else. */
function sourceErrors(
  id: string,
  { source }: ReportFiles,
  { report }: ReportReading,
): readonly TifaError[] {
  if (source === undefined || report === null) return [];
  const names = { raw: `content/reports/${id}/raw.txt`, report: report.file };
  const proof = attempt(() =>
    prove({
      raw: decode(source.raw, names.raw),
      sha256: source.sha256,
      recipe: readRecipe(source.recipe, `content/reports/${id}/recipe.json`),
      blocks: report.blocks,
      files: names,
    }),
  );
  return "errors" in proof ? proof.errors : proof.value;
}
