import { describe, expect, it } from "vitest";
import {
  type RecipeInput,
  readRecipe,
  withHash,
  writeRecipe,
} from "../../../src/lib/source/recipe.ts";
import { restore } from "../../../src/lib/source/restore.ts";

const PAGE = [
  "首页", // 1
  "关于工作的", // 2
  "报告", // 3
  "", // 4
  "某市人民政府", // 5
  "一、总体情况", // 6
  "1.打造平台。今年,我们完成3项;明年再做", // 7
  "西湖。张三 摄", // 8
  "损坏:床位?.5张,共??个,后续跟进.", // 9
  "版权所有", // 10
].join("\n");

const RECIPE: RecipeInput = {
  chrome: [
    { line: 1, text: "首页", why: "Navigation." },
    { line: 10, text: "版权所有", why: "Imprint." },
  ],
  join: [{ lines: [2, 3], why: "Broken." }],
  title: 2,
  headings: { 2: [6] },
  runIn: [7],
  kinds: { byline: [5], caption: [8] },
};

function run(change: Partial<RecipeInput> = {}, page = PAGE) {
  const source = writeRecipe({ ...RECIPE, ...change });
  return restore(page, readRecipe(source, "recipe.json"), "raw.txt");
}

/** The message, and the line of the recipe that it names. */
function refusal(change: Partial<RecipeInput>): { message: string; entry: string } {
  const source = writeRecipe({ ...RECIPE, ...change });
  try {
    restore(PAGE, readRecipe(source, "recipe.json"), "raw.txt");
  } catch (error) {
    const message = String(error);
    const line = Number(/recipe\.json:(\d+)/u.exec(message)?.[1] ?? 0);
    return { message, entry: source.split("\n")[line - 1] ?? "" };
  }
  return { message: "no error", entry: "" };
}

const why = "Because.";

describe("restore", () => {
  it("makes blocks of raw lines, chrome left out", () => {
    expect(
      run().blocks.map(({ kind, depth, runIn, lines }) => [
        kind,
        depth,
        runIn,
        lines.map((line) => line.text),
      ]),
    ).toEqual([
      ["title", 1, false, ["关于工作的报告"]],
      ["byline", undefined, false, ["某市人民政府"]],
      ["heading", 2, false, ["一、总体情况"]],
      ["para", undefined, true, ["1.打造平台。", "今年，我们完成3项；", "明年再做"]],
      ["caption", undefined, false, ["西湖。", "张三　摄"]],
      ["para", undefined, false, ["损坏：床位?.5张，共??个，后续跟进。"]],
    ]);
  });

  it("prints the title first wherever it stands", () => {
    const { blocks } = run({ join: [], title: 3 });
    expect(blocks.map((block) => block.lines[0]?.text).slice(0, 2)).toEqual(["报告", "关于工作的"]);
  });

  it("ends a line where the recipe says that a stop was lost, and not where it says so", () => {
    const { blocks } = run({
      split: [{ line: 7, after: "我们完成", why }],
      unsplit: [{ line: 7, after: "1.打造平台。", why }],
    });
    expect(blocks[3]?.lines.map((line) => line.text)).toEqual([
      "1.打造平台。今年，我们完成",
      "3项；",
      "明年再做",
    ]);
  });

  it("replaces literally and keeps what stands for a gap out of every other step", () => {
    const { blocks } = run({
      replace: [
        {
          line: 9,
          find: "床位?.5",
          with: "病床位?.5",
          gap: { raw: "?", reading: "6", cert: "low", note: "Lost." },
          why,
        },
      ],
    });
    expect(blocks[5]?.lines).toEqual([
      {
        text: "损坏：病床位?.5张，共??个，后续跟进。",
        gaps: [{ start: 6, end: 7, reason: "lost", reading: "6", cert: "low", note: "Lost." }],
      },
    ]);
  });

  it("reports marks without a partner with their line", () => {
    const page = PAGE.replace("总体", "“总体").replace("我们完成", "我们“完成");
    expect(run({}, page).unbalanced).toEqual([
      { rawLine: 7, mark: "“", context: "平台。今年，我们“完成3项；明年再" },
    ]);
  });

  it.each<[string, Partial<RecipeInput>, RegExp, string]>([
    [
      "chrome that reads otherwise",
      { chrome: [{ line: 2, text: "首页", why }] },
      /Line 2 .*is not “首页”/,
      "首页",
    ],
    [
      "chrome beyond the page",
      { chrome: [{ line: 99, text: "首页", why }] },
      /does not exist/,
      "99",
    ],
    [
      "a replacement that matches nothing",
      { replace: [{ line: 9, find: "无", with: "有", why }] },
      /matches nowhere on line 9/,
      "无",
    ],
    [
      "a replacement that matches twice",
      { replace: [{ line: 9, find: "?", with: "有", why }] },
      /matches 3 times/,
      "有",
    ],
    [
      "a gap that the replacement lacks",
      {
        replace: [
          { line: 9, find: "床位", with: "床位", gap: { raw: "无", cert: "low", note: "n" }, why },
        ],
      },
      /gap's “无” stands nowhere/,
      "gap",
    ],
    [
      "a split after text that is not there",
      { split: [{ line: 7, after: "无此", why }] },
      /“无此” stands nowhere/,
      "无此",
    ],
    [
      "a split where a line ends anyway",
      { split: [{ line: 7, after: "3项；", why }] },
      /in any case/,
      "3项",
    ],
    [
      "an unsplit where no line ends",
      { unsplit: [{ line: 7, after: "我们", why }] },
      /No line ends after/,
      "我们",
    ],
    [
      "a role of an empty line",
      { kinds: { byline: [4] } },
      /Line 4 .*is no line of the report/,
      "4",
    ],
    ["a role of a line left out", { runIn: [10] }, /Line 10/, "10"],
    ["two roles of one line", { runIn: [6] }, /given two roles/, "6"],
    ["a role of a joined line", { runIn: [3] }, /joined to a line above/, "3"],
    ["a join of an empty line", { join: [{ lines: [3, 4], why }] }, /cannot be joined/, "3, 4"],
    [
      "a join over a line of the report",
      { join: [{ lines: [2, 5], why }] },
      /stands between/,
      "2, 5",
    ],
  ])("refuses %s, with the line of the entry", (_, change, message, entry) => {
    const refused = refusal(change);
    expect(refused.message).toMatch(message);
    expect(refused.entry).toContain(entry);
  });

  it("refuses a split or unsplit of a line that is no paragraph", () => {
    expect(refusal({ split: [{ line: 4, after: "甲", why }] }).message).toMatch(/Line 4 .*no para/);
    expect(refusal({ unsplit: [{ line: 1, after: "首", why }] }).message).toMatch(
      /Line 1 .*no para/,
    );
    expect(refusal({ split: [{ line: 6, after: "总体", why }] }).message).toMatch(
      /Line 6 .*no para/,
    );
  });
});

describe("recipe.json", () => {
  it("is read back as it is written", () => {
    const full: RecipeInput = {
      ...RECIPE,
      split: [{ line: 7, after: "我们", why }],
      steps: ["simplify"],
    };
    expect(readRecipe(writeRecipe(full), "recipe.json").recipe).toMatchObject(full);
  });

  it.each([
    ["bad JSON", '{\n  "title": 1,\n}', /recipe\.json:3: .*not valid JSON/],
    ["an unknown key", '{\n  "title": 1,\n  "droplines": []\n}', /recipe\.json:1: .*droplines/],
    ["a missing title", "{}", /title/],
    [
      "a reason that is missing",
      '{\n  "title": 1,\n  "chrome": [\n    { "line": 3, "text": "甲" }\n  ]\n}',
      /recipe\.json:4: .*chrome\.0\.why/,
    ],
    [
      "an unknown step",
      '{\n  "title": 1,\n  "steps": [\n    "beautify"\n  ]\n}',
      /recipe\.json:4: .*steps\.0/,
    ],
    ["a line number of zero", '{\n  "title": 0\n}', /recipe\.json:2: .*title/],
  ])("is refused with %s", (_, source, message) => {
    expect(() => readRecipe(source, "recipe.json")).toThrow(message);
  });

  it("takes the hash of its page once", () => {
    const once = withHash('{ "title": 1 }', "0".repeat(64));
    expect(readRecipe(once, "recipe.json").recipe.raw?.sha256).toBe("0".repeat(64));
    expect(withHash(once, "1".repeat(64))).toBe(once);
  });
});
