import { describe, expect, test } from "vitest";
import type { Occurrence } from "../../../src/lib/glossary/occurrences.ts";
import { groupOccurrences, markSpans } from "../../../src/lib/page/occurrences.ts";

const at = (report: string, segment: string, start: number): Occurrence => ({
  report,
  segment,
  start,
  end: start + 2,
  text: "社区",
  rendering: null,
  role: "mentioned",
});

describe("groupOccurrences", () => {
  test("lists a sentence once however often the entry stands in it", () => {
    const groups = groupOccurrences([at("a", "p1-1", 0), at("a", "p1-1", 5), at("b", "p1-1", 0)]);
    expect(groups.map((group) => [group.report, group.count, group.lines.length])).toEqual([
      ["a", 2, 1],
      ["b", 1, 1],
    ]);
    expect(groups[0]?.lines[0]?.zh).toEqual([
      { start: 0, end: 2 },
      { start: 5, end: 7 },
    ]);
  });

  test("calls a sentence explained when one of its occurrences is", () => {
    const [group] = groupOccurrences([
      at("a", "p1-1", 0),
      { ...at("a", "p1-1", 5), role: "explained", rendering: { start: 3, end: 4, text: "x" } },
    ]);
    expect(group?.lines[0]?.role).toBe("explained");
    expect(group?.lines[0]?.en).toHaveLength(1);
  });

  test("has nothing to say of an entry that occurs nowhere", () => {
    expect(groupOccurrences([])).toEqual([]);
  });
});

describe("markSpans", () => {
  const show = (text: string, spans: Parameters<typeof markSpans>[1]): string =>
    markSpans(text, spans)
      .map((one) => (one.hit ? `[${one.text}]` : one.text))
      .join("");

  test("marks spans at either end and in the middle", () => {
    expect(
      show("abcdef", [
        { start: 0, end: 1 },
        { start: 2, end: 4 },
        { start: 5, end: 6 },
      ]),
    ).toBe("[a]b[cd]e[f]");
  });

  test("never prints overlapping text twice", () => {
    expect(
      show("abcdef", [
        { start: 2, end: 5 },
        { start: 0, end: 3 },
        { start: 3, end: 4 },
      ]),
    ).toBe("[abc][de]f");
  });

  test("gives unmarked text as it is", () => {
    expect(show("abc", [])).toBe("abc");
  });
});
