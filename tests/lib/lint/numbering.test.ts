import { expect, test } from "vitest";
import { numbering } from "../../../src/lib/lint/rules/numbering.ts";
import { lintOf, pair, told } from "./fixture.ts";

const found = (zh: string, en: string) => told(lintOf(numbering, { body: pair(zh, en) }));

test.each([
  ["一、总体情况", "I. The general situation"],
  ["十二、附件", "XII. Annex"],
  ["（三）教育", "(iii) Education"],
  ["（三）教育", "(3) Education"],
  ["二、教育", "2. Education"],
  ["一些情况", "Some facts"],
])("%s may be “%s”", (zh, en) => {
  expect(found(zh, en)).toEqual([]);
});

test.each([
  ["三、教育", "II. Education", "2 The Chinese is number 3 (三、); the English is number II."],
  [
    "（四）教育",
    "(iii) Education",
    "2 The Chinese is number 4 (（四）); the English is number iii.",
  ],
  ["一、教育", "Education", "2 The Chinese is number 1 (一、); the English has no number."],
])("%s may not be “%s”", (zh, en, expected) => {
  expect(found(zh, en)).toEqual([expected]);
});
