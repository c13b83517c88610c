import { describe, expect, it } from "vitest";
import { type RecipeInput, readRecipe, writeRecipe } from "../../../src/lib/importer/recipe.ts";
import { type Reimported, reimport } from "../../../src/lib/importer/reimport.ts";
import { restore } from "../../../src/lib/importer/restore.ts";
import { parseReport } from "../../../src/markdown/report.ts";
import { names, proveText, REPORTS, readReport } from "./reports.ts";

const PAGE = ["工作报告", "某县政府", "1.甲项。乙项;丙项", "附:丁。戊。", "己。"].join("\n");
const RECIPE: RecipeInput = { title: 1, kinds: { byline: [2] }, runIn: [3] };
const REPORT = `---
id: x-2020 # a comment that stays
kinds:
  byline: [p2]
---

# 工作报告
> Work Report

某县政府
> The County Government

**1\\.甲项。**
<Sic corr="一" cert="high">乙</Sic>项；
丙<Supplied cert="high">三</Supplied>项[^n]
> **1\\. Item A.**
> [Item B](term:x);
> Item C

附：丁。
戊。
>

己。
>

[^n]: A note
    with a second line.

[^m]: Another.
`;

function again(change: Partial<RecipeInput>, report = REPORT, page = PAGE): Reimported {
  const recipe = readRecipe(writeRecipe({ ...RECIPE, ...change }), "recipe.json");
  const { blocks } = parseReport(report, "report.mdx");
  return reimport({ source: report, file: "report.mdx", blocks }, restore(page, recipe, "raw.txt"));
}

const why = "Because.";

describe("reimport", () => {
  it("changes nothing where the recipe has not changed", () => {
    const { source, kept, fresh, gone } = again({});
    expect(source).toBe(REPORT);
    expect([kept, fresh, gone]).toEqual([8, [], []]);
  });

  it.each(REPORTS)("changes nothing in %s", (id) => {
    const text = readReport(id);
    const files = names(id);
    const { blocks } = parseReport(text.report, files.report);
    const restored = restore(text.raw, readRecipe(text.recipe, files.recipe), files.raw);
    const { source } = reimport({ source: text.report, file: files.report, blocks }, restored);
    expect(source).toBe(text.report);
    expect(proveText({ ...text, report: source })).toEqual([]);
  });

  it("keeps translations, apparatus, notes, links and frontmatter round a change", () => {
    const { source, fresh, gone } = again({ join: [{ lines: [4, 5], why }] });
    expect(source).toBe(REPORT.replace("戊。\n>\n\n己。\n>", "戊。\n己。\n>"));
    expect([fresh, gone]).toEqual([[], []]);
  });

  it("brings the kinds up to date when blocks move", () => {
    const { source } = again({
      chrome: [{ line: 4, text: "附:丁。戊。", why }],
      kinds: { byline: [2], annex: [5] },
    });
    expect(source).toContain(
      "id: x-2020 # a comment that stays\nkinds:\n  byline: [p2]\n  annex: [p4]\n---",
    );
    expect(source).not.toContain("丁");
  });

  it("turns a paragraph into a heading with its translation", () => {
    const { source } = again({ kinds: {}, headings: { 2: [2] } });
    expect(source).toContain("## 某县政府\n> The County Government\n");
    expect(source).not.toContain("kinds");
  });

  it("takes the bold off a paragraph that is no run-in and keeps the rest", () => {
    const { source } = again({ runIn: [] });
    expect(source).toContain('\n1\\.甲项。\n<Sic corr="一" cert="high">乙</Sic>项；\n丙<Supplied');
  });

  it("refuses to lose a translation, and names its line", () => {
    expect(() => again({ split: [{ line: 3, after: "1.甲", why }] })).toThrow(
      /report\.mdx:13: .*no line “1\.甲项。”, which carries a translation/,
    );
  });

  it("refuses to lose apparatus, notes and links of an untranslated line", () => {
    const untranslated = REPORT.replace(/> \*\*1.*\n.*\n> Item C/u, ">");
    const noted = untranslated.replace("戊。", "戊。[^m]");
    expect(() => again({ split: [{ line: 4, after: "戊", why }] }, noted)).toThrow(
      /carries a note/,
    );
    expect(() => again({ split: [{ line: 3, after: "乙", why }] }, untranslated)).toThrow(
      /carries apparatus/,
    );
  });

  it("refuses to join a translated block to one that is not", () => {
    const half = REPORT.replace("己。\n>", "己。\n> Six.");
    expect(() => again({ join: [{ lines: [4, 5], why }] }, half)).toThrow(/is translated, but/);
  });

  it("refuses a report with a line that it could not put back", () => {
    expect(() =>
      reimport(
        {
          source: `${REPORT}\nstray\n`,
          file: "report.mdx",
          blocks: parseReport(REPORT, "r").blocks,
        },
        restore(PAGE, readRecipe(writeRecipe(RECIPE), "recipe.json"), "raw.txt"),
      ),
    ).toThrow(/would be lost/);
  });

  it("says which lines are new and which are gone", () => {
    const { fresh, gone, source } = again({ split: [{ line: 5, after: "己", why }] });
    expect(gone).toEqual(["己。"]);
    expect(fresh).toEqual(["己", "。"]);
    expect(source).toContain("己\n。\n>\n");
  });

  it("keeps lines that moved", () => {
    const { source, kept } = again(
      {},
      REPORT,
      PAGE.split("\n").with(3, "己。").with(4, "附:丁。戊。").join("\n"),
    );
    expect(kept).toBe(8);
    expect(source).toContain("己。\n>\n\n附：丁。\n戊。\n>\n");
  });
});
