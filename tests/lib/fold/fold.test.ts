import { describe, expect, test } from "vitest";
import { fold, plain } from "../../../src/lib/fold/fold.ts";
import { hasStrayMarks, visible, withoutStrayMarks } from "../../../src/lib/fold/signs.ts";

describe("signs", () => {
  test.each([
    "\u00ad",
    "\u034f",
    "\u200b",
    "\u200d",
    "\u202e",
    "\u2060",
    "\u2069",
    "\ufe0f",
    "\ufeff",
    "\u{e0100}",
  ])("%j cannot be seen", (sign) => {
    expect(visible(`民${sign}生`)).toBe("民生");
  });

  test("blanks, line ends and □ can be seen", () => {
    expect(visible(" \u3000\t\n□")).toBe(" \u3000\t\n□");
  });

  test("a mark belongs to a letter, and to nothing else", () => {
    expect(withoutStrayMarks("社\u0300区1\u20e3\u0301")).toBe("社区1");
    expect(withoutStrayMarks("e\u0301\u0323")).toBe("e\u0301\u0323");
    expect(withoutStrayMarks("हिन्दी")).toBe("हिन्दी");
    expect(hasStrayMarks("社\u0300区")).toBe(true);
    expect(hasStrayMarks("café cafe\u0301")).toBe(false);
  });
});

describe("fold", () => {
  test.each([
    ["１＋６＋Ｎ", "1+6+n"],
    ["99％", "99%"],
    ["5，600、", "5，600、"],
    ["5600㎡", "5600 m2 "],
    ["12①", "12 1 "],
    ["⺠生", "民生"],
    ["Cafe\u0301", "café"],
    ["employ\u00adment", "employment"],
    ["1\ufe0f\u20e3", "1"],
    ["❤\ufe0f", "❤"],
    ["\u0301\ufe0f", ""],
  ])("makes %j %j", (text, expected) => {
    expect(fold(text).text).toBe(expected);
  });

  test("knows of each code unit where it comes from", () => {
    const text = "𠮷⺠\ufe0f㎡e\u0301\u00adx";
    const { text: folded, starts, ends } = fold(text);
    expect(starts).toHaveLength(folded.length);
    const sources = [...folded.matchAll(/./gu)].map(({ index }) =>
      text.slice(starts[index], ends[index]),
    );
    expect(sources).toEqual(["𠮷", "⺠\ufe0f", "㎡", "㎡", "㎡", "㎡", "e\u0301\u00ad", "x"]);
  });
});

test("plain keeps width and case", () => {
  expect(plain("⺠\u200b生，Ａ\ufe0fa\u0301社\u0300")).toBe("民生，Ａá社");
});
