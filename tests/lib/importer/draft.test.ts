import { describe, expect, it, vi } from "vitest";
import { draft } from "../../../src/lib/importer/draft.ts";
import { parseRecipe, type Recipe, recipeSchema } from "../../../src/lib/importer/recipe.ts";
import { REPORTS, readReport, sha256 } from "./reports.ts";

// A busy machine must not fail what is only slow.
vi.setConfig({ testTimeout: 120_000 });

const drafted = (raw: string): Recipe =>
  recipeSchema.parse(draft(raw, "0".repeat(64), "raw.txt").recipe);
const left = (recipe: Recipe): number[] =>
  recipe.chrome.flatMap((entry) => [entry.line].flat()).sort((a, b) => a - b);

/** What an editor had to add to the draft of each report; everything else the draft has found. */
const CORRECTED: Readonly<Record<string, { runIn?: number[]; caption?: number[] }>> = {
  // Two labels without a number; a sentence under a photograph, without a credit.
  "fuzhou-2022": { runIn: [74, 80], caption: [8] },
  // Headings whose stop is lost, and the two below them.
  "taijiang-2022": { runIn: [37, 121, 123, 125, 127] },
};

describe("draft", () => {
  it.each(REPORTS)("finds what the recipe of %s declares", (id) => {
    const text = readReport(id);
    const found = drafted(text.raw);
    const recipe = parseRecipe(text.recipe, "recipe.json");
    const added = CORRECTED[id] ?? {};
    const without = (lines: readonly number[], some: readonly number[] = []): number[] =>
      lines.filter((line) => !some.includes(line));
    expect(left(found)).toEqual(left(recipe));
    expect(found.title).toBe(recipe.title);
    expect(found.join.map((entry) => entry.lines)).toEqual(recipe.join.map((entry) => entry.lines));
    expect(found.headings).toEqual(recipe.headings);
    expect(found.steps).toEqual(recipe.steps);
    expect(found.runIn).toEqual(without(recipe.runIn, added.runIn));
    expect(found.kinds).toEqual({
      ...recipe.kinds,
      caption: without(recipe.kinds.caption, added.caption),
    });
  });

  const STRANGE = [
    "网站首页 > 政务公开", // 1
    "<%= page.crumbs %>", // 2
    "2023年重点工作安排情况报告", // 3
    "发布日期：2023-03-01　来源：某县人民政府办公室　浏览次数：31", // 4
    "某县人民政府", // 5
    "（2023年2月28日）", // 6
    "一、去年工作", // 7
    "（一）产业稳步发展。去年全县粮食产量达12.5万吨,比上年增长3.1%;农民收入继续增长,各项事业取得新的成绩.", // 8
    "县城新貌。李四 摄", // 9
    "（二）民生持续改善。新建学校3所,改造老旧小区12个,惠及居民2100户,群众满意度进一步提高。", // 10
    "二、今年安排", // 11
    "今年要抓好三件大事,确保完成全年目标任务,以实际行动回应群众期盼,努力建设宜居县城。", // 12
    "附件", // 13
    "1.“三抓”：抓项目、抓民生、抓落实。", // 14
    "责任编辑：王五", // 15
    "版权所有：某县人民政府　主办：县政府办", // 16
  ].join("\n");

  it("finds its way in a page it has never seen", () => {
    const recipe = drafted(STRANGE);
    expect(left(recipe)).toEqual([1, 2, 4, 15, 16]);
    expect(recipe.title).toBe(3);
    expect(recipe.kinds).toEqual({ byline: [5], dateline: [6], caption: [9], annex: [14] });
    expect(recipe.headings).toEqual({ 2: [7, 11, 13] });
    expect(recipe.runIn).toEqual([8, 10]);
  });

  it("points at what looks like damage and repairs none of it", () => {
    const raw = STRANGE.replace("12.5万吨", "??万吨").replace("全年目标任务", "“全年目标任务");
    const { remarks } = draft(raw, sha256(raw), "raw.txt");
    expect(remarks).toEqual([
      { line: 8, what: "Question marks that look like lost characters." },
      { line: 12, what: expect.stringContaining("The mark “ has no partner") },
    ]);
  });

  it("points at look-alikes of characters and at marks on none", () => {
    const raw = STRANGE.replace("万吨", "⽅吨").replace("全年目标任务", "全年⽬标任\u0300务");
    const { remarks } = draft(raw, sha256(raw), "raw.txt");
    expect(remarks).toEqual([
      { line: 8, what: expect.stringContaining("⽅ as 方") },
      { line: 12, what: expect.stringContaining("⽬ as 目") },
      { line: 12, what: expect.stringContaining("Combining marks") },
    ]);
  });

  it.each([
    ["between rules", "| 指标 | 目标 |"],
    ["between rules without a first one", "指标 | 目标"],
    ["between full-width rules", "指标｜目标｜完成"],
    ["between tabs", "指标\t目标"],
    ["between runs of blanks", "指标　　去年完成　　今年目标"],
    ["between runs of no-break spaces", "指标\u00a0\u00a0\u00a0完成\u00a0\u00a0目标"],
  ])("makes no heading of cells %s, and points at them", (_, row) => {
    const rows = STRANGE.split("\n");
    const raw = [...rows.slice(0, 10), row, ...rows.slice(10)].join("\n");
    const { remarks } = draft(raw, sha256(raw), "raw.txt");
    expect(drafted(raw).headings).toEqual({ 2: [7, 12, 14] });
    expect(remarks).toEqual([
      { line: 11, what: expect.stringContaining("looks like a table row") },
    ]);
  });

  it.each([
    ["two blanks", "二、　　今年安排"],
    ["a number and a tab", "二、\t今年安排"],
    ["spaced letters", "今　　年　　安　　排"],
  ])("leaves a heading with %s a heading", (_, heading) => {
    const raw = STRANGE.replace("二、今年安排", heading);
    expect(drafted(raw).headings).toEqual({ 2: [7, 11, 13] });
    expect(draft(raw, sha256(raw), "raw.txt").remarks).toEqual([]);
  });

  it("takes the name of a report under the title for no issuer", () => {
    const raw = STRANGE.replace("某县人民政府\n（", "政府工作报告\n某县人民政府\n（");
    expect(drafted(raw).title).toBe(3);
    expect(drafted(raw).kinds.byline).toEqual([6]);
    expect(drafted(raw).kinds.dateline).toEqual([7]);
  });

  it("refuses a page without a paragraph of prose", () => {
    expect(() => draft("首页\n关于我们\n联系方式", "", "raw.txt")).toThrow(
      /no paragraph of Chinese prose/,
    );
  });
});
