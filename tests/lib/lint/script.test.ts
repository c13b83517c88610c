import { expect, test } from "vitest";
import { script } from "../../../src/lib/lint/rules/script.ts";
import { lintOf, pair, told } from "./fixture.ts";

const found = (en: string) => told(lintOf(script, { body: pair("甲。", en) }));

test.each([
  ["plain English", "A spoke – “B” … 5 °C, 10 m²."],
  ["pinyin with tones", "Lü Fúzhōu."],
  ["a gap", 'A <Gap cert="low" /> B.'],
])("%s passes", (_name, en) => {
  expect(found(en)).toEqual([]);
});

test("Chinese in notes passes, for notes speak about Chinese words", () => {
  expect(lintOf(script, { body: "甲[^n]。\n> A.\n\n[^n]: 甲 is A。\n" })).toEqual([]);
});

test.each([
  [
    "Chinese characters",
    "A 甲乙 spoke.",
    ["2 “甲乙”: Chinese characters are left in the English."],
  ],
  ["a full-width comma", "A，B.", ["2 “，”: full-width signs are left in the English."]],
  ["a Chinese full stop", "A。", ["2 “。”: full-width signs are left in the English."]],
  ["full-width digits", "A １２.", ["2 “１２”: full-width signs are left in the English."]],
])("%s is reported", (_name, en, expected) => {
  expect(found(en)).toEqual(expected);
});
