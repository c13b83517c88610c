import { describe, expect, test } from "vitest";
import {
  blockText,
  contentsOf,
  englishOfFigure,
  isQuiet,
  readingOf,
  translationOf,
  weightOf,
} from "../../../src/lib/page/reading.ts";
import type { Block, FigureMark, Mark, Segment } from "../../../src/lib/text/model.ts";

function line(
  id: string,
  zh: string,
  en: string | null = null,
  marks: readonly Mark[] = [],
): Segment {
  return {
    id,
    zh: { text: zh, marks },
    en: en === null ? null : { text: en, marks: [] },
    at: { zh: 1, en: null },
  };
}

function block(
  id: string,
  kind: Block["kind"],
  segments: readonly Segment[],
  depth?: number,
): Block {
  return depth === undefined
    ? { id, kind, segments: segments }
    : { id, kind, segments: segments, depth };
}

const use = (): Mark => ({ type: "term", entry: "e", start: 0, end: 1 });

describe("contentsOf", () => {
  test("nests headings by depth and leaves the title out", () => {
    const contents = contentsOf([
      block("p1", "title", [line("p1-1", "题")], 1),
      block("p2", "heading", [line("p2-1", "一", "I")], 2),
      block("p3", "heading", [line("p3-1", "（一）")], 3),
      block("p4", "para", [line("p4-1", "文")]),
      block("p5", "heading", [line("p5-1", "二")], 2),
    ]);
    expect(contents.map((item) => item.block)).toEqual(["p2", "p5"]);
    expect(contents[0]?.children.map((item) => item.block)).toEqual(["p3"]);
    expect(contents[0]?.en).toBe("I");
    expect(contents[1]?.en).toBeNull();
  });

  test("lists a bold first sentence as a heading under the one above it", () => {
    const bold: Mark = { type: "strong", start: 0, end: 5 };
    const runIn = line("p3-1", "1.打造。", "1. Building.", [bold]);
    const contents = contentsOf([
      block("p2", "heading", [line("p2-1", "一")], 2),
      block("p3", "para", [runIn, line("p3-2", "持续。")]),
      block("p4", "para", [line("p4-1", "1.打造。", null, [bold])]),
    ]);
    expect(contents[0]?.children.map((item) => [item.block, item.zh])).toEqual([
      ["p3", "1.打造。"],
    ]);
    expect(contents).toHaveLength(1);
  });

  test("leaves out the depths that would make it too long", () => {
    const deep = Array.from({ length: 30 }, (_, at) =>
      block(`p${at + 3}`, "heading", [line(`p${at + 3}-1`, "（一）")], 3),
    );
    const contents = contentsOf([block("p2", "heading", [line("p2-1", "一")], 2), ...deep]);
    expect(contents).toHaveLength(1);
    expect(contents[0]?.children).toEqual([]);
  });

  test("keeps a deep heading that comes first", () => {
    const contents = contentsOf([
      block("p2", "heading", [line("p2-1", "甲")], 3),
      block("p3", "heading", [line("p3-1", "乙")], 2),
    ]);
    expect(contents.map((item) => item.block)).toEqual(["p2", "p3"]);
  });
});

describe("readingOf", () => {
  test("numbers apparatus and notes apart, in reading order", () => {
    const sic: Mark = { type: "sic", start: 0, end: 1, corr: "乙", cert: "high" };
    const note: Mark = { type: "note", start: 1, end: 1, label: "x", text: "A remark." };
    const gap: Mark = {
      type: "gap",
      start: 0,
      end: 1,
      reason: "lost",
      raw: "",
      cert: "medium",
    };
    const reading = readingOf([
      block("p1", "para", [line("p1-1", "甲", null, [sic, note]), line("p1-2", "□", null, [gap])]),
    ]);
    expect(reading.apparatus.map((one) => [one.id, one.segment.id])).toEqual([
      ["a1", "p1-1"],
      ["a2", "p1-2"],
    ]);
    expect(reading.notes.map((one) => [one.id, one.back])).toEqual([["n1", "n1-ref"]]);
    expect(reading.references.get(gap)?.number).toBe(2);
  });

  test("marks the first use of a term anew in each section", () => {
    const [a, b, c] = [use(), use(), use()];
    const reading = readingOf([
      block("p1", "para", [line("p1-1", "甲", null, [a]), line("p1-2", "甲", null, [b])]),
      block("p2", "heading", [line("p2-1", "甲", null, [c])], 2),
    ]);
    expect(reading.firstUses).toEqual(new Set([a, c]));
  });

  test("counts a line that the one above renders as translated", () => {
    const merged: Segment = { ...line("p1-2", "乙", ""), mergedInto: "p1-1" };
    const reading = readingOf([
      block("p1", "para", [line("p1-1", "甲", "A and B."), merged, line("p1-3", "丙")]),
    ]);
    expect([reading.lines, reading.untranslated]).toEqual([3, 1]);
  });
});

describe("blockText", () => {
  test("joins Chinese without spaces and English with them, or says that there is none", () => {
    const both = block("p1", "para", [line("p1-1", "甲。", "A."), line("p1-2", "乙。", "B.")]);
    expect(blockText(both, "zh")).toBe("甲。乙。");
    expect(blockText(both, "en")).toBe("A. B.");
    expect(blockText(block("p2", "para", [line("p2-1", "甲。")]), "en")).toBeNull();
  });
});

describe("translationOf", () => {
  test("tells none, some and all apart", () => {
    expect(translationOf([line("a", "甲")])).toBe("none");
    expect(translationOf([line("a", "甲"), line("b", "乙", "B")])).toBe("some");
    expect(translationOf([line("a", "甲", "A")])).toBe("all");
  });
});

describe("englishOfFigure", () => {
  const read = (text: string, value: number, unit: string, rest: Partial<FigureMark> = {}) =>
    englishOfFigure(text, { type: "figure", start: 0, end: text.length, value, unit, ...rest });

  test("states 亿 and 万 in billions, millions and thousands", () => {
    expect(read("1613.3亿元", 161_330_000_000, "CNY")).toEqual({
      text: "161.33 billion yuan",
      isPlain: false,
    });
    expect(read("14.2万元", 142_000, "CNY")?.text).toBe("142,000 yuan");
  });

  test("adds what a reader abroad knows to a traditional unit", () => {
    expect(read("124万亩", 1_240_000, "mu")?.text).toBe("1.24 million mu (about 82,700 ha)");
    expect(read("300亩", 300, "mu")?.isPlain).toBe(false);
  });

  test("gives a qualifier inside the figure, and leaves one beside it to the sentence", () => {
    expect(read("1400多万元", 14_000_000, "CNY", { qualifier: "over" })?.text).toBe(
      "more than 14 million yuan",
    );
    expect(read("110万件", 1_100_000, "count", { qualifier: "about" })?.text).toBe("1.1 million");
    expect(read("60周岁", 60, "age", { qualifier: "over" })?.text).toBe("60 years");
  });

  test("calls a figure plain where only the unit is foreign, or the number small", () => {
    expect(read("16年", 16, "year")).toEqual({ text: "16 years", isPlain: true });
    expect(read("五年", 5, "year")).toEqual({ text: "5 years", isPlain: true });
    expect(read("1200公里", 1200, "km")).toEqual({ text: "1,200 kilometres", isPlain: true });
  });

  test("says nothing where there is nothing to say", () => {
    expect(read("39项", 39, "count")).toBeNull();
    expect(read("94%", 94, "%")).toBeNull();
    expect(read("161.33 billion yuan", 161_330_000_000, "CNY")).toBeNull();
    expect(read("第三", 3, "ordinal")).toBeNull();
  });
});

describe("weightOf", () => {
  test("marks numbered formulas loudest, names after them, common words not at all", () => {
    expect((["digit-code", "plus-formula", "numeral-phrase"] as const).map(weightOf)).toEqual(
      Array(3).fill("formula"),
    );
    expect((["programme", "concept", "institution", "hotline"] as const).map(weightOf)).toEqual(
      Array(4).fill("name"),
    );
    expect((["place", "idiom", "indicator", "wording", undefined] as const).map(weightOf)).toEqual(
      Array(5).fill("word"),
    );
  });
});

describe("isQuiet", () => {
  const supplied = (cert: "high" | "medium"): Mark => ({
    type: "supplied",
    cert,
    start: 0,
    end: 1,
  });

  test("holds for supplied punctuation, however certain, and for one certain word", () => {
    expect(isQuiet(supplied("medium"), "，", "zh")).toBe(true);
    expect(isQuiet(supplied("high"), "等", "zh")).toBe(true);
    expect(isQuiet(supplied("high"), "元。", "zh")).toBe(true);
    expect(isQuiet(supplied("high"), "among them", "en")).toBe(true);
  });

  test("does not hold for a word that is less than certain, a longer loss, or another sign", () => {
    expect(isQuiet(supplied("medium"), "才", "zh")).toBe(false);
    expect(isQuiet(supplied("high"), "十八届四中", "zh")).toBe(false);
    expect(isQuiet({ type: "sic", corr: "2.6", cert: "high", start: 0, end: 2 }, "，", "zh")).toBe(
      false,
    );
  });

  test("is said of each mark of a page", () => {
    const mark = supplied("medium");
    const reading = readingOf([block("p1", "para", [line("p1-1", "，", null, [mark])])]);
    expect([...reading.quiet]).toEqual([mark]);
  });
});
