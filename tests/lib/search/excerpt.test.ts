import { describe, expect, test } from "vitest";
import { excerpt } from "../../../src/lib/search/excerpt.ts";

const room = { whole: 10, around: 4 };
const show = (text: string, ...spans: [number, number][]) =>
  excerpt(
    text,
    spans.map(([start, end]) => ({ start, end })),
    room,
  )
    .map(({ text: piece, isFound }) => (isFound ? `[${piece}]` : piece))
    .join("");

describe("excerpt", () => {
  test("shows a short text whole, what was found marked", () => {
    expect(show("一二三四五", [1, 3])).toBe("一[二三]四五");
  });

  test("cuts a long text down to what stands around the finds", () => {
    expect(show("一二三四五六七八九十甲乙丙丁", [6, 7])).toBe("…三四五六[七]八九十甲…");
  });

  test("joins the neighbourhoods of finds that are close", () => {
    expect(show("一二三四五六七八九十甲乙丙丁", [4, 5], [8, 9])).toBe(
      "一二三四[五]六七八[九]十甲乙丙…",
    );
  });

  test("shows the beginning of a long text in which nothing was found", () => {
    expect(show("一二三四五六七八九十甲乙")).toBe("一二三四五六七八九十…");
  });

  test("does not cut English words or numbers", () => {
    expect(show("Kindergartens in the district have 5,600 places", [21, 29])).toBe(
      "…the [district] have…",
    );
  });

  test("never parts the halves of a character outside the basic plane", () => {
    for (let at = 8; at < 16; at += 1) {
      const shown = show("𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷甲𠮷𠮷𠮷𠮷", [20, 21]);
      expect(shown.isWellFormed()).toBe(true);
    }
  });
});
