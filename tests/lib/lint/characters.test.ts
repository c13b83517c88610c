import { expect, test } from "vitest";
import { characters } from "../../../src/lib/lint/rules/characters.ts";
import { entryOf, lintOf, pair, told } from "./fixture.ts";

test("an invisible character in a translation is told with its line", () => {
  expect(told(lintOf(characters, { body: pair("福州。", "Fu\u200bzhou.") }))).toEqual([
    "2 U+200B cannot be seen.",
  ]);
});

test("a look-alike in an entry, and one that YAML writes as an escape, are told", () => {
  const x = entryOf({ id: "x", zh: "⺠生", en: "a" });
  const y = entryOf({ id: "y", zh: "乙", en: "b\\ud800" });
  expect(told(lintOf(characters, { entries: { x, y } }))).toEqual([
    expect.stringMatching(/^content\/glossary\/x\.mdx:4 “⺠” looks like a Chinese character/),
    expect.stringMatching(/^content\/glossary\/y\.mdx:4 U\+D800 is half of a character/),
    expect.stringMatching(/^content\/glossary\/y\.mdx:6 U\+D800 is half of a character/),
  ]);
});
