import { expect, test } from "vitest";
import { length } from "../../../src/lib/lint/rules/length.ts";
import { lintOf, pair, told } from "./fixture.ts";

const found = (zh: string, en: string) => told(lintOf(length, { body: pair(zh, en) }));
const zh = (signs: number) => `${"字".repeat(signs)}。`;
const en = (words: number) => `W${" word".repeat(words - 1)}.`;

test.each([
  ["short", 6, 5],
  ["short, with a word more", 4, 9],
  ["of a line", 15, 13],
  ["long", 50, 45],
  ["very long", 200, 176],
])("a line that is %s may be of the usual length", (_name, signs, words) => {
  expect(found(zh(signs), en(words))).toEqual([]);
});

test.each([
  ["half of a very long line is missing", 200, 100, "132 to 234"],
  ["a third is added to it", 200, 240, "132 to 234"],
  ["half of a long line is missing", 60, 30, "32 to 90"],
  ["nearly all of a line is missing", 30, 8, "14 to 51"],
  ["a short line becomes a paragraph", 5, 40, "1 to 11"],
])("%s", (_name, signs, words, usual) => {
  expect(found(zh(signs), en(words))).toEqual([
    `2 The English has ${words} words for ${signs} characters; ${usual} are usual.`,
  ]);
});

test.each([
  [
    "two sentences more",
    "字字字字字字字字字字字字。",
    "One two three. Four five six. Seven eight.",
  ],
  ["the number of an item", "1\\.字字字字。", "1\\. One two three."],
  ["a heading without a stop", "字字字字", "One two three"],
])("%s may be", (_name, chinese, english) => {
  expect(found(chinese, english)).toEqual([]);
});

test("four sentences for one are reported", () => {
  expect(found("字字字字字字字字。", "One two. Three four. Five six. Seven eight.")).toEqual([
    "2 The English has 4 sentences for 1; up to 2 more are usual.",
  ]);
});
