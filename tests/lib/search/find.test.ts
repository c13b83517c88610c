import { describe, expect, test } from "vitest";
import { match, mergeSpans, prepare } from "../../../src/lib/search/find.ts";
import { analyseQuery } from "../../../src/lib/search/query.ts";

interface Texts {
  readonly zh?: string;
  readonly en?: string | null;
  readonly variants?: readonly string[];
}

/** What is found, as the text of the spans, and the tier; null if nothing is. */
function find(raw: string, { zh = "", en = null, variants = [] }: Texts) {
  const found = match(analyseQuery(raw), prepare({ zh, en, variants }));
  if (found === null) return null;
  return {
    tier: found.tier,
    zh: found.zh.map(({ start, end }) => zh.slice(start, end)),
    en: found.en.map(({ start, end }) => (en ?? "").slice(start, end)),
  };
}

describe("in Chinese", () => {
  test.each([
    ["三个如何", "践行“三个如何”作为", "三个如何"],
    ["“三个如何”", "践行三个如何作为", "三个如何"],
    ["马上就办真抓实干", "弘扬“马上就办、真抓实干”精神", "马上就办、真抓实干"],
    ["马上就办、真抓实干", "弘扬马上就办真抓实干精神", "马上就办真抓实干"],
    ["造老旧", "完成改造老旧小区", "造老旧"],
    ["标准微型", "“标准+微型”", "标准+微型"],
    ["标准+微型", "“标准+微型”", "标准+微型"],
    ["１２３４８", "“12348”工作思路", "12348"],
    ["12348工作", "“12348”工作思路", "12348”工作"],
    ["1+6+N", "建立“1+6+N”机制", "1+6+N"],
    ["677.77", "实现677.77亿元", "677.77"],
    ["亿元", "实现677.77亿元", "亿元"],
    ["677.77亿", "实现677.77亿元", "677.77亿"],
    ["99.99%", "达99.99%以上", "99.99%"],
    ["99.99", "达99.99%以上", "99.99"],
    ["5600", "学位5600多个", "5600"],
    ["5,600", "学位5600多个", "5600"],
    ["2.0", "打造2.0版", "2.0"],
    ["5g", "推进5G建设", "5G"],
    ["𠮷", "商户𠮷野家", "𠮷"],
    ["□", "共□个", null],
  ])("%s in %s", (raw, zh, expected) => {
    expect(find(raw, { zh })).toEqual(
      expected === null ? null : { tier: "exact", zh: [expected], en: [] },
    );
  });

  test.each([
    ["134", "共1346个"],
    ["134", "约13.4亿元"],
    ["134", "约134.5亿元"],
    ["13", "“134”模式"],
    ["77", "实现677.77亿元"],
    ["6", "建立“1+6+N”机制"],
    ["1+6", "建立“1+6+N”机制"],
    ["58%", "共58所"],
    ["标准+微型", "标准微型"],
    ["甲乙", "甲□乙"],
    ["三个如何", "三个方面，如何"],
    ["社区小区", "老旧小区、社区"],
    ["art", "party"],
  ])("%s not in %s", (raw, zh) => {
    expect(find(raw, { zh })).toBeNull();
  });

  test("gives every place, one that overlaps another joined with it", () => {
    expect(find("社区", { zh: "社区与社区" })?.zh).toEqual(["社区", "社区"]);
    expect(find("人人", { zh: "人人人" })?.zh).toEqual(["人人人"]);
  });

  test("gives a sentence that has the parts of a query apart as loose, unless they were quoted", () => {
    const zh = "推进养老服务进社区";
    expect(find("社区 养老", { zh })).toEqual({ tier: "loose", zh: ["养老", "社区"], en: [] });
    expect(find('"社区 养老"', { zh })).toBeNull();
    expect(find("社区 医院", { zh })).toBeNull();
  });
});

describe("in corrected and uncorrected forms", () => {
  test("finds the corrected form and marks what is printed in its place", () => {
    const texts = { zh: "增长26个百分点", variants: ["增长2.6个百分点"] };
    expect(find("2.6", texts)).toEqual({ tier: "exact", zh: ["26"], en: [] });
    expect(find("26", texts)).toEqual({ tier: "exact", zh: ["26"], en: [] });
    expect(find("增长2.6个", texts)?.zh).toEqual(["增长26个"]);
    expect(find("百分点", texts)?.zh).toEqual(["百分点"]);
  });

  test("marks nothing beside the find where a sentence is corrected in several places", () => {
    const texts = { zh: "甲的一、乙是的二、丙的叁。", variants: ["甲地一、乙的二、丙的三。"] };
    expect(find("的", texts)?.zh).toEqual(["的", "的", "的"]);
    expect(find("地", texts)?.zh).toEqual(["的"]);
    expect(find("乙的", texts)?.zh).toEqual(["乙是的"]);
    expect(find("三", texts)?.zh).toEqual(["叁"]);
  });

  test("finds the form without what was supplied, across the place of it", () => {
    const texts = { zh: "2019年以来", variants: ["2019以来"] };
    expect(find("2019以来", texts)?.zh).toEqual(["2019年以来"]);
    expect(find("2019年以来", texts)?.zh).toEqual(["2019年以来"]);
  });
});

describe("in English", () => {
  const en = "Affordable kindergartens offered 5,600 places, the “12348” approach among them.";

  test.each([
    ["kindergartens", "exact", ["kindergartens"]],
    ["KINDERGARTENS", "exact", ["kindergartens"]],
    ["affordable kindergartens", "exact", ["Affordable kindergartens"]],
    ["kindergarten", "stem", ["kindergartens"]],
    ["offers", "stem", ["offered"]],
    ["affordable kindergarten", "stem", ["Affordable kindergartens"]],
    ["5600", "exact", ["5,600"]],
    ["12348 approach", "exact", ["12348” approach"]],
    ["kindergarten affordability", "loose", ["Affordable", "kindergartens"]],
  ])("%s is found as %s", (raw, tier, expected) => {
    expect(find(raw, { zh: "园", en })).toEqual({ tier, zh: [], en: expected });
  });

  test("has the word itself before its other forms, and no other word of the same beginning", () => {
    const tiers = (raw: string) =>
      ["The government acts.", "Two governments act.", "Good governance.", "It governs."].map(
        (text) => find(raw, { en: text })?.tier ?? null,
      );
    expect(tiers("government")).toEqual(["exact", "stem", null, null]);
    expect(tiers("governance")).toEqual([null, null, "exact", null]);
    expect(tiers("governence")).toEqual([null, null, null, null]);
    expect(find("supervise", { en: "under public supervision" })?.tier).toBe("stem");
  });

  test.each(["garten", "kinder", '"kindergarten"', "600", "afford this"])(
    "%s is not found",
    (raw) => {
      expect(find(raw, { zh: "园", en })).toBeNull();
    },
  );

  test("and Chinese at once, a part in each", () => {
    expect(find("幼儿园 kindergartens", { zh: "普惠性幼儿园", en })).toEqual({
      tier: "loose",
      zh: ["幼儿园"],
      en: ["kindergartens"],
    });
  });
});

describe("mergeSpans", () => {
  test("joins what overlaps and keeps apart what only touches", () => {
    expect(
      mergeSpans([
        { start: 4, end: 6 },
        { start: 0, end: 2 },
        { start: 1, end: 3 },
        { start: 3, end: 4 },
      ]),
    ).toEqual([
      { start: 0, end: 3 },
      { start: 3, end: 4 },
      { start: 4, end: 6 },
    ]);
  });
});
