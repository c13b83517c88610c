import { expect, test } from "vitest";
import { format } from "../../../src/lib/lint/rules/format.ts";
import { lintOf, pair, told } from "./fixture.ts";

const found = (body: string) => told(lintOf(format, { body }));

test.each([
  ["a block with its translation", pair("甲。", "A.")],
  ["a block that is not translated", "甲。\n>\n"],
  ["lines merged into one", "甲。\n乙。\n> A and B.\n> ↑\n"],
  ["a note that a line refers to", "甲[^n]。\n> A.\n\n[^n]: A note.\n"],
  ["an escaped number", "1\\.甲。\n> 1\\. A.\n"],
])("%s is of the format", (_name, body) => {
  expect(found(body)).toEqual([]);
});

test.each([
  [
    "unequal counts",
    "甲。\n乙。\n> A.\n",
    ["3 The block p2 has 2 Chinese lines and 1 English line."],
  ],
  [
    "a swallowed line",
    "甲。\n> A.\n乙。\n",
    ["3 A line was swallowed by the translation above it."],
  ],
  ["a list by accident", "甲。\n> 1. A.\n", ["2 This line became a list by accident."]],
  [
    "a block without translation",
    "甲。\n\n乙。\n> B.\n",
    ["1 The block p2 has no translation under it."],
  ],
  [
    "a note that is not defined",
    "甲[^n]。\n> A.\n",
    ["1 [^n] stands in the text as it is, for no such note is defined."],
  ],
  [
    "a note that no line refers to",
    "甲。\n> A.\n\n[^n]: A note.\n",
    ["4 The note [^n] is defined, and no line refers to it."],
  ],
])("%s is reported with its line", (_name, body, expected) => {
  expect(found(body)).toEqual(expected);
});

test("all faults of a file are found in one run, what MDX cannot read among them", () => {
  const body = "甲<5%。\n> A.\n\n乙。\n丙。\n> B.\n\n丁`x`。\n> D.\n";
  expect(found(body).map((text) => text.slice(0, 32))).toEqual([
    "1 The text is not valid MDX: Une",
    "6 The block p3 has 2 Chinese lin",
    "8 Backticks make code of this te",
  ]);
});

test("a block that holds a fault hides no other, and makes no findings of other rules", async () => {
  const { figures } = await import("../../../src/lib/lint/rules/figures.ts");
  const body = "共3所。\n共5所。\n> Five.\n\n共7所。\n> Eight.\n";
  expect(told(lintOf(figures, { body }))).toEqual(["6 “7所” is 7; the English has “Eight”."]);
});
