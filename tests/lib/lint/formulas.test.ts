import { expect, test } from "vitest";
import { formulas } from "../../../src/lib/lint/rules/formulas.ts";
import { entryOf, lintOf, pair, told } from "./fixture.ts";

const found = (zh: string, en: string) => told(lintOf(formulas, { body: pair(zh, en) }));

test.each([
  ["推行“四定”工作法。", "The “Four Fixes” work method was introduced."],
  ["落实“双减”。", "The “double reduction” was carried out."],
  ["“三位一体”体系。", "The “three-in-one” system."],
  ["“一件事”改革。", "The “one thing” reform."],
  ["坚持“五年来一以贯之地推进改革开放”。", "“Reform was pursued throughout.”"],
])("%s may be “%s”", (zh, en) => {
  expect(found(zh, en)).toEqual([]);
});

test.each([
  [
    "推行“四定”工作法。",
    "The “fixing” work method was introduced.",
    "2 The formula “四定” has lost its number, 四, in the English.",
  ],
  [
    "“三率”水平。",
    "The level of the “rates”.",
    "2 The formula “三率” has lost its number, 三, in the English.",
  ],
])("%s may not be “%s”", (zh, en, expected) => {
  expect(found(zh, en)).toEqual([expected]);
});

test("a formula that has an entry is the glossary's business", () => {
  const entries = { x: entryOf({ id: "x", zh: "四定", en: "fixing" }) };
  expect(lintOf(formulas, { body: pair("“四定”工作法。", "“Fixing”."), entries })).toEqual([]);
});
