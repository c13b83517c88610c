import { describe, expect, test } from "vitest";
import { chooseCited } from "../../../src/lib/search/candidates.ts";
import { readCitation } from "../../../src/lib/search/citation.ts";
import { findCited, prepareReport, toLines } from "../../../src/lib/search/lines.ts";
import { analyseQuery } from "../../../src/lib/search/query.ts";
import { recordOf } from "../../../src/lib/search/record.ts";
import { report, segment } from "./fixture.ts";

describe("readCitation", () => {
  test.each([
    "gulou-2019#p12-3",
    "gulou-2019, p12-3",
    "gulou-2019，p12-3",
    "“gulou-2019, p12-3”",
    "gulou-2019 p12-3",
    "GULOU-2019＃P12-3",
    "https://example.org/reports/gulou-2019/#p12-3",
    "http://localhost:4321/a/b/reports/gulou-2019/?hl=%E4%B8%89#p12-3",
    "/reports/gulou-2019/print/#p12-3",
    "Gulou’s report, https://example.org/reports/gulou-2019/#p12-3.",
  ])("reads %s", (raw) => {
    expect(readCitation(raw)).toEqual({ report: "gulou-2019", segment: "p12-3" });
  });

  test("reads the address of a block", () => {
    expect(readCitation("gulou-2019#p12")).toEqual({ report: "gulou-2019", segment: "p12" });
  });

  test.each([
    "gulou-2019",
    "p12-3",
    "article p3",
    "12348",
    "gulou-2019#p0",
    "三个如何 gulou-2019#p1",
  ])("takes %s for words", (raw) => {
    expect(readCitation(raw)).toBeNull();
  });
});

describe("a cited sentence", () => {
  const data = report("gulou-2019", [
    segment("p1-1", "一"),
    segment("p12-1", "二"),
    segment("p12-3", "三"),
    segment("p120-1", "四"),
  ]);
  const { lines, english } = toLines(data);
  const cited = (raw: string, searched = prepareReport(lines, english)) =>
    findCited(analyseQuery(raw), searched).map(({ id, tier }) => `${id} ${tier}`);

  test("is found, and with a block all its sentences", () => {
    expect(cited("gulou-2019#p12-3")).toEqual(["p12-3 exact"]);
    expect(cited("gulou-2019#p12")).toEqual(["p12-1 exact", "p12-3 exact"]);
  });

  test("is not looked for in another report, nor made up", () => {
    expect(cited("gulou-2020#p12-3")).toEqual([]);
    expect(cited("gulou-2019#p13")).toEqual([]);
  });

  test("leads to its report through the index", async () => {
    const words = recordOf(data.segments, data.id).split(" ");
    const asked: string[] = [];
    const index = {
      having: async (word: string) => {
        asked.push(word);
        return words.includes(word) ? ["key"] : [];
      },
      ranked: async () => [],
    };
    expect(await chooseCited(analyseQuery("gulou-2019#p12-3"), index)).toEqual(["key"]);
    expect(await chooseCited(analyseQuery("gulou-2019"), index)).toEqual([]);
    expect(asked).toHaveLength(1);
  });
});
