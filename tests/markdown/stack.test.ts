import type { Nodes } from "mdast";
import { describe, expect, test } from "vitest";
import { PARSER } from "../../src/markdown/parser.ts";

/** A text with its links as ⟨text⟩, bold as 【text】, struck-through as ‹text›. */
function show(node: Nodes): string {
  const inner = "children" in node ? node.children.map(show).join("") : "";
  if (node.type === "text") return node.value;
  if (node.type === "link") return `⟨${inner}⟩`;
  if (node.type === "strong") return `【${inner}】`;
  if (node.type === "delete") return `‹${inner}›`;
  return inner;
}
const read = (text: string) => show(PARSER.parse(text));
const urls = (text: string): string[] => {
  const found: string[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === "link") found.push(node.url);
    if ("children" in node) node.children.forEach(visit);
  };
  visit(PARSER.parse(text));
  return found;
};

describe("a bare address", () => {
  test.each([
    [
      "见https://example.org/a。后文（https://example.org/b）。",
      "见⟨https://example.org/a⟩。后文（⟨https://example.org/b⟩）。",
    ],
    ["**见https://example.org/a**，后", "【见⟨https://example.org/a⟩】，后"],
    ["https://example.org后文", "⟨https://example.org⟩后文"],
    ["见www.example.org、后", "见⟨www.example.org⟩、后"],
    ["See https://example.org/a_b_c, then.", "See ⟨https://example.org/a_b_c⟩, then."],
    ["(https://example.org/a)", "(⟨https://example.org/a⟩)"],
    ["写信给service@example.org。", "写信给⟨service@example.org⟩。"],
    [
      "[见https://example.org/a。后（https://example.org/b）",
      "[见⟨https://example.org/a⟩。后（⟨https://example.org/b⟩）",
    ],
    ["xhttps://example.org/a", "xhttps://example.org/a"],
    ["https://。", "https://。"],
    ["`https://example.org/a。`", ""],
  ])("in %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test("leads where it says", () => {
    expect(urls("见https://example.org/a?x=1&y=2。（www.example.org/b）")).toEqual([
      "https://example.org/a?x=1&y=2",
      "http://www.example.org/b",
    ]);
  });

  test("is no link inside the text of a link", () => {
    expect(urls("[甲https://example.org](https://example.org/a)")).toEqual([
      "https://example.org/a",
    ]);
  });

  test("is read in a long run of letters that is none, and in a long line", () => {
    expect(read(`${"https".repeat(4000)}。`)).toContain("https");
    expect(urls("见https://example.org/a。".repeat(300))).toHaveLength(300);
  });
});

describe("strike-through", () => {
  test.each([
    ["123~~（abc）~~，后", "123‹（abc）›，后"],
    ["甲~~“乙”~~丙", "甲‹“乙”›丙"],
    ["~~甲~~", "‹甲›"],
    ["5~6%、3~4%", "5~6%、3~4%"],
    ["~甲~", "~甲~"],
  ])("%s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

test("bold text stands beside Chinese punctuation", () => {
  expect(read("发展**“新质生产力”**的")).toBe("发展【“新质生产力”】的");
});
