import { expect, test } from "vitest";
import { placeholder } from "../../../src/lib/lint/rules/placeholder.ts";
import { entryOf, lintOf, pair, told } from "./fixture.ts";

const OPEN = { translation: "{ method: machine, reviewed: none }" };
const GENRE = { genre: "{ zh: 报告, en: (not translated yet) }" };

test("texts without placeholders have no finding", () => {
  expect(lintOf(placeholder, { body: pair("甲？", "What? ATK and todos are words.") })).toEqual([]);
});

test("frontmatter that is not translated is an error in a complete report, else a warning", () => {
  const what = "genre.en still says “(not translated yet)”.";
  const find = (keys: Record<string, string>) =>
    lintOf(placeholder, { keys }).map((finding) => [finding.line, finding.severity, finding.what]);
  expect(find(GENRE)).toEqual([[8, "error", what]]);
  expect(find({ ...GENRE, ...OPEN })).toEqual([[8, "warning", what]]);
});

test.each(["TODO", "TBD", "FIXME", "(not translated yet)"])("%s in a line is an error", (sign) => {
  expect(told(lintOf(placeholder, { body: pair("甲。", `A ${sign}.`) }))).toEqual([
    `2 “${sign}” is a placeholder.`,
  ]);
});

test("placeholders in the glossary are found", () => {
  const text = entryOf({ id: "x", zh: "甲", en: "A" }).replace("Used in a test.", "TODO");
  expect(told(lintOf(placeholder, { entries: { x: text } }))).toEqual([
    "content/glossary/x.mdx:7 “TODO” is a placeholder.",
  ]);
});
