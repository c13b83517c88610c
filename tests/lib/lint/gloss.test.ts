import { expect, test } from "vitest";
import { gloss } from "../../../src/lib/lint/rules/gloss.ts";
import { entryOf, lintOf, told } from "./fixture.ts";

const BODY = "“甲”即乙；\n即丙。\n> “A” is B;\n> and C.\n";
const FILE = "content/glossary/x.mdx";

function found(zh: string, en: string, { to = "p2-2", body = BODY } = {}) {
  const more = `explainedBy: this-report
officialGloss:
  zh: ${zh}
  en: ${en}
  sources: [{ report: dao-2020, from: p2-1, to: ${to} }]`;
  const entries = { x: entryOf({ id: "x", zh: "甲", en: "A", more }) };
  return told(lintOf(gloss, { body, entries }));
}

test.each([
  ["the whole of its lines", "“甲”即乙；即丙。", "“A” is B; and C."],
  ["a part of them", "即乙", "is B"],
  ["a part with a capital and a stop of its own", "即乙", "Is B."],
])("a gloss that is %s has no finding", (_name, zh, en) => {
  expect(found(zh, en)).toEqual([]);
});

test("its English waits for the translation of its lines", () => {
  expect(found("“甲”即乙；即丙。", "Anything.", { body: "“甲”即乙；\n即丙。\n>\n" })).toEqual([]);
});

test("Chinese that is not verbatim is reported", () => {
  expect(found("“甲”就是乙；", "“A” is B;")).toEqual([
    `${FILE}:12 The official gloss of x is not what its sentences say: ““甲”即乙；即丙。”.`,
  ]);
});

test("English that is not that of the lines is reported with the difference", () => {
  expect(found("“甲”即乙；即丙。", "“A” is B; and D.")).toEqual([
    `${FILE}:13 The English of the gloss is not that of its lines: “…“A” is B; and D.…” in the gloss, “…“A” is B; and C.…” in the report.`,
  ]);
});

test("a sentence that does not exist is reported", () => {
  expect(found("即乙", "is B", { to: "p2-9" })).toEqual([
    `${FILE}:12 The official gloss of x cites dao-2020 p2-1–p2-9, which does not exist.`,
  ]);
});
