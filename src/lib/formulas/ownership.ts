/** What the glossary and the other reports know of a candidate. */
import type { Report } from "../collection.ts";
import type { Entry } from "../glossary/schema.ts";
import { coversReport, type Setting } from "../glossary/scope.ts";
import type { Candidate } from "./find.ts";

/** Where else the same string stands. */
interface Elsewhere {
  readonly report: string;
  readonly count: number;
}

/** Whose a candidate is. */
export interface Ownership {
  /** Ids of the entries with this string that cover the report. */
  readonly here: readonly string[];
  /** Ids of the entries with this string that are of another place or time. */
  readonly elsewhere: readonly string[];
  /** Ids of the entries that the report's text is marked with at its places, as a part or around it. */
  readonly partly: readonly string[];
  /** Other reports of the collection that have the string. */
  readonly reports: readonly Elsewhere[];
}

/** What is asked for the ownership of candidates. */
export interface Surroundings {
  readonly report: Report;
  readonly reports: readonly Report[];
  readonly entries: readonly Entry[];
}

/** Whose a candidate of a report is. */
export function ownershipOf(
  candidate: Candidate,
  { report, reports, entries }: Surroundings,
): Ownership {
  const zh = bare(candidate.zh);
  const setting: Setting = {
    id: report.id,
    place: report.meta?.place.zh,
    date: report.meta?.date,
  };
  const owners = entries.filter(
    (entry) => bare(entry.head.zh) === zh || entry.match.some((form) => bare(form) === zh),
  );
  const here = owners.filter((entry) => coversReport(entry, setting)).map(({ id }) => id);
  return {
    here,
    elsewhere: owners.filter((entry) => !coversReport(entry, setting)).map(({ id }) => id),
    partly: marksAt(candidate, report).filter((id) => !here.includes(id)),
    reports: reports
      .filter((other) => other.id !== report.id)
      .map((other) => ({ report: other.id, count: timesIn(other, candidate.zh) }))
      .filter(({ count }) => count > 0),
  };
}

function bare(zh: string): string {
  return zh.replace(/[“”‘’\s\u3000]/gu, "").replaceAll("＋", "+");
}

/** Entries marked where a candidate stands, each once. */
function marksAt({ places }: Candidate, { blocks }: Report): string[] {
  const segments = new Map(blocks.flatMap((block) => block.segments).map((one) => [one.id, one]));
  const found = places.flatMap(({ line, start, end }) =>
    (segments.get(line)?.zh.marks ?? []).flatMap((mark) =>
      mark.type === "term" && mark.start < end && start < mark.end ? [mark.entry] : [],
    ),
  );
  return [...new Set(found)];
}

function timesIn({ blocks }: Report, zh: string): number {
  return blocks
    .flatMap((block) => block.segments)
    .reduce((sum, { zh: { text } }) => sum + text.split(zh).length - 1, 0);
}
