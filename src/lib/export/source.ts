/** Makes what the exporters are given of the collection. */
import type { Collection } from "../collection.ts";
import type { Edition } from "./edition.ts";
import type { ExportSource } from "./exporter.ts";
import { toGlossaryData } from "./glossary.ts";
import { toReportData } from "./report.ts";

/** The collection as it is published; a report that could not be read as a whole is left out. */
export function exportSource(
  { reports, entries, occurrences, families }: Collection,
  edition: Edition,
): ExportSource {
  return {
    edition,
    reports: reports.flatMap(({ meta, blocks, sha256 }) =>
      meta === null || sha256 === null ? [] : toReportData(meta, blocks, sha256),
    ),
    glossary: toGlossaryData(
      entries.map(({ entry }) => ({ entry, occurrences: occurrences.get(entry.id) ?? [] })),
    ),
    families,
  };
}

/**
 * A piece of it, for samples: one entry with one occurrence, and the sentence in which it occurs,
 * the shortest there is. Empty where there is no such entry.
 */
export function samplePiece(source: ExportSource, id: string): ExportSource {
  const entry = source.glossary.entries.find((one) => one.id === id);
  const places = (entry?.occurrences ?? []).flatMap((occurrence) => {
    const report = source.reports.find((one) => one.id === occurrence.report);
    const segment = report?.segments.find((one) => one.id === occurrence.segment);
    return report === undefined || segment === undefined ? [] : { occurrence, report, segment };
  });
  const [place] = places.sort((a, b) => a.segment.zh.length - b.segment.zh.length);
  return {
    ...source,
    reports: place === undefined ? [] : [{ ...place.report, segments: [place.segment] }],
    glossary: {
      ...source.glossary,
      entries:
        entry === undefined
          ? []
          : [{ ...entry, occurrences: place === undefined ? [] : [place.occurrence] }],
    },
  };
}

/** A sample shows at most so many lines, and so much of each. */
const SAMPLE_LINES = 24;
const SAMPLE_WIDTH = 400;

/**
 * Some lines of a text; what is cut off at their end is marked with an ellipsis.
 *
 * @param from the excerpt begins with the first line that has this, and is moved left as far as it
 */
export function excerptOf(text: string, from = ""): string {
  const all = text
    .replace(/^\ufeff/, "")
    .trimEnd()
    .split(/\r?\n/);
  const start = Math.max(
    0,
    all.findIndex((line) => line.includes(from)),
  );
  const indent = /^ */.exec(all[start] ?? "")?.[0] ?? "";
  const lines = all
    .slice(start)
    .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line.trimStart()));
  const shown = lines
    .slice(0, SAMPLE_LINES)
    .map((line) => (line.length > SAMPLE_WIDTH ? `${line.slice(0, SAMPLE_WIDTH)}…` : line));
  return [...shown, ...(lines.length > SAMPLE_LINES ? ["…"] : [])].join("\n");
}
