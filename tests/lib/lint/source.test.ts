import { expect, test } from "vitest";
import { readContentFiles } from "../../../src/collection/files.ts";
import { source } from "../../../src/lib/lint/rules/source.ts";
import { lintFiles } from "./gulou.ts";

const FILES = readContentFiles(".");
const GULOU = FILES.reports.get("gulou-2019");

test("a report that is its raw page has no finding", () => {
  expect(lintFiles(source, GULOU?.report ?? "")).toEqual([]);
});

test("Chinese that is not in the raw page is found once, with its line, though both proofs see it", () => {
  const report = (GULOU?.report ?? "").replace("具体情况如下：", "具体情形如下：");
  const line = report.split("\n").indexOf("具体情形如下：") + 1;
  const found = lintFiles(source, report);
  expect(found.map((finding) => finding.line)).toEqual([line]);
  expect(found[0]?.what).toMatch(/^The line p7-5 differs from the source/);
});
