import { expect, test } from "vitest";
import { ends } from "../../../src/lib/lint/rules/ends.ts";
import { lintOf, pair, told } from "./fixture.ts";

const found = (body: string) => told(lintOf(ends, { body }));

test.each([
  ["。 as a full stop", pair("甲。", "A.")],
  ["； and ： as they are", "甲：\n乙；\n丙。\n> A:\n> b;\n> c.\n"],
  ["a quotation closed at the end", pair("他说“好。”", "He said, “Good.”")],
  ["a dash as a colon", pair("如下——", "As follows:")],
  ["a heading without a mark", "## 甲\n> A\n"],
  ["a heading that ends with an abbreviation", "## 甲等\n> A etc.\n"],
  ["； as a full stop, with a capital after it", "甲；\n乙。\n> A.\n> B.\n"],
  ["？！ as either mark", pair("真的吗？！", "Really?")],
  ["a line that ends with a comma", pair("好，", "Good,")],
  ["a list item after ；", "甲；\n乙。\n> A;\n> and b.\n"],
  ["a number before the capital", pair("1\\.甲。", "1\\. A.")],
  ["a bracketed number before the capital", pair("（二）甲", "(ii) A")],
  ["a quotation mark before the capital", pair("“甲”。", "“A” it is.")],
  ["a digit at the start", pair("160项。", "160 items.")],
])("%s passes", (_name, body) => {
  expect(found(body)).toEqual([]);
});

test.each([
  [
    "a stop that is missing",
    pair("甲。", "A"),
    ["2 The Chinese ends with 。, the English with no mark"],
  ],
  [
    "a semicolon that becomes a comma",
    pair("甲；", "A,"),
    ["2 The Chinese ends with ；, the English with ,"],
  ],
  [
    "a small letter after a semicolon that became a stop",
    "甲；\n乙。\n> A.\n> then b.\n",
    ["4 The line begins a sentence, and its English begins with a small letter: “then b.”."],
  ],
  [
    "a colon that is lost",
    pair("如下：", "As follows"),
    ["2 The Chinese ends with ：, the English with no mark"],
  ],
  [
    "a stop after a heading",
    "## 甲\n> A heading.\n",
    ["2 The Chinese ends without a mark, the English with ."],
  ],
  [
    "a small letter at the start",
    "甲。\n乙。\n> A.\n> then b.\n",
    ["4 The line begins a sentence, and its English begins with a small letter: “then b.”."],
  ],
])("%s is reported", (_name, body, expected) => {
  expect(found(body)).toEqual(expected);
});
