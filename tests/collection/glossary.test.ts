/** Promises about the glossary as it is kept, read from its files and checked against the reports. */
import { describe, expect, it } from "vitest";
import { readContentFiles } from "../../src/collection/files.ts";
import { openCollection } from "../../src/collection/index.ts";
import { isPublisher } from "../../src/lib/glossary/publishers.ts";
import { coversReport } from "../../src/lib/glossary/scope.ts";

const collection = openCollection(".");
const files = collection.entries;
const entries = files.map((file) => file.entry);
const byId = new Map(entries.map((entry) => [entry.id, entry]));
const texts = new Map(
  collection.reports.map(({ id, blocks }) => [id, blocks.flatMap((block) => block.segments)]),
);
const raws = new Map(
  [...readContentFiles(".").reports].map(([id, { source }]) => [
    id,
    new TextDecoder().decode(source?.raw),
  ]),
);

/** Compares by the characters alone: the crawl changed punctuation, not words. */
const bare = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "");

describe("the glossary", () => {
  it("agrees with itself and with the reports, glosses and collocations included", () => {
    const errors = collection.check.findings.filter(({ severity }) => severity === "error");
    expect(errors.map(({ file, line, what }) => `${file}:${line} ${what}`)).toEqual([]);
  });

  it("explains every formula that the annex of the Gulou report explains", () => {
    const annex = ["12348", "13335", "134", "三重三化三量", "四访四问", "1369", "1235"];
    for (const code of annex) {
      const owners = entries.filter(
        (entry) =>
          entry.match.includes(code) &&
          entry.officialGloss?.sources.some((source) => source.report === "gulou-2019"),
      );
      expect(owners, code).toHaveLength(1);
      expect(owners[0]?.parts.length, code).toBeGreaterThan(0);
    }
  });

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

  it("has each entry occur in a report that its scope covers, but for those that only disambiguate", () => {
    const silent = entries
      .filter((entry) => entry.scope.reports?.length !== 0)
      .filter((entry) => {
        const covered = collection.reports.filter(({ id, meta }) =>
          coversReport(entry, { id, place: meta?.place.zh, date: meta?.date }),
        );
        return !covered.some(({ id }) =>
          (texts.get(id) ?? []).some((segment) =>
            entry.match.some((form) => segment.zh.text.includes(form)),
          ),
        );
      })
      .map((entry) => entry.id);
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
      .filter(
        ({ source: { seenOn = "", date = "" } }) =>
          seenOn > today || (seenOn !== "" && date > seenOn),
      )
      .map(({ entry, source }) => `${entry.id}: ${source.title}`);
    expect(impossible).toEqual([]);
  });

  it("links to original publishers only", () => {
    const copies = entries
      .flatMap((entry) => entry.sources.map((source) => ({ entry, source })))
      .filter(({ source }) => source.url !== undefined && !isPublisher(source.url))
      .map(({ entry, source }) => `${entry.id}: ${source.url}`);
    expect(copies).toEqual([]);
  });

  it("writes pinyin with tone marks and headwords without quotation marks", () => {
    const toneless = entries
      .filter((entry) => !/[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/i.test(entry.head.pinyin))
      .map((entry) => entry.id);
    expect(toneless).toEqual([]);
    // Quotation marks inside a headword part what stands between them; around it they are the text's.
    const quoted = entries.filter(({ head }) => /^[“‘][^“”‘’]*[”’]$/.test(head.zh));
    expect(quoted.map(({ id }) => id)).toEqual([]);
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
