/** Where the entries of the glossary occur in the reports, and how each place is rendered. */
import { alignmentsOf } from "../text/alignment.ts";
import type { Block, Segment, Span, TermMark } from "../text/model.ts";
import type { Entry } from "./schema.ts";

/** What is needed of a report: stable ids, and terms marked in its text. */
export interface AnnotatedReport {
  readonly id: string;
  readonly blocks: readonly Block[];
}

/** One place where an entry occurs in the Chinese of a report. */
export interface Occurrence extends Span {
  readonly report: string;
  /** Id of the segment. */
  readonly segment: string;
  readonly text: string;
  /** How the translation of the segment renders it; null where it is not translated or not found. */
  readonly rendering: (Span & { readonly text: string }) | null;
  /** Whether the official gloss stands in this segment, or the term is merely used. */
  readonly role: "explained" | "mentioned";
}

/**
 * Where each entry occurs, by entry id, in the order of reports and segments; nested occurrences
 * included, and a list, maybe empty, for every entry. One pass over the text: at thousands of
 * entries a pass for each would be the longest step of a build.
 */
export function findOccurrences(
  reports: readonly AnnotatedReport[],
  entries: readonly Entry[],
): ReadonlyMap<string, readonly Occurrence[]> {
  const found = new Map<string, Occurrence[]>(entries.map((entry) => [entry.id, []]));
  for (const report of reports) {
    const explained = explainedIn(report, entries);
    for (const alignment of report.blocks.flatMap(alignmentsOf)) {
      const renderings = renderingsIn(alignment.en);
      for (const segment of alignment.zh) {
        for (const { entry, start, end } of termsOf(segment.zh)) {
          found.get(entry)?.push({
            report: report.id,
            segment: segment.id,
            start,
            end,
            text: segment.zh.text.slice(start, end),
            // Equal terms are paired in order, those of merged segments after those of their carrier.
            rendering: renderings.get(entry)?.shift() ?? null,
            role: explained.get(entry)?.has(segment.id) === true ? "explained" : "mentioned",
          });
        }
      }
    }
  }
  return found;
}

/** The renderings in an English text by entry, in order. */
function renderingsIn(en: Segment["en"]): Map<string, (Span & { text: string })[]> {
  const byEntry = new Map<string, (Span & { text: string })[]>();
  if (en === null) return byEntry;
  for (const { entry, start, end } of termsOf(en)) {
    const place = { start, end, text: en.text.slice(start, end) };
    const list = byEntry.get(entry);
    if (list === undefined) byEntry.set(entry, [place]);
    else list.push(place);
  }
  return byEntry;
}

function termsOf({ marks }: Segment["zh"]): TermMark[] {
  return marks.filter((mark) => mark.type === "term");
}

/** Ids of the segments of a report in which an entry's official gloss stands, by entry. */
function explainedIn(
  report: AnnotatedReport,
  entries: readonly Entry[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const explained = new Map<string, ReadonlySet<string>>();
  for (const entry of entries) {
    const sources = (entry.officialGloss?.sources ?? []).filter(
      (source) => source.report === report.id,
    );
    if (sources.length === 0) continue;
    const segments = sources.flatMap(({ from, to }) => segmentsBetween(report, from, to ?? from));
    explained.set(entry.id, new Set(segments.map((segment) => segment.id)));
  }
  return explained;
}

/** The segments from one id to another, both included; none where either is missing. */
export function segmentsBetween(report: AnnotatedReport, from: string, to: string): Segment[] {
  const segments = report.blocks.flatMap((block) => block.segments);
  const first = segments.findIndex((segment) => segment.id === from);
  const last = segments.findIndex((segment) => segment.id === to);
  return first === -1 || last < first ? [] : segments.slice(first, last + 1);
}
