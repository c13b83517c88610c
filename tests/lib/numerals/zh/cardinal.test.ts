import { describe, expect, it } from "vitest";
import { readChineseCardinal } from "../../../../src/lib/numerals/zh/cardinal.ts";

describe("the cardinals", () => {
  it.each([
    ["一", 1],
    ["两", 2],
    ["九", 9],
    ["十", 10],
    ["十二", 12],
    ["二十", 20],
    ["三十九", 39],
    ["一百", 100],
    ["一百零八", 108],
    ["三百二十", 320],
  ])("reads the Chinese cardinal %s as %i", (numeral, value) => {
    expect(readChineseCardinal(numeral)).toBe(value);
  });

  it.each(["", "万", "八一七", "三率", "十十", "百百", "百三", "二三"])(
    "refuses %s, which is no cardinal below a thousand",
    (numeral) => {
      expect(readChineseCardinal(numeral)).toBeNull();
    },
  );
});
