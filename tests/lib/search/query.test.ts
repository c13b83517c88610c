import { describe, expect, test } from "vitest";
import { DICTIONARY } from "../../../src/lib/fold/dictionary.ts";
import { simplify as simplifyPage } from "../../../src/lib/importer/simplify.ts";
import { readCharacters, simplify } from "../../../src/lib/search/characters.ts";
import { analyseQuery, LONGEST_QUERY } from "../../../src/lib/search/query.ts";
import { toCharacters } from "../../../src/lib/search/simplify.ts";

const kinds = (raw: string) => [...analyseQuery(raw).kinds].sort();
const units = (raw: string) =>
  analyseQuery(raw).forms[0]?.units.map(({ tokens }) => tokens.map(({ text }) => text).join(" "));

describe("analyseQuery", () => {
  test.each([
    ["12348", ["digits"]],
    ["１２３４８", ["digits"]],
    ["1+6+N", ["digits"]],
    ["三个如何", ["han"]],
    ["community", ["latin"]],
    ["women", ["latin", "pinyin"]],
    ["sān gè rúhé", ["latin", "pinyin"]],
    ["“12348”工作思路", ["digits", "han", "mixed"]],
    ["e福州", ["han", "latin", "mixed", "pinyin"]],
  ])("knows what %j is written in", (raw, expected) => {
    expect(kinds(raw)).toEqual(expected);
  });

  test.each([
    ...["", "   ", "，。！？", '""', "%", "□", "+", "<>&"],
    ...["❤️", "🏳️‍🌈", "\ufe0f", "\u0301", "\u20e3", "\u3099", "\u00ad\u200b", "\ufe70"],
  ])("has nothing to search for in %j", (raw) => {
    expect(analyseQuery(raw)).toMatchObject({ forms: [], kinds: new Set() });
  });

  test("parts a query at spaces but not around a plus sign", () => {
    expect(units("社区 养老")).toEqual(["社 区", "养 老"]);
    expect(units("社区　养老")).toEqual(["社 区", "养 老"]);
    expect(units("1 + 6 + N")).toEqual(["1+6+n"]);
  });

  test("keeps a quoted stretch in one piece", () => {
    expect(units('"community service" 2019')).toEqual(["community service", "2019"]);
    expect(analyseQuery('"community service"').isQuoted).toBe(true);
    expect(analyseQuery('"community service" 2019').isQuoted).toBe(false);
  });

  test("takes quotation marks inside a word for punctuation", () => {
    expect(units("“12348”工作思路")).toEqual(["12348 工 作 思 路"]);
    expect(analyseQuery("“12348”工作思路").isQuoted).toBe(false);
    expect(units('"unclosed phrase')).toEqual(["unclosed", "phrase"]);
  });

  test("composes decomposed input", () => {
    expect(analyseQuery("sa\u0304n ge\u0300").pinyin).toEqual([
      { letters: "san", tone: 1 },
      { letters: "ge", tone: 4 },
    ]);
  });

  test.each([
    ["12348\ufe0f", ["12348"]],
    ["1\ufe0f\u20e3", ["1"]],
    ["三个如何❤️", ["三 个 如 何"]],
    ["☀️ 福州", ["福 州"]],
    ["社\u0300区", ["社 区"]],
    ["employ\u00adment", ["employment"]],
    ["employ\u200bment", ["employment"]],
    ["⺠生", ["民 生"]],
    ["⻢上就办", ["马 上 就 办"]],
    ["⻓", ["长"]],
    ["⽣", ["生"]],
  ])("reads %j without what cannot be seen, and look-alikes as characters", (raw, expected) => {
    expect(units(raw)).toEqual(expected);
  });

  test("cuts a query that is longer than any sentence", () => {
    expect(analyseQuery("社".repeat(LONGEST_QUERY * 20)).forms[0]?.tokens).toHaveLength(
      LONGEST_QUERY,
    );
  });

  test("takes markup, patterns and controls as text", () => {
    expect(units("<img src=x onerror=alert(1)>")).toEqual(["img", "src x", "onerror alert 1"]);
    expect(units(".*[社区]+(?:\\d)$")).toEqual(["社 区 + d"]);
    expect(units("社区\u0000\u200b养老")).toEqual(["社 区 养 老"]);
  });
});

describe("traditional characters", () => {
  const characters = readCharacters(
    toCharacters(["老旧小区改造后面显著着力群众琅岐里干净么乾鼓楼"], [["鼓楼", "皷楼"]]),
  );
  const forms = (raw: string) => analyseQuery(raw, characters).forms.map(({ text }) => text);

  test.each([
    ["老舊小區", ["老旧小区"]],
    ["後面", ["后面"]],
    ["裡", ["里"]],
    ["裏", ["里"]],
    ["群眾", ["群众"]],
    ["羣衆", ["群众"]],
    ["瑯岐", ["琅岐"]],
    ["老旧小区", ["老旧小区"]],
  ])("of %s are read as simplified ones", (raw, expected) => {
    expect(forms(raw)).toEqual(expected);
  });

  test("with two counterparts are read as either, as the importer reads them first", () => {
    expect(forms("著力")).toEqual(["着力", "著力"]);
    expect(forms("乾淨")).toEqual(["干净", "乾净"]);
  });

  test("are read by words, of which the characters are settled", () => {
    const planned = readCharacters(toCharacters(["计划显著，随着规划、动画着力琅岐"]));
    const read = (raw: string) => analyseQuery(raw, planned).forms.map(({ text }) => text);
    expect(read("計畫")).toEqual(["计划"]);
    expect(read("計劃")).toEqual(["计划"]);
    expect(read("動畫")).toEqual(["动画"]);
    expect(read("顯著")).toEqual(["显著"]);
    expect(read("显著")).toEqual(["显著"]);
    expect(read("隨著")[0]).toBe("随着");
    expect(read("瑯岐")).toEqual(["琅岐"]);
  });

  test("are first read as the importer reads them, wherever that occurs in the texts", () => {
    const texts = [...DICTIONARY.words.values()];
    const whole = readCharacters(toCharacters(texts));
    const words = [...DICTIONARY.words.keys()];
    // Each word alone, and before the next, where one may begin inside the other.
    const queries = words.flatMap((word, index) => [word, word + (words[index + 1] ?? "")]);
    expect(queries.length).toBeGreaterThan(1000);
    const differing = queries.filter((raw) => simplify(raw, whole)[0] !== simplifyPage(raw));
    expect(differing).toEqual([]);
  });

  test("are learnt from headwords that are known in both scripts", () => {
    expect(forms("皷楼")).toEqual(["鼓楼"]);
  });

  test("are not converted to what no text has", () => {
    expect(forms("龍")).toEqual(["龍"]);
  });

  test("do not multiply without end", () => {
    expect(forms("著".repeat(40)).length).toBeLessThanOrEqual(8);
  });
});
