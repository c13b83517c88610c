/**
 * The queries of tests/search/queries.ts, looked up in the published index through the code of
 * search, without a browser: every sentence that has one, and no other.
 */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Converter } from "opencc-js/cn2t";
import { describe, expect, inject, test } from "vitest";
import { readReadings } from "../../src/lib/pinyin/readings.ts";
import { readCharacters, simplify } from "../../src/lib/search/characters.ts";
import { findInReport, prepareReport } from "../../src/lib/search/lines.ts";
import { analyseQuery } from "../../src/lib/search/query.ts";
import { countIn, isWanted, rawText } from "../search/expected.ts";
import { QUERIES } from "../search/queries.ts";
import { readContent, readReports, wantedHits } from "../search/sites.ts";

const root = inject("root");
const index = join(root.folder, "search-index");
const read = async (file: string) => JSON.parse(await readFile(join(index, file), "utf8"));

const reports = await readReports(root.folder);
const characters = readCharacters(await read("characters.json"));
const readings = readReadings(await read("readings.json"));
const searched = await Promise.all(
  (await readdir(join(index, "lines")))
    .filter((name) => !name.endsWith(".en.json"))
    .map(async (name) =>
      prepareReport(
        await read(`lines/${name}`),
        await read(`lines/${name.replace(/\.json$/u, ".en.json")}`),
      ),
    ),
);
const raws = new Map(
  await Promise.all(
    reports.map(async ({ id }) => {
      const recipe = JSON.parse(await readContent(id, "recipe.json"));
      return [id, rawText(await readContent(id, "raw.txt"), recipe)] as const;
    }),
  ),
);

test("the table tries at least 120 queries, each once", () => {
  const all = Object.values(QUERIES).flatMap((rows) => rows.map(({ query }) => query));
  expect(all.length).toBeGreaterThanOrEqual(120);
  expect(new Set(all).size).toBe(all.length);
});

test.each(["t", "tw", "hk"] as const)(
  "every character of the reports is found in its traditional form (%s)",
  (to) => {
    const convert = Converter({ from: "cn", to });
    const all = new Set(
      reports.flatMap(({ segments }) =>
        segments.flatMap(({ zh }) => zh.match(/\p{Script=Han}/gu) ?? []),
      ),
    );
    expect(all.size).toBeGreaterThan(1000);
    const lost = [...all].filter(
      (character) => !simplify(convert(character), characters).includes(character),
    );
    expect(lost).toEqual([]);
  },
);

describe.each(Object.entries(QUERIES))("%s", (_, rows) => {
  test.each(rows)("$query finds what has it, and nothing else", ({ query, ...wanted }) => {
    const asked = analyseQuery(query, characters);
    const found = searched.flatMap((report) =>
      findInReport(asked, report, readings)
        .filter(({ tier }) => tier === "exact")
        .map(({ id }) => `${report.id}#${id}`),
    );
    expect(found.sort()).toEqual(wantedHits(wanted, reports));
  });

  const counted = rows.filter(
    ({ han, number, restored }) => (han ?? number) !== undefined && restored !== true,
  );
  if (counted.length === 0) return;
  test("what they find is as often in the raw pages", () => {
    for (const row of counted) {
      for (const { id, segments } of reports) {
        const raw = raws.get(id) ?? null;
        if (raw === null) continue;
        const found = segments
          .filter((segment) => isWanted(row, segment))
          .reduce((sum, { zh }) => sum + countIn(zh, row), 0);
        expect(found, `${row.query} in ${id}`).toBe(countIn(raw, row));
      }
    }
  });
});
