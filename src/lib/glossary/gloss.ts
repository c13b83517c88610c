/** The official gloss of an entry against the segments that it cites. */
import { TifaError } from "../errors.ts";
import type { Segment } from "../text/model.ts";
import { type AnnotatedReport, segmentsBetween } from "./occurrences.ts";
import type { Entry } from "./schema.ts";

/** The segments that an entry's gloss cites, one list a source; empty where it does not exist. */
export function citedSegments(entry: Entry, reports: readonly AnnotatedReport[]): Segment[][] {
  return (entry.officialGloss?.sources ?? []).map((source) => {
    const report = reports.find((candidate) => candidate.id === source.report);
    return report === undefined
      ? []
      : segmentsBetween(report, source.from, source.to ?? source.from);
  });
}

/** A gloss that is not, character for character, what the segments say that it cites. */
export function glossErrors(entry: Entry, reports: readonly AnnotatedReport[]): TifaError[] {
  const gloss = entry.officialGloss;
  if (gloss === undefined) return [];
  const where = { file: `content/glossary/${entry.id}.mdx` };
  const cited = citedSegments(entry, reports);
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
