import { expect, test } from "vitest";
import { prose } from "../../../src/lib/lint/rules/prose.ts";
import { entryOf, lintOf, pair, told } from "./fixture.ts";

const body = pair("福州很美。", "Fuzhou is beautiful.");
const found = (text: string) => {
  const x = entryOf({ id: "x", zh: "福州", en: "Fuzhou", body: text });
  return told(lintOf(prose, { body, entries: { x } }));
};

test("a body of prose has no finding", () => {
  expect(found("\n[Fuzhou](term:x) is a city.\n")).toEqual([]);
});

test("code and unsafe links in a body are told with their lines", () => {
  expect(found("\nA {b} c.\n\n[d](javascript:e)\n")).toEqual([
    expect.stringMatching(/^content\/glossary\/x\.mdx:\d+ This is a place for prose/),
    expect.stringMatching(/^content\/glossary\/x\.mdx:\d+ The link leads to “javascript:e”/),
  ]);
});
