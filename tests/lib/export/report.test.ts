import { expect, test } from "vitest";
import { toReportData } from "../../../src/lib/export/report.ts";
import type { ReportFrontmatter } from "../../../src/lib/importer/frontmatter.ts";
import type { Block, Mark } from "../../../src/lib/text/model.ts";

const META: ReportFrontmatter = {
  id: "dao-2020",
  title: { zh: "报告", en: "Report" },
  issuer: { zh: "区政府", en: "District Government" },
  place: { zh: "道区", en: "Dao District" },
  level: "district",
  date: "2020-01-02",
  genre: { zh: "报告", en: "Report" },
  publisher: { zh: "网", en: "Site" },
  url: null,
  translation: { method: "machine", reviewed: "none" },
} as ReportFrontmatter;

/** The apparatus of a report whose only line has one mark. */
function apparatusOf(text: string, mark: Mark) {
  const block: Block = {
    id: "p1",
    kind: "para",
    segments: [{ id: "p1-1", zh: { text, marks: [mark] }, en: null, at: { zh: 1, en: null } }],
  };
  return toReportData(META, [block], "0".repeat(64)).segments[0]?.apparatus;
}

test("publishes what an editor reads in a gap, and what stands there in the source", () => {
  const gap = { type: "gap", start: 1, end: 2, reason: "lost", raw: "?", cert: "medium" } as const;
  expect(apparatusOf("床□张", { ...gap, reading: "5", note: "One digit." })).toEqual([
    {
      lang: "zh",
      kind: "gap",
      start: 1,
      end: 2,
      raw: "?",
      reading: "5",
      cert: "medium",
      note: "One digit.",
    },
  ]);
  expect(apparatusOf("床□张", gap)).toEqual([
    { lang: "zh", kind: "gap", start: 1, end: 2, raw: "?", cert: "medium" },
  ]);
});

test("publishes the printed form beside the correction, and of what is supplied no printed form", () => {
  expect(
    apparatusOf("道去政府", { type: "sic", start: 1, end: 2, corr: "区", cert: "high" }),
  ).toEqual([
    { lang: "zh", kind: "sic", start: 1, end: 2, raw: "去", reading: "区", cert: "high" },
  ]);
  expect(apparatusOf("道区政府", { type: "supplied", start: 1, end: 2, cert: "high" })).toEqual([
    { lang: "zh", kind: "supplied", start: 1, end: 2, raw: "", cert: "high" },
  ]);
});
