import { describe, expect, test } from "vitest";
import { Matcher, type TermForm } from "../../../src/lib/glossary/match.ts";

const form = (entry: string, text: string, notMatch: string[] = []): TermForm => ({
  entry,
  text,
  notMatch,
});

/** The occurrences as `entry@start:text`, a nested one with `<outer`. */
function found(text: string, forms: TermForm[], lang: "zh" | "en" = "zh"): string[] {
  return new Matcher(forms, lang)
    .find(text)
    .matches.map(
      (match) =>
        `${match.entry}@${match.start}:${text.slice(match.start, match.end)}${match.within === undefined ? "" : `<${match.within}`}`,
    );
}

describe("Chinese", () => {
  test("finds every occurrence, with and without quotation marks", () => {
    expect(found("“12348”工作思路，即12348。", [form("a", "12348")])).toEqual([
      "a@1:12348",
      "a@13:12348",
    ]);
  });

  test.each([
    ["a longer number", "共123480元"],
    ["a number that continues before it", "电话012348"],
    ["a decimal fraction", "增长0.134%"],
    ["the whole part of a decimal", "面积134.5亩"],
    ["a number with thousands", "1,134户"],
    ["a percentage", "增长134%"],
    ["a quantity in ten thousands", "134万人"],
    ["a plus formula", "1+134"],
    ["a code with letters", "A134号"],
    ["a time", "9:134"],
  ])("does not find 134 in %s", (_name, text) => {
    expect(found(text, [form("a", "134"), form("b", "12348")])).toEqual([]);
  });

  test("finds a number beside Chinese punctuation and text", () => {
    expect(found("推行134，见“134”机制（134）。", [form("a", "134")])).toHaveLength(3);
  });

  test.each([
    ["十三个如何", []],
    ["第三个如何", []],
    ["23个如何和23三个如何", []],
    ["统一三个如何", ["a@2:三个如何"]],
    ["落实三个如何", ["a@2:三个如何"]],
    ["百三个如何", []],
  ])("a numeral phrase is no part of a longer numeral: %s", (text, expected) => {
    expect(found(text, [form("a", "三个如何")])).toEqual(expected);
  });

  test("takes 1+6+N whole and not inside 1+6+N+2", () => {
    const forms = [form("a", "1+6+N")];
    expect(found("“1+6+N”机制", forms)).toEqual(["a@1:1+6+N"]);
    expect(found("“1+6+N+2”机制", forms)).toEqual([]);
    expect(found("“21+6+N”机制", forms)).toEqual([]);
  });

  test("prefers the longest and keeps what lies inside it as nested", () => {
    const forms = [form("long", "老旧小区改造"), form("short", "老旧小区"), form("tiny", "小区")];
    expect(found("推进老旧小区改造和老旧小区治理", forms)).toEqual([
      "long@2:老旧小区改造",
      "short@2:老旧小区<long",
      "tiny@4:小区<short",
      "short@9:老旧小区",
      "tiny@11:小区<short",
    ]);
  });

  test("drops what crosses a longer occurrence", () => {
    expect(found("第三产业链", [form("a", "第三产业"), form("b", "产业链")])).toEqual([
      "a@0:第三产业",
    ]);
  });

  test("does not nest an entry inside itself", () => {
    expect(found("四访四问活动", [form("a", "四访四问"), form("a", "四访")])).toEqual([
      "a@0:四访四问",
    ]);
  });

  test("leaves a form alone inside a context that its entry excludes", () => {
    const forms = [form("a", "三产", ["第三产业"])];
    expect(found("第三产业，三产龙头", forms)).toEqual(["a@5:三产"]);
  });

  test("reports a stretch that two entries claim", () => {
    const { ambiguities } = new Matcher([form("a", "三位一体"), form("b", "三位一体")], "zh").find(
      "“三位一体”网络",
    );
    expect(ambiguities).toEqual([{ start: 1, end: 5, entries: ["a", "b"] }]);
  });

  test("lets a link settle what two entries claim", () => {
    const matcher = new Matcher([form("a", "三位一体"), form("b", "三位一体")], "zh");
    const { matches, ambiguities } = matcher.find("“三位一体”网络", [
      { start: 1, end: 5, entry: "b" },
    ]);
    expect(ambiguities).toEqual([]);
    expect(matches).toEqual([{ start: 1, end: 5, entry: "b" }]);
  });

  test("matches nothing across or around a link", () => {
    const matcher = new Matcher([form("a", "鼓楼区政府"), form("b", "区")], "zh");
    const { matches } = matcher.find("鼓楼区政府", [{ start: 0, end: 3, entry: "x" }]);
    expect(matches).toEqual([
      { start: 0, end: 3, entry: "x" },
      { start: 2, end: 3, entry: "b", within: "x" },
    ]);
  });

  test("takes characters of the supplementary planes by UTF-16 offsets", () => {
    expect(found("𠮷𠮷三个如何", [form("a", "三个如何")])).toEqual(["a@4:三个如何"]);
  });
});

describe("English", () => {
  test("ignores case and the shape of quotation marks and hyphens", () => {
    expect(
      found("The “Three Hows” and the Three hows", [form("a", "Three Hows")], "en"),
    ).toHaveLength(2);
    expect(found("front‑line method", [form("a", "front-line method")], "en")).toHaveLength(1);
  });

  test.each([
    ["scanning", "canning"],
    ["gridlock", "grid"],
    ["12348s and 123480", "12348"],
    ["the non-party press", "party"],
  ])("finds no form inside a longer word: %s", (text, word) => {
    expect(found(text, [form("a", word)], "en")).toEqual([]);
  });
});
