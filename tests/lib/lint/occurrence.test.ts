import { expect, test } from "vitest";
import { occurrence } from "../../../src/lib/lint/rules/occurrence.ts";
import { entryOf, lintOf, pair, told } from "./fixture.ts";

const body = pair("福州很美。", "Fuzhou is beautiful.");
const X = entryOf({ id: "x", zh: "福州", en: "Fuzhou" });
const found = (text: string) => told(lintOf(occurrence, { body, entries: { x: text } }));

test("an entry that occurs has no finding", () => {
  expect(found(X)).toEqual([]);
});

test("an entry that keeps two others apart need not occur", () => {
  expect(
    found(X.replace("place: null", "place: null, reports: []").replaceAll("福州", "厦门")),
  ).toEqual([]);
});

test("an entry that occurs nowhere is reported at its scope", () => {
  expect(found(X.replaceAll("福州", "厦门"))).toEqual([
    "content/glossary/x.mdx:5 The entry x occurs in no report.",
  ]);
});

test("an entry is not missed while a report cannot be read", () => {
  const entries = { x: X.replaceAll("福州", "厦门") };
  const keys = { title: "{ zh: [, en: x }" };
  expect(told(lintOf(occurrence, { body, keys, entries }))).toEqual([]);
});
