import { describe, expect, test } from "vitest";
import { tokenise, wordsToAsk, wordsToIndex } from "../../../src/lib/search/tokens.ts";

const texts = (text: string) => tokenise(text).map((token) => token.text);
const slices = (text: string) => tokenise(text).map(({ start, end }) => text.slice(start, end));

describe("tokenise", () => {
  test("cuts Han text into single characters and drops its punctuation", () => {
    expect(texts("马上就办、真抓实干。")).toEqual([..."马上就办真抓实干"]);
  });

  test.each([
    ["677.77亿元", ["677.77", "亿", "元"]],
    ["99.99%", ["99.99", "%"]],
    ["2.0版", ["2.0", "版"]],
    ["5,600 places", ["5600", "places"]],
    ["1,234,567.5", ["1234567.5"]],
    ["1.打造", ["1", "打", "造"]],
    ["2014年11月1日", ["2014", "年", "11", "月", "1", "日"]],
    ["5~6%、3~4%", ["5", "6", "%", "3", "4", "%"]],
    ["58%，87.9%", ["58", "%", "87.9", "%"]],
    ["1,2345", ["1", "2345"]],
  ])("keeps the numbers of %j whole", (text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  test("takes a full-width comma for a clause mark, never for a thousands separator", () => {
    expect(texts("学位5，600个")).toEqual(["学", "位", "5", "600", "个"]);
  });

  test.each(["1+6+N", "１＋６＋Ｎ", "1 + 6 + n"])("keeps the formula %j whole", (text) => {
    expect(tokenise(text)).toMatchObject([{ kind: "formula", text: "1+6+n" }]);
  });

  test("takes a plus sign without a figure for a sign of its own", () => {
    expect(texts("标准+微型")).toEqual(["标", "准", "+", "微", "型"]);
    expect(texts("A + B")).toEqual(["a", "+", "b"]);
  });

  test("parts letters from figures, so that a figure is found before its unit", () => {
    expect(texts("5G、PM2.5")).toEqual(["5", "g", "pm", "2.5"]);
  });

  test("keeps a number apart from a squared unit, a circled figure and a superscript", () => {
    expect(texts("5600㎡")).toEqual(["5600", "m", "2"]);
    expect(texts("12①打造")).toEqual(["12", "1", "打", "造"]);
    expect(texts("58²")).toEqual(["58", "2"]);
  });

  test("folds case, width and diacritics, whether composed or not", () => {
    expect(texts("Café")).toEqual(["cafe"]);
    expect(texts("Cafe\u0301")).toEqual(["cafe"]);
    expect(texts("ＡＰＰ")).toEqual(["app"]);
  });

  test("drops marks that stand on no letter, and never makes an empty token", () => {
    expect(texts("社\u0300区")).toEqual(["社", "区"]);
    expect(texts("1\ufe0f\u20e32\ufe0f\u20e3")).toEqual(["12"]);
    expect(texts("①\u20dd2")).toEqual(["1", "2"]);
    for (const sign of [
      "❤️",
      "\ufe0f",
      "\u0301",
      "\u20e3",
      "\u3099",
      "\u00ad",
      "\ufe70",
      "\u0301\u0302",
    ])
      expect(tokenise(sign), sign).toEqual([]);
  });

  test("finds a word or a number that has invisible signs in it, and marks it whole", () => {
    expect(texts("employ\u00adment employ\u200bment")).toEqual(["employment", "employment"]);
    expect(slices("(employ\u00adment)")).toEqual(["employ\u00adment"]);
    expect(texts("12\u2060348\ufe0f")).toEqual(["12348"]);
  });

  test("reads look-alikes as the characters that they stand for", () => {
    expect(texts("⺠⽣⻓⼾\uf9dd")).toEqual([..."民生长户利"]);
    expect(slices("⺠⽣")).toEqual(["⺠", "⽣"]);
  });

  test("takes an apostrophe s for a form of its word", () => {
    expect(texts("the people’s e-government, can't, '70s")).toEqual([
      "the",
      "people",
      "e",
      "government",
      "can",
      "t",
      "70",
      "s",
    ]);
    expect(slices("people’s")).toEqual(["people’s"]);
  });

  test("names the place of each token in the text as given", () => {
    const text = "（１＋６＋Ｎ）𠮷野Cafe\u0301，5,600亩";
    expect(slices(text)).toEqual(["１＋６＋Ｎ", "𠮷", "野", "Cafe\u0301", "5,600", "亩"]);
  });

  test.each(["", "，。！", " \u3000\n", "…—“”"])("finds nothing in %j", (text) => {
    expect(tokenise(text)).toEqual([]);
  });
});

describe("index words", () => {
  test("are characters, overlapping pairs across punctuation, whole numbers and stems", () => {
    expect(wordsToIndex(tokenise("就办、真12.5亩Communities"))).toEqual([
      "就",
      "就办",
      "办",
      "办真",
      "真",
      "12o5",
      "亩",
      "communiti",
    ]);
  });

  test("never pair characters across a lost one or across a number", () => {
    const words = wordsToIndex(tokenise("甲□乙3丙"));
    expect(words).toEqual(["甲", "乙", "3", "丙"]);
  });

  test("asked for are pairs that straddle words first, and single characters only if alone", () => {
    expect(wordsToAsk(tokenise("三个如何"))).toEqual(["个如", "三个", "如何"]);
    expect(wordsToAsk(tokenise("的"))).toEqual(["的"]);
    expect(wordsToAsk(tokenise("677.77亿"))).toEqual(["677o77", "亿"]);
  });

  test("asked for are all among those indexed for any text that has the phrase", () => {
    const text = "在“标准+微型”方面，5600多个（1+6+N）住宅小区的Kindergartens已建成。";
    const indexed = new Set(wordsToIndex(tokenise(text)));
    for (let start = 0; start < text.length; start += 1) {
      for (let end = start + 1; end <= text.length; end += 1) {
        // Not through a number or a word: those are found whole or not at all.
        const isWhole = ![start, end].some((at) =>
          /[\p{Script=Latin}\p{N}+]{2}/u.test(text.slice(at - 1, at + 1)),
        );
        if (!isWhole) continue;
        for (const word of wordsToAsk(tokenise(text.slice(start, end))))
          expect(indexed).toContain(word);
      }
    }
  });
});
