import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readContentFiles } from "../../../src/collection/files.ts";
import { readCollection } from "../../../src/collection/read.ts";
import { findCommitments } from "../../../src/lib/commitment/find.ts";

const { reports } = readCollection(readContentFiles("."));
const segments = new Map(
  reports.flatMap((report) =>
    report.blocks.flatMap((block) =>
      block.segments.map((segment) => [`${report.id} ${segment.id}`, segment] as const),
    ),
  ),
);
const found = new Map(
  reports.flatMap((report) =>
    [...findCommitments(report.blocks, Number(report.meta?.date.slice(0, 4)))].map(
      ([id, commitments]) => [`${report.id} ${id}`, commitments] as const,
    ),
  ),
);

const rows = readFileSync("tests/lib/commitment/fixture/clauses.tsv", "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => {
    const [report = "", segment = "", expected = "", clause = ""] = line.split("\t");
    return {
      place: `${report} ${segment}`,
      expected: expected === "-" ? [] : expected.split(" "),
      clause,
    };
  });

describe("the finder, held to two hundred clauses that were labelled by hand before it", () => {
  const judged = rows.map(({ place, expected, clause }) => {
    const text = segments.get(place)?.zh.text ?? "";
    const start = text.indexOf(clause);
    const got = (found.get(place) ?? [])
      .filter((one) => one.lang === "zh" && start <= one.start && one.end <= start + clause.length)
      .map(({ strength, stance }) => `${strength}/${stance}`);
    return { place, clause, expected, start, got: [...new Set(got)] };
  });
  const right = judged.flatMap(({ expected, got }) => got.filter((one) => expected.includes(one)));
  const wrong = judged.filter(({ expected, got }) => got.some((one) => !expected.includes(one)));
  const missed = judged.filter(({ expected, got }) => expected.some((one) => !got.includes(one)));

  test("every labelled clause still stands in its segment", () => {
    expect(rows).toHaveLength(200);
    expect(judged.filter(({ start }) => start < 0)).toEqual([]);
  });

  test("at least 95 of 100 that it finds are right, in strength and stance", () => {
    const all = judged.flatMap(({ got }) => got).length;
    const labelled = rows.flatMap(({ expected }) => expected).length;
    console.log(
      `Commitments: precision ${right.length}/${all}, recall ${right.length}/${labelled}`,
      ...[...wrong, ...missed].map(
        ({ place, clause, expected, got }) => `\n  ${place} ${clause}: ${expected}, found ${got}`,
      ),
    );
    expect(right.length / all).toBeGreaterThanOrEqual(0.95);
  });
});
