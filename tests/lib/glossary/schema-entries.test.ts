/** Promises about the glossary as it is kept, read from its files and checked against the reports. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type EntryFile, parseEntryFile } from "../../../src/lib/glossary/file.ts";
import { checkGlossary } from "../../../src/lib/glossary/problem.ts";
import { explainedIn } from "../../../src/lib/glossary/schema.ts";
import { parseReport } from "../../../src/markdown/report.ts";

const GLOSSARY = "content/glossary";
const REPORTS = "content/reports";

const files: readonly EntryFile[] = readdirSync(GLOSSARY).map((name) =>
  parseEntryFile(readFileSync(`${GLOSSARY}/${name}`, "utf8"), `${GLOSSARY}/${name}`),
);
const entries = files.map((file) => file.entry);
const byId = new Map(entries.map((entry) => [entry.id, entry]));
const reports = readdirSync(REPORTS);
const texts = new Map(
  reports.map((id) => {
    const file = `${REPORTS}/${id}/report.mdx`;
    const { blocks } = parseReport(readFileSync(file, "utf8"), file);
    return [id, blocks.flatMap((block) => block.segments)] as const;
  }),
);
const raws = new Map(
  reports.map((id) => [id, readFileSync(`${REPORTS}/${id}/raw.txt`, "utf8")] as const),
);

/** The lines that a gloss names. */
function linesOf(source: { report: string; from: string; to?: string | undefined }) {
  const segments = texts.get(source.report) ?? [];
  const first = segments.findIndex((segment) => segment.id === source.from);
  const last = segments.findIndex((segment) => segment.id === (source.to ?? source.from));
  return segments.slice(first, last + 1);
}

/** Compares by the characters alone: the crawl changed punctuation, not words. */
const bare = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "");

describe("the glossary", () => {
  it("has entries that agree with each other", () => {
    expect(checkGlossary(entries, { reports })).toEqual([]);
  });

  it("explains every formula that the annex of the Gulou report explains", () => {
    const annex = ["12348", "13335", "134", "三重三化三量", "四访四问", "1369", "1235"];
    for (const code of annex) {
      const owners = entries.filter(
        (entry) => entry.match.includes(code) && explainedIn(entry, "gulou-2019") === "this-report",
      );
      expect(owners, code).toHaveLength(1);
      expect(owners[0]?.parts.length, code).toBeGreaterThan(0);
    }
  });

  it.each(entries.filter((entry) => entry.officialGloss !== undefined).map((entry) => entry.id))(
    "quotes the official gloss of %s verbatim, and the report’s own translation of it",
    (id) => {
      const gloss = byId.get(id)?.officialGloss;
      const segments = gloss?.sources.flatMap(linesOf) ?? [];
      expect(gloss?.zh).toBe(segments.map((segment) => segment.zh.text).join(""));
      if (segments.some((segment) => segment.en === null)) return; // not translated yet
      const english = segments.filter((segment) => segment.mergedInto === undefined);
      expect(gloss?.en).toBe(english.map((segment) => segment.en?.text).join(" "));
    },
  );

  it("finds the words of Gulou's annex in the page as it was crawled", () => {
    const raw = bare(raws.get("gulou-2019") ?? "");
    for (const id of ["gulou-12348", "junmen-13335", "gulou-134", "gulou-1369", "gulou-1235"]) {
      expect(raw, id).toContain(bare(byId.get(id)?.officialGloss?.zh ?? "missing"));
    }
  });

  it("takes the items of what a report explains from the words of that report", () => {
    const elsewhere = entries
      .filter((entry) => entry.officialGloss !== undefined)
      .flatMap((entry) =>
        entry.parts.flatMap((part) => part.items.map((item) => ({ entry, item }))),
      )
      .filter(({ entry, item }) => !entry.officialGloss?.zh.includes(item.zh))
      .map(({ entry, item }) => `${entry.id}: ${item.zh}`);
    expect(elsewhere).toEqual([]);
  });

  it("has each entry occur in the reports that its scope names, but for those that only disambiguate", () => {
    const silent = entries
      .filter((entry) => entry.scope.reports?.length !== 0)
      .flatMap((entry) => {
        const where = entry.scope.reports ?? [...texts.keys()];
        const hits = where.filter((id) =>
          (texts.get(id) ?? []).some((segment) =>
            entry.match.some((form) => segment.zh.text.includes(form)),
          ),
        );
        const isMissing =
          entry.scope.reports === undefined ? hits.length === 0 : hits.length < where.length;
        return isMissing ? [entry.id] : [];
      });
    expect(silent).toEqual([]);
  });

  it("tells the slogan 12348 from the hotline of that number, both ways", () => {
    const apart = (from: string, to: string) =>
      byId.get(from)?.confusable.some((other) => other.entry === to);
    expect(apart("gulou-12348", "hotline-12348")).toBe(true);
    expect(apart("hotline-12348", "gulou-12348")).toBe(true);
    expect(byId.get("hotline-12348")?.scope.reports).toEqual([]);
  });

  it("names a question wherever nobody explains a term", () => {
    const unasked = entries
      .filter((entry) => entry.explainedBy === "unexplained" && entry.openQuestions.length === 0)
      .map((entry) => entry.id);
    expect(unasked).toEqual([]);
  });

  it("looks at no source in the future and publishes none after it was seen", () => {
    const today = new Date().toISOString().slice(0, 10);
    const impossible = entries
      .flatMap((entry) => entry.sources.map((source) => ({ entry, source })))
      .filter(({ source }) => source.seen > today || (source.date ?? "") > source.seen)
      .map(({ entry, source }) => `${entry.id}: ${source.title}`);
    expect(impossible).toEqual([]);
  });

  it("writes pinyin with tone marks and headwords without quotation marks", () => {
    const toneless = entries
      .filter((entry) => !/[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/i.test(entry.head.pinyin))
      .map((entry) => entry.id);
    expect(toneless).toEqual([]);
    expect(entries.filter((entry) => /[“”]/.test(entry.head.zh))).toEqual([]);
  });

  it("uses no word that takes sides", () => {
    const loaded = files
      .filter(({ entry, body }) =>
        /\bso-called\b|\bclaims?\b|\bclaimed\b/i.test(entry.brief + body),
      )
      .map(({ entry }) => entry.id);
    expect(loaded).toEqual([]);
  });
});
