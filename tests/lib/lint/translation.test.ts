import { expect, test } from "vitest";
import { translation } from "../../../src/lib/lint/rules/translation.ts";
import { lintOf, pair, told } from "./fixture.ts";

const OPEN = { translation: "{ method: machine, reviewed: none }" };

test("a complete report that says so has no finding", () => {
  expect(lintOf(translation, { body: pair("甲。", "A.") })).toEqual([]);
});

test("a report under way is one warning", () => {
  const body = `${pair("甲。", "A.")}\n乙。\n丙。\n>\n`;
  expect(told(lintOf(translation, { body, keys: OPEN }))).toEqual([
    "4 (warning) 2 of 4 lines are not translated yet; the first is p3-1.",
  ]);
});

test("a report that calls itself complete and is not has an error for each line", () => {
  const body = `${pair("甲。", "A.")}\n乙。\n丙。\n>\n`;
  expect(told(lintOf(translation, { body }))).toEqual([
    "4 The line p3-1 has no English, and the frontmatter calls the translation complete.",
    "5 The line p3-2 has no English, and the frontmatter calls the translation complete.",
  ]);
});

test("a complete report is told to say so", () => {
  const [finding] = lintOf(translation, { body: pair("甲。", "A."), keys: OPEN });
  expect(finding).toMatchObject({ severity: "warning", line: 12 });
  expect(finding?.fix).toMatch(/^Add complete: true/);
});

test("lines merged into another are translated", () => {
  expect(lintOf(translation, { body: "甲。\n乙。\n> A and B.\n> ↑\n" })).toEqual([]);
});
