import { expect, test } from "vitest";
import { relation } from "../../../src/lib/lint/rules/relation.ts";
import { entryOf, lintOf, pair, told } from "./fixture.ts";

const body = pair("福州很美。", "Fuzhou is beautiful.");
const find = (more: string, keys: Record<string, string> = {}) => {
  const x = entryOf({ id: "x", zh: "福州", en: "Fuzhou", more });
  return told(lintOf(relation, { body, keys, entries: { x } }));
};

test("an entry that refers to no other is told with its line", () => {
  expect(find("related: [gone]")).toEqual([
    expect.stringMatching(
      /^content\/glossary\/x\.mdx:\d+ The entry x refers to an entry that does not exist/,
    ),
  ]);
});

test("a report that does not exist is told with its line", () => {
  const x = entryOf({ id: "x", zh: "福州", en: "Fuzhou" }).replace(
    "place: null",
    "place: null, reports: [nowhere-2020]",
  );
  expect(told(lintOf(relation, { body, entries: { x } })).join()).toMatch(
    /x\.mdx:5 The entry x names a report that does not exist: “nowhere-2020”/,
  );
});

test("nothing is said of relations while a report cannot be read", () => {
  expect(find("related: [gone]", { title: "{ zh: [, en: x }" })).toEqual([]);
});
