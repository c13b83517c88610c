import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readContentFiles } from "../../../src/collection/files.ts";
import { readCollection } from "../../../src/collection/read.ts";
import { lint } from "../../../src/lib/lint/lint.ts";
import { source } from "../../../src/lib/lint/rules/source.ts";

const ROOT = "tests/fixtures/collection";
const FILE = "content/reports/dao-2020/report.mdx";
const TEXT = readFileSync(`${ROOT}/${FILE}`, "utf8");

/** What the rule finds in the fixture with another text of its report. */
function found(report: string) {
  const files = readContentFiles(ROOT);
  const own = files.reports.get("dao-2020");
  if (own === undefined) throw new Error("The fixture is missing.");
  return lint(readCollection({ ...files, reports: new Map([["dao-2020", { ...own, report }]]) }), [
    source,
  ]);
}

test("a report that is its raw page has no finding", () => {
  expect(found(TEXT)).toEqual([]);
});

test("Chinese that is not in the raw page is found once, with its line, though both proofs see it", () => {
  const report = TEXT.replace("投入2.5亿元", "投放2.5亿元");
  const line = report.split("\n").findIndex((row) => row.includes("投放")) + 1;
  expect(found(report)).toMatchObject([
    { file: FILE, line, what: expect.stringMatching(/^The line p6-1 differs from the source/) },
  ]);
});
