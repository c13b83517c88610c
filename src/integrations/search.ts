/**
 * Builds the search index from the published data, after the pages are written:
 *
 *     search-index/headwords.json     the glossary's headwords, which answer first
 *     search-index/characters.json    traditional characters → those of the texts
 *     search-index/readings.json      how each character is read, for queries in pinyin
 *     search-index/words.json         the words of the translations, for a misspelt query
 *     search-index/pagefind/          Pagefind's index of words: which reports have them
 *     search-index/lines/<key>.json   the Chinese of each report, <key> as Pagefind names it
 *     search-index/lines/<key>.en.json  its English
 *
 * Pagefind's own copies of the texts (its fragments) and its user interfaces are not published.
 * Any error of the index fails the build: a broken index would say “nothing found”.
 */
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import type { AstroIntegration } from "astro";
import { close, createIndex } from "pagefind";
import type { ZodType } from "zod";
import { TifaError } from "../lib/errors.ts";
import { type ReportData, reportSchema } from "../lib/export/data.ts";
import { type GlossaryData, glossarySchema } from "../lib/export/glossary.ts";
import { type KnownWord, readChinese } from "../lib/pinyin/read.ts";
import { type ReadText, readReadings, toReadings } from "../lib/pinyin/readings.ts";
import { toHeadwords } from "../lib/search/headwords.ts";
import { type RenderedTerm, toLines } from "../lib/search/lines.ts";
import { RECORD_LANGUAGE, recordOf } from "../lib/search/record.ts";
import { toCharacters } from "../lib/search/simplify.ts";
import { toWords } from "../lib/search/suggest.ts";

/** Folder of the index inside the site. */
const FOLDER = "search-index";

/** The integration: must stand after whatever writes the data. */
export function search(): AstroIntegration {
  return {
    name: "tifa:search",
    hooks: {
      "astro:build:done": async ({ dir, logger }) => {
        const { files, bytes, reports } = await buildSearch(fileURLToPath(dir));
        logger.info(`${reports} reports indexed: ${files} files, ${Math.ceil(bytes / 1024)} kB`);
      },
    },
  };
}

/** What was written, for the log and the benchmark. */
export interface SearchBuild {
  readonly reports: number;
  readonly files: number;
  readonly bytes: number;
}

/**
 * Reads the data of a built site and writes its search index beside it.
 *
 * @param root folder of the site, with data/reports/*.json and data/glossary.json
 * @throws TifaError if the data cannot be read or Pagefind reports any error
 */
export async function buildSearch(root: string): Promise<SearchBuild> {
  const reports = await readReports(root);
  const glossary = await readData(root, "data/glossary.json", glossarySchema);
  const output = new Map<string, string | Uint8Array>();
  output.set("characters.json", JSON.stringify(charactersOf(reports, glossary)));
  const read = new Map(reports.map((report) => [report.id, readReport(report, glossary)]));
  const readings = toReadings([...read.values()].flat(2));
  output.set("readings.json", JSON.stringify(readings));
  const { files, keys } = await indexRecords(
    reports.map(({ id, segments }) => ({
      id,
      content: recordOf(
        segments.map((segment, index) => ({ ...segment, read: read.get(id)?.[index] ?? [] })),
        id,
      ),
    })),
  );
  for (const [path, content] of files) output.set(`pagefind/${path}`, content);
  const known = reports.map(({ id }) => ({ id, key: keyFor(id, keys) }));
  output.set("headwords.json", JSON.stringify(toHeadwords(glossary, known)));
  output.set("words.json", JSON.stringify(wordsOf(reports)));
  const table = readReadings(readings);
  for (const report of reports) {
    const key = keyFor(report.id, keys);
    const { lines, english } = toLines(
      report,
      read.get(report.id),
      table,
      termsOf(report.id, glossary),
    );
    output.set(`lines/${key}.json`, JSON.stringify(lines));
    output.set(`lines/${key}.en.json`, JSON.stringify(english));
  }
  let bytes = 0;
  for (const [path, content] of output) {
    const target = join(root, FOLDER, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
    bytes += Buffer.byteLength(content);
  }
  return { reports: reports.length, files: output.size, bytes };
}

/** The places of the glossary's entries in a report, with their renderings. */
function termsOf(report: string, { entries }: GlossaryData): RenderedTerm[] {
  return entries.flatMap(({ id, occurrences }) =>
    occurrences.flatMap((place) => (place.report === report ? [{ entry: id, ...place }] : [])),
  );
}

function wordsOf(reports: readonly ReportData[]) {
  return toWords(reports.flatMap(({ segments }) => segments.flatMap(({ en }) => en ?? [])));
}

async function readReports(root: string): Promise<ReportData[]> {
  const folder = "data/reports";
  let names: string[];
  try {
    names = await readdir(join(root, folder));
  } catch (cause) {
    throw new TifaError({
      what: "The search index cannot be built, because the site has no published reports.",
      where: { file: `dist/${folder}` },
      fix: "Build the pages that publish them before the search index.",
      cause,
    });
  }
  const files = names.filter((name) => name.endsWith(".json")).sort();
  return Promise.all(files.map((name) => readData(root, `${folder}/${name}`, reportSchema)));
}

async function readData<T>(root: string, path: string, schema: ZodType<T>): Promise<T> {
  try {
    return schema.parse(JSON.parse(await readFile(join(root, path), "utf8")));
  } catch (cause) {
    throw new TifaError({
      what: `The search index cannot be built, because published data cannot be read: ${String(cause)}.`,
      where: { file: `dist/${path}` },
      fix: "Publish it in the format of src/lib/export.",
      cause,
    });
  }
}

function charactersOf(reports: readonly ReportData[], { entries }: GlossaryData) {
  const texts = reports.flatMap(({ segments }) =>
    segments.flatMap(({ zh, variants }) => [zh, ...variants]),
  );
  return toCharacters(
    [...texts, ...entries.flatMap(({ head, match }) => [head.zh, ...(match ?? [])])],
    entries.map(({ head }) => [head.zh, head.hant] as const),
  );
}

/**
 * How each sentence of a report is read: the printed form, then each variant. Where a headword of
 * the glossary occurs, the glossary's own pinyin is its reading.
 */
function readReport({ segments }: ReportData, { entries }: GlossaryData): ReadText[][] {
  const heads = new Map(entries.map(({ id, head }) => [id, head]));
  return segments.map(({ zh, variants, terms }) => {
    const known = terms.flatMap(({ entry, lang, start, text }): KnownWord[] => {
      const head = heads.get(entry);
      return lang === "zh" && head?.zh === text ? [{ start, text, pinyin: head.pinyin }] : [];
    });
    return [readChinese(zh, known), ...variants.map((variant) => readChinese(variant))];
  });
}

/** A report as Pagefind gets it. */
export interface IndexRecord {
  readonly id: string;
  readonly content: string;
}

/** The files that searching needs; the rest of Pagefind's output is user interface. */
const NEEDED =
  /^(?:pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|pagefind\..*\.pf_meta|index\/.*\.pf_index)$/;
const FRAGMENT = /^fragment\/([^_]+_(.+))\.pf_fragment$/;
/** Before the JSON of a fragment. */
const SIGNATURE = "pagefind_dcd";

/**
 * Indexes records with Pagefind.
 *
 * @returns the files to publish, by path, and the key of each record by its id
 * @throws TifaError on any error; the service is closed in any case
 */
export async function indexRecords(records: readonly IndexRecord[]): Promise<{
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly keys: ReadonlyMap<string, string>;
}> {
  try {
    const { index, errors } = await createIndex({ writePlayground: false });
    if (index === undefined) throw new Error(errors.join("; ") || "no index was created");
    refuse(errors);
    for (const { id, content } of [...records].sort((a, b) => (a.id < b.id ? -1 : 1))) {
      const added = await index.addCustomRecord({ url: id, content, language: RECORD_LANGUAGE });
      refuse(added.errors);
    }
    const output = await index.getFiles();
    refuse(output.errors);
    const keys = new Map<string, string>();
    const files = new Map<string, Uint8Array>();
    for (const { path, content } of [...output.files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
      const key = FRAGMENT.exec(path)?.[1];
      if (key !== undefined) keys.set(urlOf(content, path), key);
      if (NEEDED.test(path)) files.set(path, content);
    }
    if (keys.size !== records.length)
      throw new Error(
        `Pagefind kept ${keys.size} of ${records.length} reports; are two of them the same?`,
      );
    return { files, keys };
  } catch (cause) {
    throw new TifaError({
      what: `The search index could not be built: ${String(cause)}.`,
      fix: "If Pagefind’s program is missing, run npm ci again without --omit=optional; otherwise mend what it names.",
      cause,
    });
  } finally {
    await close();
  }
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(errors.join("; "));
}

function urlOf(fragment: Uint8Array, path: string): string {
  const text = gunzipSync(fragment).toString("utf8");
  if (!text.startsWith(SIGNATURE))
    throw new Error(`${path} is not a fragment as Pagefind 1.6 writes it`);
  const { url }: { url?: unknown } = JSON.parse(text.slice(SIGNATURE.length));
  if (typeof url !== "string") throw new Error(`${path} names no record`);
  return url;
}

function keyFor(id: string, keys: ReadonlyMap<string, string>): string {
  const key = keys.get(id);
  if (key !== undefined) return key;
  throw new TifaError({
    what: `Pagefind kept no record of the report ${id}, so no search could find it.`,
    fix: "Check that the report has text and that no other report has the same text.",
  });
}
