/**
 * Puts the collection together: reports annotated with the glossary, entries with their occurrences,
 * and everything that must agree between them checked. Pure: the site, the scripts and the tests each
 * read the files in their own way and call this.
 */
import { TifaError, throwAll } from "./errors.ts";
import { annotate } from "./glossary/annotate.ts";
import type { Entry } from "./glossary/schema.ts";
import type { ReportFrontmatter } from "./importer/frontmatter.ts";
import { applyLock, type IdLock } from "./text/lock.ts";
import type { Block, Segment, Span, TermMark } from "./text/model.ts";

/** A report as it comes from its files. */
export interface ReportSource {
  readonly file: string;
  readonly meta: ReportFrontmatter;
  /** With positional ids. */
  readonly blocks: readonly Block[];
  readonly lock: IdLock;
}

/** What the checks between reports and glossary need of a report: stable ids, terms and figures. */
export interface AnnotatedReport {
  readonly id: string;
  readonly blocks: readonly Block[];
}

/** A report with stable ids, terms and figures. */
export interface Report extends AnnotatedReport {
  readonly file: string;
  readonly meta: ReportFrontmatter;
}

/** One place where an entry occurs in the Chinese of a report. */
export interface Occurrence extends Span {
  readonly report: string;
  /** Id of the line. */
  readonly segment: string;
  readonly text: string;
  /** How the translation of the line renders it; null where it is not translated or not found. */
  readonly rendering: (Span & { readonly text: string }) | null;
  /** Whether the official gloss stands in this line, or the term is merely used. */
  readonly role: "explained" | "mentioned";
}

/** The whole collection. */
export interface Collection {
  readonly reports: readonly Report[];
  readonly entries: readonly Entry[];
  /** By entry id, in the order of reports and lines; every entry has a list. */
  readonly occurrences: ReadonlyMap<string, readonly Occurrence[]>;
}

/**
 * Builds the collection.
 *
 * @throws TifaError that lists every disagreement: ids that moved, ambiguous or unowned terms, glosses
 *   that do not stand where their entry says, entries that occur nowhere
 */
export function buildCollection(
  sources: readonly ReportSource[],
  entries: readonly Entry[],
): Collection {
  const errors: TifaError[] = [];
  const reports = sources.map(({ file, meta, blocks, lock }): Report => {
    const annotation = annotate(applyLock(blocks, lock, file), entries, meta.id, file);
    errors.push(...annotation.errors);
    return { id: meta.id, file, meta, blocks: annotation.blocks };
  });
  const occurrences = findOccurrences(reports, entries);
  errors.push(...entries.flatMap((entry) => scopeErrors(entry, reports, occurrences)));
  errors.push(...entries.flatMap((entry) => glossErrors(entry, reports)));
  throwAll(errors);
  return { reports, entries, occurrences };
}

/** Where each entry occurs, by entry id, in the order of reports and lines. */
export function findOccurrences(
  reports: readonly AnnotatedReport[],
  entries: readonly Entry[],
): ReadonlyMap<string, readonly Occurrence[]> {
  return new Map(entries.map((entry) => [entry.id, occurrencesOf(entry, reports)]));
}

/** Every occurrence of an entry, nested ones included. */
function occurrencesOf(entry: Entry, reports: readonly AnnotatedReport[]): Occurrence[] {
  return reports.flatMap((report) => {
    const explained = explainedLines(entry, report);
    return report.blocks.flatMap((block) =>
      block.segments.flatMap((segment) => {
        const renderings = renderingsOf(entry.id, segment, block);
        return termsOf(entry.id, segment.zh.marks).map(
          (mark, index): Occurrence => ({
            report: report.id,
            segment: segment.id,
            start: mark.start,
            end: mark.end,
            text: segment.zh.text.slice(mark.start, mark.end),
            rendering: renderings[index] ?? null,
            role: explained.has(segment.id) ? "explained" : "mentioned",
          }),
        );
      }),
    );
  });
}

/** The renderings of an entry in the translation of a line, in order; that of the line it is merged into. */
function renderingsOf(entry: string, segment: Segment, block: Block): (Span & { text: string })[] {
  const carrier =
    segment.mergedInto === undefined
      ? segment
      : block.segments.find((other) => other.id === segment.mergedInto);
  const english = carrier?.en;
  if (carrier === undefined || english === undefined || english === null) return [];
  // A merged line's terms come after those of the line that carries its translation.
  const earlier = block.segments
    .slice(block.segments.indexOf(carrier), block.segments.indexOf(segment))
    .flatMap((other) => termsOf(entry, other.zh.marks)).length;
  return termsOf(entry, english.marks)
    .slice(earlier)
    .map(({ start, end }) => ({ start, end, text: english.text.slice(start, end) }));
}

function termsOf(entry: string, marks: Segment["zh"]["marks"]): TermMark[] {
  return marks.filter((mark) => mark.type === "term").filter((mark) => mark.entry === entry);
}

/** Ids of the lines of a report in which the entry's official gloss stands. */
function explainedLines(entry: Entry, report: AnnotatedReport): ReadonlySet<string> {
  const sources = (entry.officialGloss?.sources ?? []).filter(
    (source) => source.report === report.id,
  );
  return new Set(
    sources.flatMap((source) =>
      linesBetween(report, source.from, source.to ?? source.from).map((segment) => segment.id),
    ),
  );
}

/** The lines from one id to another, both included; none where either is missing. */
function linesBetween(report: AnnotatedReport, from: string, to: string): Segment[] {
  const segments = report.blocks.flatMap((block) => block.segments);
  const first = segments.findIndex((segment) => segment.id === from);
  const last = segments.findIndex((segment) => segment.id === to);
  return first === -1 || last < first ? [] : segments.slice(first, last + 1);
}

/** An entry that occurs nowhere, and reports in its scope that do not exist. */
export function scopeErrors(
  entry: Entry,
  reports: readonly AnnotatedReport[],
  occurrences: ReadonlyMap<string, readonly Occurrence[]>,
): TifaError[] {
  const where = { file: `content/glossary/${entry.id}.mdx` };
  const errors: TifaError[] = [];
  const silent = entry.scope.reports?.length === 0;
  if ((occurrences.get(entry.id) ?? []).length === 0 && !silent) {
    errors.push(
      new TifaError({
        what: `The entry ${entry.id} occurs in no report.`,
        where,
        fix: "Correct its match or its scope, or delete it.",
      }),
    );
  }
  const unknown = (entry.scope.reports ?? []).filter(
    (id) => !reports.some((report) => report.id === id),
  );
  for (const id of unknown) {
    errors.push(
      new TifaError({
        what: `The scope of ${entry.id} names the report ${id}, which does not exist.`,
        where,
        fix: `Name one of ${reports.map((report) => report.id).join(", ")}.`,
      }),
    );
  }
  return errors;
}

/** The lines that an entry's official gloss cites, one list a source; empty where it does not exist. */
export function citedLines(entry: Entry, reports: readonly AnnotatedReport[]): Segment[][] {
  return (entry.officialGloss?.sources ?? []).map((source) => {
    const report = reports.find((candidate) => candidate.id === source.report);
    return report === undefined ? [] : linesBetween(report, source.from, source.to ?? source.from);
  });
}

/** An official gloss that is not, character for character, what the lines say that it cites. */
export function glossErrors(entry: Entry, reports: readonly AnnotatedReport[]): TifaError[] {
  const gloss = entry.officialGloss;
  if (gloss === undefined) return [];
  const where = { file: `content/glossary/${entry.id}.mdx` };
  const cited = citedLines(entry, reports);
  const errors = cited.flatMap((segments, index) => {
    const source = gloss.sources[index];
    if (segments.length > 0 || source === undefined) return [];
    return new TifaError({
      what: `The official gloss of ${entry.id} cites ${source.report} ${source.from}${source.to === undefined ? "" : `–${source.to}`}, which does not exist.`,
      where,
      fix: "Correct the report or the sentence ids under officialGloss.sources.",
    });
  });
  const text = cited
    .flat()
    .map((segment) => segment.zh.text)
    .join("");
  if (errors.length === 0 && !text.includes(gloss.zh)) {
    errors.push(
      new TifaError({
        what: `The official gloss of ${entry.id} is not what its sentences say: “${text}”.`,
        where,
        fix: "Copy it from the report character for character.",
      }),
    );
  }
  return errors;
}
