/** How well the finder does against labels. */
import type { Candidate } from "../../../src/lib/formulas/find.ts";

/** A labelled stretch of a line. */
export interface Label {
  readonly line: string;
  readonly start: number;
  readonly end: number;
}

/** Labelled places and listed places, with those of either that have no partner. */
export interface Shares {
  readonly labelled: number;
  readonly missed: readonly Label[];
  readonly listed: number;
  readonly none: readonly string[];
}

/**
 * Compares candidates with labels. A label is listed where a candidate shares at least half of the
 * shorter of the two with it; a candidate is none where it shares nothing with any.
 */
export function compare(candidates: readonly Candidate[], labels: readonly Label[]): Shares {
  const places = candidates.flatMap(({ zh, places }) => places.map((place) => ({ ...place, zh })));
  const missed = labels.filter(
    (label) =>
      !places.some((place) => {
        const common = Math.min(place.end, label.end) - Math.max(place.start, label.start);
        const shorter = Math.min(place.end - place.start, label.end - label.start);
        return place.line === label.line && common > 0 && common * 2 >= shorter;
      }),
  );
  const none = places.filter(
    (place) =>
      !labels.some(
        ({ line, start, end }) => line === place.line && start < place.end && place.start < end,
      ),
  );
  return {
    labelled: labels.length,
    missed,
    listed: places.length,
    none: none.map(({ zh, context }) => `${zh}: ${context}`),
  };
}

/** Every place of the labelled strings in a text; a string within a longer label is that label's. */
export function labelsIn(line: string, text: string, strings: readonly string[]): Label[] {
  const spans = [...new Set(strings)].flatMap((string) => {
    const found: Label[] = [];
    for (let start = text.indexOf(string); start !== -1; start = text.indexOf(string, start + 1))
      found.push({ line, start, end: start + string.length });
    return found;
  });
  return spans.filter(
    ({ start, end }) =>
      !spans.some(
        (other) =>
          other.start <= start && end <= other.end && other.end - other.start > end - start,
      ),
  );
}
