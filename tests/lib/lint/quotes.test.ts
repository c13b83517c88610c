import { expect, test } from "vitest";
import { quotes } from "../../../src/lib/lint/rules/quotes.ts";
import { entryOf, lintOf, pair, told } from "./fixture.ts";

const found = (zh: string, en: string) => told(lintOf(quotes, { body: pair(zh, en) }));

test.each([
  ["curved marks", "“甲”和“乙”。", "“A” and “B”."],
  ["apostrophes", "甲的。", "The people’s and the residents’ own: it’s ’twas."],
  ["marks inside marks", "“甲‘乙’丙”。", "“A ‘B’ C”."],
  ["an apostrophe inside single marks", "“甲‘乙’”。", "“A ‘the people’s’”."],
  ["titles quoted", "《甲》《乙》。", "“A” and “B”."],
  ["titles plain", "《甲》《乙》。", "A and B."],
  ["brackets", "甲（乙）。", "A (B [C])."],
  ["a letter with a bracket at the head", "甲。", "a) A."],
])("%s pass", (_name, zh, en) => {
  expect(found(zh, en)).toEqual([]);
});

test.each([
  ["a straight apostrophe", "甲。", "A's.", ["2 The mark in “A's.” is straight."]],
  [
    "straight quotation marks",
    "“甲”。",
    '"A".',
    [
      "2 The Chinese opens 1 quotation, the English 0.",
      '2 The mark in “"A".” and 1 more in this text is straight.',
    ],
  ],
  ["a mark that is not closed", "“甲”。", "“A.", ["2 “ is not closed: ““A.”."]],
  ["a mark that is not open", "甲。", "A”.", ["2 ” closes what is not open: “A”.”."]],
  ["a bracket that is not closed", "甲。", "A (b.", ["2 ( is not closed: “A (b.”."]],
  [
    "marks that cross",
    "甲。",
    "A (b [c) d].",
    ["2 ( is not closed: “A (b [c) d].”.", "2 ) closes what is not open: “A (b [c) d].”."],
  ],
  [
    "a mark inside its like",
    "“甲‘乙’”。",
    "“A “B””.",
    ["2 “ opens a second time before it is closed: ““A “B””.”."],
  ],
  [
    "a quotation that is dropped",
    "“甲”和“乙”。",
    "“A” and B.",
    ["2 The Chinese opens 2 quotations, the English 1."],
  ],
  [
    "a quotation that is ours",
    "甲。",
    "“A”.",
    ["2 The Chinese opens 0 quotations, the English 1."],
  ],
  [
    "one title quoted and one plain",
    "《甲》《乙》。",
    "“A” and B.",
    ["2 The Chinese opens 0 quotations and 2 titles, the English 1."],
  ],
])("%s is reported", (_name, zh, en, expected) => {
  expect(found(zh, en)).toEqual(expected);
});

test("frontmatter, notes and glossary are read too", () => {
  const keys = { genre: `{ zh: 报告, en: "people's report" }` };
  const body = "甲[^n]。\n> A.\n\n[^n]: The “note.\n";
  const entries = {
    x: entryOf({ id: "x", zh: "甲", en: "A", body: `${"word ".repeat(100)}it's` }),
  };
  expect(told(lintOf(quotes, { keys, body, entries }))).toEqual([
    "content/glossary/x.mdx:12 The mark in “it's” is straight.",
    "-9 The mark in “people's” is straight.",
    "4 “ is not closed: “The “note.”.",
  ]);
});
