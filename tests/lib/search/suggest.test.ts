import { describe, expect, test } from "vitest";
import { choicesOf } from "../../../src/lib/search/choices.ts";
import { typoDistance } from "../../../src/lib/search/distance.ts";
import { prepareHeadwords, toHeadwords } from "../../../src/lib/search/headwords.ts";
import { analyseQuery } from "../../../src/lib/search/query.ts";
import { suggest, toWords } from "../../../src/lib/search/suggest.ts";
import { glossary } from "./fixture.ts";

const HEADWORDS = prepareHeadwords(
  toHeadwords(
    glossary([
      { id: "san-ge-ruhe", zh: "三个如何", pinyin: "sān gè rúhé", en: "three hows" },
      { id: "xinfang", zh: "信访", pinyin: "xìnfǎng", en: "petitioning" },
      { id: "wanggehua", zh: "网格化", pinyin: "wǎnggéhuà", en: "grid-based management" },
      { id: "gulou-12348", zh: "12348", pinyin: "yī èr sān sì bā", en: "the “12348” approach" },
      { id: "hotline", zh: "12345", pinyin: "yī èr sān sì wǔ", en: "hotline" },
      { id: "liandong", zh: "联动", pinyin: "liándòng", en: "linkage" },
    ]),
  ),
);
const { words } = toWords(["Good governance and government, governance again."]);
const of = (raw: string, soundOf?: (character: string) => string | undefined) =>
  suggest(analyseQuery(raw), HEADWORDS, words.split(" "), soundOf);

describe("what may have been meant", () => {
  test.each([
    ["三个何如", "三个如何"],
    ["三个如合", "三个如何"],
    ["governence", "governance"],
    ["goverment", "government"],
    ["good governence", "good governance"],
    ["xinfagn", "信访"],
  ])("%s: %s", (raw, meant) => {
    expect(of(raw).meant).toContain(meant);
  });

  test.each(["三个如何", "governance", "完全不同", "信仰"])("nothing for %s", (raw) => {
    expect(of(raw).meant).toEqual([]);
  });

  test("a character that sounds alike is nearer than any other", () => {
    const sounds = new Map([
      ["各", "ge"],
      ["格", "ge"],
    ]);
    expect(typoDistance("网各化", "网格化")).toBe(1);
    expect(of("网各化", (character) => sounds.get(character)).meant).toEqual(["网格化"]);
    expect(typoDistance("ab", "ba")).toBe(1);
  });
});

test("near a number stand the numbers that begin like it", () => {
  expect(
    of("1234")
      .near.map(({ id }) => id)
      .sort(),
  ).toEqual(["gulou-12348", "hotline"]);
});

test("a string without an entry has those of its parts, and it is known to have none", () => {
  expect(of("三医联动")).toMatchObject({ hasEntry: false, parts: [{ id: "liandong" }] });
  expect(of("网格化")).toMatchObject({ hasEntry: true, parts: [] });
});

test("the words heard in a query are counted by sentence, the commonest first", () => {
  const hits = [{ heard: ["信访", "信访"] }, { heard: ["新房"] }, { heard: ["信、访"] }, {}];
  expect(choicesOf(hits)).toEqual([
    { text: "信访", sentences: 2 },
    { text: "新房", sentences: 1 },
  ]);
});
