/** Published data in miniature, for the tests of search. */
import type { ReportData, SegmentData } from "../../../src/lib/export/data.ts";
import type { GlossaryData } from "../../../src/lib/export/glossary.ts";
import { entrySchema } from "../../../src/lib/glossary/schema.ts";

/** One sentence; what a test does not name is empty. */
export function segment(id: string, zh: string, rest: Partial<SegmentData> = {}): SegmentData {
  return {
    id,
    block: id.replace(/-.*/u, ""),
    kind: "para",
    zh,
    variants: [],
    en: null,
    terms: [],
    figures: [],
    commitments: [],
    apparatus: [],
    notes: [],
    ...rest,
  };
}

/** A report of these sentences. */
export function report(id: string, segments: readonly SegmentData[]): ReportData {
  return {
    version: "1.0.0",
    id,
    title: { zh: `${id}的报告`, en: `Report ${id}` },
    issuer: { zh: "区政府", en: "District government" },
    place: "区",
    level: "district",
    date: "2019-11-05",
    genre: "report",
    source: { publisher: "区政府", url: null, sha256: "0".repeat(64) },
    translation: { method: "none", reviewed: "none", untranslated: segments.length },
    segments: [...segments],
  };
}

/** A headword as the published glossary has it. */
export interface Head {
  readonly id: string;
  readonly zh: string;
  readonly pinyin: string;
  readonly en: string;
  readonly match?: readonly string[];
  /** Further English forms. */
  readonly forms?: readonly string[];
  readonly deprecated?: string;
}

/** A glossary of these headwords. */
export function glossary(heads: readonly Head[]): GlossaryData {
  return {
    version: "1.0.0",
    entries: heads.map(({ id, zh, pinyin, en, match, forms = [], deprecated }) => ({
      ...entrySchema.parse({
        id,
        kind: "concept",
        head: { zh, hant: zh, pinyin, en },
        scope: {
          level: "centre",
          issuer: null,
          place: { zh: "鼓楼区", en: "Gulou District" },
        },
        renderings: [
          { en, role: "house", status: "preferred", match: [en, ...forms] },
          ...(deprecated === undefined
            ? []
            : [{ en: deprecated, role: "house", status: "deprecated" }]),
        ],
        brief: "Used in a test.",
        explainedBy: "unexplained",
        confidence: "high",
        status: "in-use",
        ...(match === undefined ? {} : { match }),
      }),
      occurrences: [],
    })),
  };
}
