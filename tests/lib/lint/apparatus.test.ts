import { expect, test } from "vitest";
import { apparatus } from "../../../src/lib/lint/rules/apparatus.ts";
import { lintOf, pair, told } from "./fixture.ts";

const GAP = '<Gap reason="lost" reading="市" cert="low" />';
const found = (zh: string, en: string) => told(lintOf(apparatus, { body: pair(zh, en) }));

test.each([
  ["a gap that is carried across", `全${GAP}第一。`, 'First in the whole <Gap cert="low" />.'],
  ["a gap that a note explains", `全${GAP}第一。`, "First.[^n]\n\n[^n]: Of what is lost."],
  ["a lost mark of punctuation", '甲<Gap reading="、" cert="low" />乙。', "A and B."],
  ["supplied text", '2019<Supplied cert="high">年</Supplied>。', "2019."],
  [
    "supplied text that is marked in both",
    '第<Supplied cert="high">一</Supplied>次。',
    'The <Supplied cert="high">first</Supplied> time.',
  ],
])("%s passes", (_name, zh, en) => {
  expect(found(zh, en)).toEqual([]);
});

test.each([
  [
    "a gap that the English smooths over",
    `全${GAP}第一。`,
    "First in the city.",
    "2 The Chinese has a gap (perhaps “市”), the English none.",
  ],
  [
    "a gap that is ours",
    "全市第一。",
    'First in the <Gap cert="low" />.',
    "2 The English has a gap that the Chinese has not.",
  ],
  [
    "a misprint that is ours",
    "全市第一。",
    'First in the <Sic corr="city" cert="high">sity</Sic>.',
    "2 The English marks a misprint that the Chinese has not.",
  ],
  [
    "a supply that is ours",
    "全市第一。",
    'First in the <Supplied cert="high">city</Supplied>.',
    "2 The English marks something as supplied, and nothing is supplied in the Chinese.",
  ],
])("%s is reported", (_name, zh, en, expected) => {
  expect(found(zh, en)).toEqual([expected]);
});

test("a line of nothing but apparatus is reported", () => {
  const body = '甲。\n<Supplied cert="high">乙</Supplied>\n> A.\n> B.\n';
  expect(told(lintOf(apparatus, { body }))).toEqual([
    "2 The line p2-2 is apparatus and nothing else.",
  ]);
});
