import { Converter } from "opencc-js/t2cn";
import { describe, expect, test } from "vitest";
import { DICTIONARY, simplify } from "../../../src/lib/fold/dictionary.ts";
import { convert, convertEach, type ScriptTable } from "../../../src/lib/fold/script.ts";

const table: ScriptTable = {
  words: new Map([
    ["計畫", "计划"],
    ["畫面", "画面"],
  ]),
  characters: new Map([
    ["計", ["计"]],
    ["畫", ["画", "划"]],
    ["乾", ["干", "乾"]],
  ]),
};

describe("convert", () => {
  test("reads words before characters, the longest from the beginning", () => {
    expect(convert("計畫", table)).toBe("计划");
    expect(convert("計畫面", table)).toBe("计划面");
    expect(convert("設畫面", table)).toBe("設画面");
    expect(convert("畫", table)).toBe("画");
    expect(convert("𠮷a1", table)).toBe("𠮷a1");
  });

  test("tries each form of a character outside the words, the likeliest first", () => {
    expect(convertEach("計畫乾", table, 8)).toEqual(["计划干", "计划乾"]);
    expect(convertEach("畫乾", table, 8)).toEqual(["画干", "画乾", "划干", "划乾"]);
    expect(convertEach("乾".repeat(20), table, 8).length).toBeLessThanOrEqual(8);
    expect(convertEach("", table, 8)).toEqual([""]);
  });
});

describe("the dictionary", () => {
  test("has for each word one as long", () => {
    const unequal = [...DICTIONARY.words].filter(
      ([from, to]) => [...from].length !== [...to].length,
    );
    expect(unequal).toEqual([]);
  });

  test("converts as OpenCC does where it adds nothing of its own", () => {
    const opencc = Converter({ from: "t", to: "cn" });
    const own = /[著瑯蟳瞭藉祇吿敍枱痺簷粧糭衞衹]|[規企策謀]畫/u;
    const words = [...DICTIONARY.words.keys()].filter((word) => !own.test(word));
    const texts = [
      ...words,
      words.join(""),
      [...DICTIONARY.characters.keys()].filter((one) => !own.test(one)).join("，"),
    ];
    expect(texts.length).toBeGreaterThan(300);
    expect(texts.filter((text) => simplify(text) !== opencc(text))).toEqual([]);
  });
});
