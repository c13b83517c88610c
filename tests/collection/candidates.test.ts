/** Promises about the finder of formulas, on the five reports as they are kept. */
import { describe, expect, it } from "vitest";
import { openCollection } from "../../src/collection/index.ts";
import { describeCandidates } from "../../src/lib/formulas/describe.ts";
import { findCandidates } from "../../src/lib/formulas/find.ts";
import { linesOf } from "../../src/lib/formulas/line.ts";
import { KINDS } from "../../src/lib/glossary/schema.ts";
import { FORMULA_NUMERALS, PLAIN_QUOTATIONS } from "../lib/formulas/fixtures/reports.ts";

const collection = openCollection(".");
const reports = collection.reports.filter(({ id }) => id in FORMULA_NUMERALS);

/** The numerals of a report that belong to a formula. */
const labels = reports.flatMap((report) =>
  Object.entries(FORMULA_NUMERALS[report.id] ?? {}).flatMap(([segment, numerals]) =>
    numerals.split(" ").map((label) => {
      const [numeral = "", start = ""] = label.split("@");
      return { report: report.id, segment, numeral, start: Number(start) };
    }),
  ),
);

const NUMERAL = /[〇零一二两三四五六七八九十百千万双\d]/u;

/** What is listed, without help of the glossary or of content/no-formulas.json. */
const listed = reports.flatMap((report) =>
  findCandidates(linesOf(report)).flatMap(({ zh, places }) =>
    places.map((place) => ({ report: report.id, zh, ...place })),
  ),
);

/** Whether a listed place holds a numeral of a formula, or is a coinage without a numeral. */
function isFormula(place: (typeof listed)[number]): boolean {
  const holds = labels.some(
    ({ report, segment, start, numeral }) =>
      report === place.report &&
      segment === place.line &&
      place.start <= start &&
      start + numeral.length <= place.end,
  );
  return holds || (!NUMERAL.test(place.zh) && !PLAIN_QUOTATIONS.has(place.zh));
}

describe("the five reports", () => {
  it("still have each labelled numeral in its place", () => {
    const texts = new Map(
      reports.flatMap(({ id, blocks }) =>
        blocks
          .flatMap(({ segments }) => segments)
          .map((segment) => [`${id} ${segment.id}`, segment.zh.text] as const),
      ),
    );
    const strays = labels.filter(
      ({ report, segment, numeral, start }) =>
        !(texts.get(`${report} ${segment}`) ?? "").startsWith(numeral, start),
    );
    expect(labels).toHaveLength(345);
    expect(strays).toEqual([]);
  });

  it("have at least 98 in 100 of the numerals that belong to a formula listed", () => {
    const missed = labels.filter(
      ({ report, segment, start, numeral }) =>
        !listed.some(
          (place) =>
            place.report === report &&
            place.line === segment &&
            place.start <= start &&
            start + numeral.length <= place.end,
        ),
    );
    expect(1 - missed.length / labels.length).toBeGreaterThanOrEqual(0.98);
  });

  it("have at most one in five places listed that is no formula", () => {
    const none = listed.filter((place) => !isFormula(place));
    expect(listed.length).toBeGreaterThan(400);
    expect(none.length / listed.length).toBeLessThanOrEqual(0.2);
  });

  it("have every likely kind and family among those that there are", () => {
    const families = new Set(collection.families.map(({ id }) => id));
    const all = reports.flatMap((report) => findCandidates(linesOf(report)));
    expect(all.filter(({ kind }) => !KINDS.includes(kind))).toEqual([]);
    expect(all.filter(({ family }) => family !== null && !families.has(family))).toEqual([]);
  });
});

describe("a described candidate", () => {
  const of = (report: string, zh: string) =>
    reports
      .filter(({ id }) => id === report)
      .flatMap((one) => describeCandidates(one, collection))
      .find((one) => one.zh === zh);

  it("has the text's own explanation, digit by digit", () => {
    const code = of("gulou-2019", "12348");
    expect(code?.explanations[0]?.way).toBe("annex");
    expect(code?.explanations[0]?.lines[0]).toBe("p34-1");
    expect(code?.parts.map(({ token }) => token)).toEqual(["1", "2", "3", "4", "8"]);
    expect(code?.parts[3]?.items).toEqual(["组织保障", "队伍保障", "资金保障", "纪律保障"]);
  });

  it("tells equal digits by their order", () => {
    const threes = of("gulou-2019", "13335")?.parts.filter(({ token }) => token === "3");
    expect(threes?.map(({ items }) => items.at(-1))).toEqual(["社区共治", "社区服务", "经费保障"]);
  });

  it("says whose it is, and in which other reports it stands", () => {
    const hows = of("gulou-2019", "三个如何");
    expect(hows?.ownership.here).toEqual(["san-ge-ruhe"]);
    expect(hows?.ownership.reports.map(({ report }) => report)).toEqual([
      "fuzhou-2022",
      "taijiang-2022",
    ]);
  });

  it("leaves out what content/no-formulas.json calls none", () => {
    for (const report of reports) {
      const known = describeCandidates(report, collection).filter(({ zh }) =>
        collection.noFormulas.has(zh),
      );
      expect(known).toEqual([]);
    }
  });
});
