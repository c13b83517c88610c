/** The places where an entry occurs, arranged as a page lists them: by report, one item a sentence. */
import type { Occurrence } from "../glossary/occurrences.ts";
import type { Span } from "../text/model.ts";

/** A sentence in which an entry occurs, once or more often. */
export interface OccurrenceLine {
  readonly segment: string;
  readonly role: Occurrence["role"];
  /** Where the forms stand in the Chinese. */
  readonly zh: readonly Span[];
  /** Where the renderings stand in the English. */
  readonly en: readonly Span[];
}

export interface OccurrenceGroup {
  readonly report: string;
  /** Occurrences, of which one sentence may hold several. */
  readonly count: number;
  readonly lines: readonly OccurrenceLine[];
}

/** Groups occurrences, which come in the order of reports and sentences, and keeps that order. */
export function groupOccurrences(occurrences: readonly Occurrence[]): OccurrenceGroup[] {
  const groups = new Map<string, Map<string, Occurrence[]>>();
  for (const one of occurrences) {
    const lines = groups.get(one.report) ?? new Map<string, Occurrence[]>();
    lines.set(one.segment, [...(lines.get(one.segment) ?? []), one]);
    groups.set(one.report, lines);
  }
  return [...groups].map(([report, lines]) => ({
    report,
    count: [...lines.values()].reduce((sum, list) => sum + list.length, 0),
    lines: [...lines].map(([segment, list]) => ({
      segment,
      role: list.some((one) => one.role === "explained") ? "explained" : "mentioned",
      zh: list.map(({ start, end }) => ({ start, end })),
      en: list.flatMap((one) => (one.rendering === null ? [] : [one.rendering])),
    })),
  }));
}

/** A stretch of text, marked or not. */
export interface Stretch {
  readonly text: string;
  readonly hit: boolean;
}

/** Cuts a text at spans, which may touch, overlap and come in any order. */
export function markSpans(text: string, spans: readonly Span[]): Stretch[] {
  const out: Stretch[] = [];
  let at = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const start = Math.max(span.start, at);
    if (span.end <= start) continue;
    if (start > at) out.push({ text: text.slice(at, start), hit: false });
    out.push({ text: text.slice(start, span.end), hit: true });
    at = span.end;
  }
  if (at < text.length) out.push({ text: text.slice(at), hit: false });
  return out;
}
