import { expect, test } from "vitest";
import { introduction } from "../../../src/lib/lint/rules/introduction.ts";
import { lintOf, told } from "./fixture.ts";

test("a complete report without an introduction is told", () => {
  expect(told(lintOf(introduction, {}))).toEqual([
    expect.stringMatching(/\(warning\) The report is complete and has no introduction\./),
  ]);
});

test("a report with an introduction, and one that is not complete, have no finding", () => {
  const text = `---\nsources: []\n---\n\n${"word and ".repeat(150)}\n`;
  expect(lintOf(introduction, { introduction: text })).toEqual([]);
  const keys = { translation: "{ method: machine, reviewed: none }" };
  expect(lintOf(introduction, { keys })).toEqual([]);
});
