/** Translation units: a Chinese sentence, or several that are rendered together, and the English. */
import type { ReportData, SegmentData } from "./data.ts";

/** What a translation memory takes as one. */
export interface Unit {
  /** Ids of its sentences, in order. */
  readonly ids: readonly [string, ...string[]];
  readonly kind: SegmentData["kind"];
  readonly block: string;
  readonly zh: string;
  /** Null where it is not translated. */
  readonly en: string | null;
}

/** The units of a report, in order. */
export function unitsOf({ segments }: ReportData): Unit[] {
  const merged = Map.groupBy(segments, (segment) => segment.mergedInto ?? segment.id);
  return segments
    .filter(({ mergedInto }) => mergedInto === undefined)
    .map((segment) => {
      const others = (merged.get(segment.id) ?? []).filter(({ id }) => id !== segment.id);
      return {
        ids: [segment.id, ...others.map(({ id }) => id)],
        kind: segment.kind,
        block: segment.block,
        zh: [segment, ...others].map(({ zh }) => zh).join(""),
        en: segment.en,
      };
    });
}
