import { expect, test } from "vitest";
import { owned } from "../../../src/lib/lint/rules/owned.ts";
import { entryOf, lintOf, pair, told } from "./fixture.ts";

const entries = { x: entryOf({ id: "x", zh: "三个如何", en: "Three Hows" }) };
const found = (zh: string, keys: Record<string, string> = {}) =>
  told(lintOf(owned, { body: pair(zh, "A."), entries, keys }));

test("a quoted formula that an entry owns has no finding", () => {
  expect(found("践行“三个如何”。")).toEqual([]);
});

test("a phrase without a numeral, a numeral without quotation marks and a figure have none", () => {
  expect(found("“效率”提高，四定落实，补贴“1万元”。")).toEqual([]);
});

test("a quoted formula or code that no entry owns is told", () => {
  expect(found("落实“四定”，推行“12345”工作法。")).toEqual([
    "1 “四定” holds the numeral 四, and no entry owns it.",
    "1 “12345” holds the numeral 12345, and no entry owns it.",
  ]);
});

test("a draft is only warned", () => {
  const keys = { translation: "{ method: machine, reviewed: none }" };
  expect(found("落实“四定”。", keys)).toEqual([
    "1 (warning) “四定” holds the numeral 四, and no entry owns it.",
  ]);
});
