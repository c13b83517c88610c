import { describe, expect, it } from "vitest";
import {
  type RecipeInput,
  readRecipe,
  withHash,
  writeRecipe,
} from "../../../src/lib/importer/recipe.ts";
import { restore } from "../../../src/lib/importer/restore.ts";

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
    ["bad JSON", '{\n  "title": 1,\n}', /^recipe\.json:3:1: .*not valid JSON/],
    [
      "a word that is no JSON",
      '{\n  "title": 1,\n  "x": tru }',
      /^recipe\.json:3: .*not valid JSON/,
    ],
    ["nothing in it", "", /^recipe\.json:1: .*not valid JSON/],
    [
      "an unknown key",
      '{\n  "title": 1,\n  "dropp": []\n}',
      /^recipe\.json:3: A recipe has no key “dropp”\. The keys here are: raw, chrome, /,
    ],
    [
      "a misspelt key",
      '{\n  "title": 1,\n  "kinds": {\n    "bylines":\n      [3]\n  }\n}',
      /^recipe\.json:4: The recipe's kinds has no key “bylines”\. Did you mean “byline”\?/,
    ],
    [
      "a heading of a depth that does not exist",
      '{\n  "title": 1,\n  "headings": { "1": [2] }\n}',
      /^recipe\.json:3: The recipe's headings has no key “1”\. The keys here are: 2, 3, 4, 5, 6\./,
    ],
    [
      "a key that stands twice",
      '{\n  "title": 1,\n  "runIn": [2],\n  "kinds": {},\n  "runIn": [3]\n}',
      /^recipe\.json:5: The key “runIn” stands here for the second time; the first is on line 3\./,
    ],
    [
      "a key that stands twice in an entry",
      '{\n  "title": 1,\n  "join": [\n    { "lines": [2, 3],\n      "why": "a", "why": "b" }\n  ]\n}',
      /^recipe\.json:5: The key “why” stands here for the second time/,
    ],
    [
      "a missing title",
      "{}",
      /^recipe\.json:1: The recipe lacks the key “title”\. Add it: the line/,
    ],
    [
      "a list for a recipe",
      "[]",
      /^recipe\.json:1: The recipe is \[\]; it should be a group of keys/,
    ],
    [
      "a reason that is missing",
      '{\n  "title": 1,\n  "chrome": [\n    { "line": 3, "text": "甲" }\n  ]\n}',
      /^recipe\.json:4: The recipe's chrome\[0\] lacks the key “why”\. Add it: the reason/,
    ],
    [
      "an unknown step",
      '{\n  "title": 1,\n  "steps": [\n    "beautify"\n  ]\n}',
      /^recipe\.json:4: .*steps\[0\] is "beautify"; it should be one of “bracketed-pinyin”, “simpl/,
    ],
    [
      "a line number of zero",
      '{\n  "title": 0\n}',
      /^recipe\.json:2: The recipe's title is 0; it should be the number of a line, a whole number/,
    ],
    [
      "a line that is text",
      '{ "title": 1,\n  "chrome": [{ "line": "3", "text": "甲", "why": "b" }] }',
      /^recipe\.json:2: .*chrome\[0\]\.line is "3"; it should be the number of a line, .*, or a list/,
    ],
    [
      "a line of zero in a list",
      '{ "title": 1,\n  "chrome": [{ "line": [1,\n 0], "text": "甲", "why": "b" }] }',
      /^recipe\.json:3: The recipe's chrome\[0\]\.line\[1\] is 0; it should be the number of a line/,
    ],
    [
      "a join of one line",
      '{ "title": 1,\n  "join": [{ "lines": [2], "why": "b" }] }',
      /^recipe\.json:2: The recipe's join\[0\]\.lines is \[2\]; it should be a list of numbers of lines in \[ \], at least 2\./,
    ],
    [
      "an empty text",
      '{ "title": 1,\n  "split": [{ "line": 2, "after": "", "why": "b" }] }',
      /^recipe\.json:2: .*split\[0\]\.after is ""; it should be text in quotation marks, not empty\./,
    ],
    [
      "a hash that is none",
      '{ "title": 1,\n  "raw": { "sha256": "abc" } }',
      /^recipe\.json:2: .*raw\.sha256 is "abc", not a SHA-256 in hexadecimal/,
    ],
    [
      "a number for a list",
      '{ "title": 1,\n  "runIn": 5 }',
      /runIn is 5; it should be a list of num/,
    ],
  ])("is refused with %s", (_, source, message) => {
    expect(() => readRecipe(source, "recipe.json")).toThrow(message);
    expect(() => readRecipe(source, "recipe.json")).not.toThrow(/Invalid|Too (?:small|big)|Unrec/);
  });

  it("takes the hash of its page once", () => {
    const once = withHash('{ "title": 1 }', "0".repeat(64));
    expect(readRecipe(once, "recipe.json").recipe.raw?.sha256).toBe("0".repeat(64));
    expect(withHash(once, "1".repeat(64))).toBe(once);
  });
});
