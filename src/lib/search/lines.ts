/**
 * The sentences of one report as search loads them: the published data without what search does not
 * need. One file a report, named by the key under which Pagefind knows the report.
 */
import type { ReportData } from "../export/data.ts";
import { type Match, match, type PreparedSentence, prepare, TIERS } from "./find.ts";
import type { Query } from "./query.ts";

/** As published in `/search-index/lines/<key>.json`. Columns compress better than records. */
export interface LinesFile {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly date: string;
  /** Addresses of the sentences: p12-3. */
  readonly ids: readonly string[];
  readonly zh: readonly string[];
  /** Null: not translated yet; "": see `merged`. */
  readonly en: readonly (string | null)[];
  /** By index of the sentence: its other forms. */
  readonly variants: Readonly<Record<string, readonly string[]>>;
  /** By index of the sentence: the index of the one whose translation renders it too. */
  readonly merged: Readonly<Record<string, number>>;
}

/** What search publishes of a report. */
export function toLines(report: ReportData): LinesFile {
  const at = new Map(report.segments.map((segment, index) => [segment.id, index]));
  const variants: Record<string, readonly string[]> = {};
  const merged: Record<string, number> = {};
  for (const [index, segment] of report.segments.entries()) {
    if (segment.variants.length > 0) variants[index] = segment.variants;
    const host = segment.mergedInto === undefined ? undefined : at.get(segment.mergedInto);
    if (host !== undefined) merged[index] = host;
  }
  return {
    id: report.id,
    title: report.title,
    date: report.date,
    ids: report.segments.map(({ id }) => id),
    zh: report.segments.map(({ zh }) => zh),
    en: report.segments.map(({ en }) => en),
    variants,
    merged,
  };
}

/** A report ready for many queries. */
export interface SearchReport {
  readonly id: string;
  readonly title: LinesFile["title"];
  readonly date: string;
  readonly ids: readonly string[];
  readonly sentences: readonly PreparedSentence[];
  /** The English to show beside a sentence: its own, or that of the one it is rendered with. */
  readonly shown: readonly (string | null)[];
}

/** Makes a report ready for queries. */
export function prepareReport(file: LinesFile): SearchReport {
  const { id, title, date, ids } = file;
  return {
    id,
    title,
    date,
    ids,
    sentences: file.zh.map((zh, index) =>
      prepare({ zh, variants: file.variants[index] ?? [], en: file.en[index] ?? null }),
    ),
    shown: file.en.map((en, index) => {
      const host = file.merged[index];
      return host === undefined ? en : (file.en[host] ?? null);
    }),
  };
}

/** A sentence that answers a query. */
export interface Hit extends Match {
  /** Index of the sentence in its report. */
  readonly line: number;
  /** Its address in the report, p12-3. */
  readonly id: string;
}

/** Every sentence of a report that answers a query, the best tier first, then in the order of the text. */
export function findInReport(query: Query, report: SearchReport): Hit[] {
  const hits: Hit[] = [];
  for (const [line, sentence] of report.sentences.entries()) {
    const found = match(query, sentence);
    if (found !== null) hits.push({ ...found, line, id: report.ids[line] ?? "" });
  }
  return hits.sort((a, b) => TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier) || a.line - b.line);
}
