import { describe, expect, test } from "vitest";
import type { Entry } from "../../../src/lib/glossary/schema.ts";
import { tilesOf } from "../../../src/lib/page/tiles.ts";

type Input = Parameters<typeof tilesOf>[0];

function entry(zh: string, kind: Entry["kind"], tokens: readonly [string, number?][]): Input {
  return {
    kind,
    head: { zh, hant: zh, pinyin: "x", en: "x" },
    parts: tokens.map(([token, ordinal]) => ({
      token,
      label: { zh: "标", en: "label" },
      items: [],
      ...(ordinal === undefined ? {} : { ordinal }),
    })),
  };
}

describe("tilesOf", () => {
  test("tells equal digits apart by their position", () => {
    const { tiles } = tilesOf(
      entry("“13335”工作法", "digit-code", [["1"], ["3", 1], ["3", 2], ["3", 3], ["5"]]),
    );
    expect(tiles.map((tile) => tile.position?.en ?? null)).toEqual([
      null,
      "the first 3",
      "the second 3",
      "the third 3",
      null,
    ]);
    expect(tiles[2]?.position?.zh).toBe("第二个“3”");
  });

  test("keeps the plus signs of a plus formula", () => {
    const plus = tilesOf(entry("1+6+N", "plus-formula", [["1"], ["6"], ["N"]]));
    expect(plus.separator).toBe("+");
  });

  test("prints nothing between the digits of a code", () => {
    expect(tilesOf(entry("“134”机制", "digit-code", [["1"], ["3"], ["4"]])).separator).toBe("");
  });

  test("shows the bare digits of a code that nobody explains", () => {
    const { tiles } = tilesOf(entry("“3820”战略工程", "digit-code", []));
    expect(tiles.map((tile) => tile.token)).toEqual(["3", "8", "2", "0"]);
    expect(tiles.every((tile) => tile.label === null)).toBe(true);
  });

  test("makes no tiles of a concept without parts", () => {
    expect(tilesOf(entry("获得感", "concept", [])).tiles).toEqual([]);
  });

  test("says what a number measures and why a list is short", () => {
    const input = entry("三化", "numeral-phrase", [["三化"]]);
    const parts = input.parts.map((part) => ({
      ...part,
      measures: { zh: "年", en: "years" },
      incomplete: "The source names two.",
    }));
    expect(tilesOf({ ...input, parts }).tiles[0]?.remarks).toEqual([
      "The number measures years.",
      "The source names two.",
    ]);
  });
});
