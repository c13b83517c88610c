import { describe, expect, test } from "vitest";
import { plainLetters, readPinyin } from "../../../src/lib/pinyin/syllables.ts";

const letters = (text: string) => readPinyin(text)?.map((syllable) => syllable.letters) ?? null;
const tones = (text: string) => readPinyin(text)?.map(({ tone }) => tone) ?? null;

describe("readPinyin", () => {
  test.each([
    ["sangeruhe", ["san", "ge", "ru", "he"]],
    ["san ge ru he", ["san", "ge", "ru", "he"]],
    ["sān gè rúhé", ["san", "ge", "ru", "he"]],
    ["san1ge4ru2he2", ["san", "ge", "ru", "he"]],
    ["Fúzhōu", ["fu", "zhou"]],
    ["xi'an", ["xi", "an"]],
    ["xi’an", ["xi", "an"]],
    ["xian", ["xian"]],
    ["mǐnhòu", ["min", "hou"]],
    ["lǜsè", ["lv", "se"]],
    ["lvse", ["lv", "se"]],
    ["lu:4se4", ["lv", "se"]],
    ["fangan", ["fan", "gan"]],
    ["fang'an", ["fang", "an"]],
    ["zhuangguo", ["zhuang", "guo"]],
    ["zhanlüe", ["zhan", "lve"]],
    ["zhanlue", ["zhan", "lve"]],
    ["zhanlve", ["zhan", "lve"]],
    ["zhànlyuè", ["zhan", "lve"]],
    ["nuedai", ["nve", "dai"]],
    ["lyuse", ["lv", "se"]],
    ["lǚyou", ["lv", "you"]],
    ["nyuren", ["nv", "ren"]],
    ["shir", ["shi", "er"]],
    ["shìr", ["shi", "er"]],
    ["xiǎoháir", ["xiao", "hai", "er"]],
    ["shiren", ["shi", "ren"]],
    ["shier", ["shi", "er"]],
    ["nver", ["nv", "er"]],
  ])("cuts %s into %j", (text, expected) => {
    expect(letters(text)).toEqual(expected);
  });

  test("reads tone marks wherever they stand in the syllable, decomposed ones too", () => {
    expect(tones("xiǎokāng shèhuì")).toEqual([3, 1, 4, 4]);
    expect(tones("xiǎokāng shèhuì".normalize("NFD"))).toEqual([3, 1, 4, 4]);
    expect(tones("nǚ")).toEqual([3]);
  });

  test("reads tone figures, five for the neutral one, and knows where none is written", () => {
    expect(tones("ma1ma5")).toEqual([1, 5]);
    expect(tones("mama")).toEqual([null, null]);
    expect(tones("san1ge")).toEqual([1, null]);
  });

  test("knows the r of a syllable from a syllable er", () => {
    const isErhua = (text: string) =>
      readPinyin(text)?.map((syllable) => syllable.isErhua === true);
    expect(isErhua("shir")).toEqual([false, true]);
    expect(isErhua("shi4r5")).toEqual([false, true]);
    expect(isErhua("shier")).toEqual([false, false]);
    expect(tones("shi4r5")).toEqual([4, 5]);
  });

  test.each(["r", "our", "or", "year", "leader", "shi4r4", "rr"])(
    "takes %j for no erhua",
    (text) => {
      expect(readPinyin(text)).toBeNull();
    },
  );

  test.each(["", "community", "12348", "三个如何", "san-ge-x", "sa1n", "san6", "b", "shi̇"])(
    "does not take %j for pinyin",
    (text) => {
      expect(readPinyin(text)).toBeNull();
    },
  );

  test("reads a long run of syllables that could be cut in very many ways", () => {
    expect(readPinyin("xianan".repeat(60))?.length).toBe(120);
  });
});

describe("plainLetters", () => {
  test("drops tones, spaces, apostrophes and figures, and writes ü as v", () => {
    expect(plainLetters("Xī’ān Lǜ 12")).toBe("xianlv");
  });
});
