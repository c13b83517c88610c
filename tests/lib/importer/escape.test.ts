import { describe, expect, it, vi } from "vitest";
import { composeReport } from "../../../src/lib/importer/compose.ts";
import { escapeLine } from "../../../src/lib/importer/escape.ts";
import type { RestoredBlock } from "../../../src/lib/importer/restore.ts";
import { parseReport } from "../../../src/markdown/report.ts";
import { pick, random, SEED } from "./reports.ts";

// A busy machine must not fail what is only slow.
vi.setConfig({ testTimeout: 120_000 });

const line = (text: string) => ({ text, gaps: [] });
const para = (...texts: string[]): RestoredBlock => ({
  kind: "para",
  runIn: false,
  rawLine: 1,
  lines: texts.map(line),
});
const TITLE: RestoredBlock = {
  kind: "title",
  depth: 1,
  runIn: false,
  rawLine: 1,
  lines: [line("标题")],
};
/** What the site's own parser reads back. */
const readBack = (blocks: readonly RestoredBlock[]): string[][] =>
  parseReport(composeReport({ id: "x-2020" }, blocks), "report.mdx").blocks.map((block) =>
    block.segments.map(({ zh }) => zh.text),
  );

describe("escapeLine", () => {
  it.each([
    "低于<5%的",
    "模板{{item}}与{a}",
    "export const 甲 = 1",
    "import 甲 from 乙",
    "1.打造",
    "1. 打造",
    "2) 打造",
    "- 甲",
    "+ 甲",
    "# 甲",
    "> 甲",
    "* 甲*乙*",
    "_甲_与__乙__",
    "`甲`",
    "[甲](乙)与[^1]",
    "![甲](乙)",
    "~~甲~~与5~6%…3~4%",
    "甲 | 乙",
    "|---|",
    "R&D与&amp;与&#65;",
    "\\甲\\\\乙",
    "===",
    "---",
    "<Gap />",
    "</Sic>",
    "https://example.org/a_b_c",
    "见https://example.org/a_b*c~d（https://example.org/[e]*）。*甲*",
    "见www.example.org/_a_。_甲_",
    "xhttps://example.org/*a*",
    "——经济发展",
    "：甲",
    "+++",
  ])("lets the parser read back %s", (text) => {
    expect(readBack([TITLE, para("甲。", text), para(text, "乙。")])).toEqual([
      ["标题"],
      ["甲。", text],
      [text, "乙。"],
    ]);
  });

  it("lets the parser read back a heading and a run-in heading with the same characters", () => {
    const text = "1.甲*乙_丙<丁{戊}#";
    const heading: RestoredBlock = { ...TITLE, kind: "heading", depth: 2, lines: [line(text)] };
    const runIn: RestoredBlock = { ...para(text, "己。"), runIn: true };
    expect(readBack([TITLE, heading, runIn])).toEqual([["标题"], [text], [text, "己。"]]);
  });

  it("writes list numbers as a translator expects them", () => {
    expect(escapeLine("1.打造")).toBe("1\\.打造");
  });

  it.each([
    ["", "甲乙。1.)(-+#>*_`[]{}<>~|\\&;!=:/aexport "],
    ["https://a.b", "甲。a.)(-+*_`[]~|\\&;!=:/@ "],
    ["甲www.a", "乙，a.)(-+*_`[]~|\\&;!=:/@ "],
    ["a@b", "乙，a.)(-+*_~\\&/@ "],
  ])("lets the parser read back any line of dangerous characters, after %j", (start, signs) => {
    const next = random(SEED);
    const alphabet = [...signs];
    for (let round = 0; round < 300; round += 1) {
      const length = 1 + Math.floor(next() * 8);
      const rest = Array.from({ length }, () => pick(alphabet, next)).join("");
      const text = (start + rest).trim();
      if (text === "") continue;
      expect(readBack([TITLE, para(text, "乙。")]), JSON.stringify(text)).toEqual([
        ["标题"],
        [text, "乙。"],
      ]);
    }
  });
});
