/**
 * The sentences of one report as search loads them: the published data without what search does not
 * need, the Chinese and the English each in a file of its own. A query in Chinese is answered from
 * the first alone; the English is then loaded for the hits that come into view. The files are named
 * by the key under which Pagefind knows the report.
 */
import type { ReportData } from "../export/data.ts";
import { exceptionsOf, type Readings, type ReadText } from "../pinyin/readings.ts";
import { type Citation, citedLines } from "./citation.ts";
import {
  match,
  type PreparedSegment,
  prepare,
  type SegmentMatch,
  type Span,
  TIERS,
} from "./find.ts";
import type { Query } from "./query.ts";

/** As published in `/search-index/lines/<key>.json`. Columns compress better than records. */
export interface LinesFile {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly date: string;
  readonly issuer: { readonly zh: string; readonly en: string };
  readonly place: string;
  readonly level: string;
  readonly translation: { readonly method: string; readonly reviewed: string };
  /** Indexes of the sentences that are headings; a sentence stands under the last before it. */
  readonly headings: readonly number[];
  /** Addresses of the sentences: p12-3. */
  readonly ids: readonly string[];
  readonly zh: readonly string[];
  /** By index of the sentence: its other forms. */
  readonly variants: Readonly<Record<string, readonly string[]>>;
  /**
   * By index of the sentence: what it reads otherwise than the table of readings; the printed form
   * and each variant, separated by semicolons.
   */
  readonly readings: Readonly<Record<string, string>>;
  /** How many sentences are translated; with none the English need not be loaded. */
  readonly translated: number;
  /** Some translation has Chinese characters, so that a query of nothing else may be found in it. */
  readonly hasHanInEnglish: boolean;
}

/** As published in `/search-index/lines/<key>.en.json`. */
export interface EnglishFile {
  /** By index of the sentence. Null: not translated yet; "": see `merged`. Empty: nothing is. */
  readonly en: readonly (string | null)[];
  /** By index of the sentence: the index of the one whose translation renders it too. */
  readonly merged: Readonly<Record<string, number>>;
  /** The terms that are rendered: entry, length in the Chinese, length in the English; each once. */
  readonly forms: readonly (readonly [entry: string, zh: number, en: number])[];
  /**
   * By index of the sentence: the terms whose rendering is known, three numbers each: index of the
   * form, start in the Chinese, start in the English shown beside it.
   */
  readonly aligned: Readonly<Record<string, readonly number[]>>;
}

/** A term of a sentence and how the translation renders it. */
export interface AlignedTerm {
  readonly entry: string;
  readonly zh: Span;
  readonly en: Span;
}

/** What search publishes of a report. */
export interface ReportFiles {
  readonly lines: LinesFile;
  readonly english: EnglishFile;
}

/** A place of an entry in a report, as the glossary publishes it. */
export interface RenderedTerm {
  readonly entry: string;
  readonly segment: string;
  readonly start: number;
  readonly end: number;
  readonly rendering: Span | null;
}

/**
 * What search publishes of a report.
 *
 * @param read how each sentence is read: the printed form, then each variant
 * @param table the readings that need not be said
 * @param terms the places of the glossary's entries in this report
 */
export function toLines(
  report: ReportData,
  read: readonly (readonly ReadText[])[] = [],
  table: Readings = new Map(),
  terms: readonly RenderedTerm[] = [],
): ReportFiles {
  const at = new Map(report.segments.map((segment, index) => [segment.id, index]));
  const variants: Record<string, readonly string[]> = {};
  const merged: Record<string, number> = {};
  const readings: Record<string, string> = {};
  for (const [index, segment] of report.segments.entries()) {
    if (segment.variants.length > 0) variants[index] = segment.variants;
    const host = segment.mergedInto === undefined ? undefined : at.get(segment.mergedInto);
    if (host !== undefined) merged[index] = host;
    const exceptions = (read[index] ?? []).map((text) => exceptionsOf(text, table)).join(";");
    if (/[a-z]/u.test(exceptions)) readings[index] = exceptions;
  }
  const { forms, aligned } = alignedOf(terms, at);
  const en = report.segments.map((segment) => segment.en);
  const translated = en.filter((text) => text !== null).length;
  return {
    lines: {
      id: report.id,
      title: report.title,
      date: report.date,
      issuer: report.issuer,
      place: report.place,
      level: report.level,
      translation: {
        method: report.translation.method,
        reviewed: report.translation.reviewed,
      },
      headings: report.segments.flatMap(({ kind }, index) => (kind === "heading" ? [index] : [])),
      ids: report.segments.map(({ id }) => id),
      zh: report.segments.map(({ zh }) => zh),
      variants,
      readings,
      translated,
      hasHanInEnglish: en.some((text) => text !== null && /\p{Script=Han}/u.test(text)),
    },
    english:
      translated === 0
        ? { en: [], merged: {}, forms: [], aligned: {} }
        : { en, merged, forms, aligned },
  };
}

function alignedOf(
  terms: readonly RenderedTerm[],
  lines: ReadonlyMap<string, number>,
): Pick<EnglishFile, "forms" | "aligned"> {
  const forms = new Map<string, readonly [string, number, number]>();
  const aligned: Record<string, number[]> = {};
  for (const { entry, segment, start, end, rendering } of terms) {
    const line = lines.get(segment);
    if (line === undefined || rendering === null) continue;
    const form = [entry, end - start, rendering.end - rendering.start] as const;
    const key = form.join(" ");
    if (!forms.has(key)) forms.set(key, form);
    const index = [...forms.keys()].indexOf(key);
    aligned[line] = [...(aligned[line] ?? []), index, start, rendering.start];
  }
  return { forms: [...forms.values()], aligned };
}

/** A report ready for many queries. */
export interface SearchReport {
  readonly id: string;
  readonly title: LinesFile["title"];
  readonly date: string;
  readonly issuer: LinesFile["issuer"];
  readonly place: string;
  readonly level: string;
  readonly translation: LinesFile["translation"];
  /** By sentence: the index of the heading under which it stands, itself if it is one; -1 before the first. */
  readonly sections: readonly number[];
  readonly ids: readonly string[];
  readonly sentences: readonly PreparedSegment[];
  /**
   * The English to show beside a sentence: its own, or that of the one it is rendered with; null
   * where there is none yet. Null as a whole: not loaded.
   */
  readonly shown: readonly (string | null)[] | null;
  /** The terms of a sentence whose rendering is known; none where the English is not loaded. */
  alignedIn(line: number): readonly AlignedTerm[];
  readonly hasHanInEnglish: boolean;
}

/** Makes a report ready for queries; without its English where that is not loaded yet. */
export function prepareReport(file: LinesFile, english: EnglishFile | null = null): SearchReport {
  const { id, title, date, issuer, place, level, translation, ids, hasHanInEnglish } = file;
  return {
    id,
    title,
    date,
    issuer,
    place,
    level,
    translation,
    ids,
    hasHanInEnglish,
    sections: ids.map((_, line) => file.headings.findLast((heading) => heading <= line) ?? -1),
    alignedIn: (line) => readAligned(english, line),
    sentences: file.zh.map((zh, index) =>
      prepare({
        zh,
        variants: file.variants[index] ?? [],
        en: english?.en[index] ?? null,
        readings: file.readings[index]?.split(";") ?? [],
      }),
    ),
    shown:
      english === null && file.translated > 0
        ? null
        : file.zh.map((_, index) => english?.en[english.merged[index] ?? index] ?? null),
  };
}

function readAligned(english: EnglishFile | null, line: number): AlignedTerm[] {
  const numbers = english?.aligned[line] ?? [];
  const terms: AlignedTerm[] = [];
  for (let at = 0; at + 2 < numbers.length; at += 3) {
    const [index = 0, zh = 0, en = 0] = numbers.slice(at, at + 3);
    const [entry = "", zhLength = 0, enLength = 0] = english?.forms[index] ?? [];
    terms.push({
      entry,
      zh: { start: zh, end: zh + zhLength },
      en: { start: en, end: en + enLength },
    });
  }
  return terms;
}

/** Whether a query can be found only in Chinese: so it is if it is Chinese characters alone. */
export function isHanAlone({ forms }: Query): boolean {
  return forms.every(({ tokens }) => tokens.every(({ kind }) => kind === "han" || kind === "gap"));
}

/** A sentence that answers a query. */
export interface Hit extends SegmentMatch {
  /** Index of the sentence in its report. */
  readonly line: number;
  /** Its address in the report, p12-3. */
  readonly id: string;
}

/**
 * Every sentence of a report that answers a query, the best tier first, in it what is found as it is
 * written before what is found by its sound, then in the order of the text.
 */
export function findInReport(query: Query, report: SearchReport, readings?: Readings): Hit[] {
  const hits: Hit[] = [];
  for (const [line, sentence] of report.sentences.entries()) {
    const found = match(query, sentence, readings);
    if (found !== null) hits.push({ ...found, line, id: report.ids[line] ?? "" });
  }
  return inOrder(hits);
}

/** The best tier first, in it what is written before what is heard, then as in the text. */
export function inOrder(hits: readonly Hit[]): Hit[] {
  return [...hits].sort(
    (a, b) =>
      TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier) ||
      Number(a.isHeard) - Number(b.isHeard) ||
      a.line - b.line,
  );
}

/** The sentences that a query cites, or those of its block or range; none if they are not in this report. */
export function findCited({ citation }: Pick<Query, "citation">, report: SearchReport): Hit[] {
  if (citation === null || citation.report !== report.id) return [];
  return citedHits(citation, report);
}

/** The sentences that an address names in a report. */
export function citedHits(cited: Pick<Citation, "segment" | "to">, report: SearchReport): Hit[] {
  return citedLines(report.ids, cited).map((line) => ({
    tier: "exact",
    isHeard: false,
    texts: [],
    zh: [],
    en: [],
    line,
    id: report.ids[line] ?? "",
  }));
}
