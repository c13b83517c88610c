import { describe, expect, test } from "vitest";
import { readCharacters } from "../../../src/lib/search/characters.ts";
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

  test.each(["", "   ", "，。！？", '""', "%", "□", "+", "<>&"])(
    "has nothing to search for in %j",
    (raw) => {
      expect(analyseQuery(raw)).toMatchObject({ forms: [], kinds: new Set() });
    },
  );

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

  test("with two counterparts are read as either", () => {
    expect(forms("著力")).toEqual(["著力", "着力"]);
    expect(forms("乾淨")).toEqual(["乾净", "干净"]);
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
