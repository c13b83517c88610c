import { expect, test } from "vitest";
import { readabilityOf } from "../../../src/lib/lint/readability.ts";
import { breath } from "../../../src/lib/lint/rules/breath.ts";
import { contentOf, lintOf, pair, told } from "./fixture.ts";

const words = (count: number, last = "."): string => `A${" word".repeat(count - 1)}${last}`;
const found = (...english: string[]) => {
  const zh = english.map((_, at) => `甲${"一二三四五六七八九"[at]}。`).join("\n");
  const en = english.map((line) => `> ${line}`).join("\n");
  return told(lintOf(breath, { body: `${zh}\n${en}\n` }));
};

test("a sentence of 45 words has no finding, one of 46 has", () => {
  expect(found(words(45))).toEqual([]);
  expect(found(words(46))).toEqual(["2 The sentence “A word word word word word …” has 46 words."]);
});

test("a semicolon ends no sentence, not even at the end of a line", () => {
  expect(found(words(23, ";"), words(23).toLowerCase())).toEqual([
    "3 The sentence “A word word word word word …” has 46 words.",
  ]);
});

test("several sentences on one line are counted each for itself", () => {
  expect(found(`${words(30)} ${words(30)}`)).toEqual([]);
});

test("a number and an abbreviation end no sentence", () => {
  expect(found(`${words(25, "")} No. 1 and 2.5% ${words(20).toLowerCase()}`)).toHaveLength(1);
});

test("a quoted title counts as one word, for it cannot be parted", () => {
  expect(found(`${words(20, "")} “${words(30)}” ${words(20).toLowerCase()}`)).toEqual([]);
});

test("a heading is no sentence", () => {
  expect(told(lintOf(breath, { body: `## 甲\n> ${words(60)}\n` }))).toEqual([]);
});

test("a report is measured by its sentences", () => {
  const { reports } = contentOf({
    body: pair("甲。", "We have built ten schools. We carried out two plans, such as this."),
  });
  expect(reports.map(readabilityOf)).toEqual([
    expect.objectContaining({ sentences: 2, words: 13, mean: 6.5, longest: 8, long: 0 }),
  ]);
  expect(reports.map(readabilityOf)[0]?.phrases["we have"]).toBeCloseTo(1000 / 13);
});
