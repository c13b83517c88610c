import { describe, expect, it } from "vitest";
import type { TifaError } from "../../../src/lib/errors.ts";
import { DICTIONARY } from "../../../src/lib/fold/dictionary.ts";
import { composeReport } from "../../../src/lib/importer/compose.ts";
import { draft } from "../../../src/lib/importer/draft.ts";
import { prove } from "../../../src/lib/importer/proof.ts";
import { proveSubsequence } from "../../../src/lib/importer/proof-subsequence.ts";
import { readRecipe, writeRecipe } from "../../../src/lib/importer/recipe.ts";
import { restore } from "../../../src/lib/importer/restore.ts";
import { canBecome, dictionary } from "../../../src/lib/importer/simplified-forms.ts";
import { simplify } from "../../../src/lib/importer/simplify.ts";
import type { Block } from "../../../src/lib/text/model.ts";
import { parseReport } from "../../../src/markdown/report.ts";

/** Traditional words, and what they become; in each pair one character has several readings. */
const WORDS: readonly (readonly [string, string])[] = [
  ["計畫", "计划"],
  ["規劃", "规划"],
  ["畫面", "画面"],
  ["乾淨", "干净"],
  ["乾隆", "乾隆"],
  ["著名", "著名"],
  ["著力", "着力"],
  ["瞭解", "了解"],
  ["瞭望", "瞭望"],
  ["藉此", "借此"],
  ["慰藉", "慰藉"],
  ["覆蓋", "覆盖"],
  ["答覆", "答复"],
  ["恢復", "恢复"],
  ["頭髮", "头发"],
  ["發展", "发展"],
  ["皇后", "皇后"],
  ["以後", "以后"],
  ["麵粉", "面粉"],
  ["公里", "公里"],
  ["裏面", "里面"],
  ["鐘錶", "钟表"],
  ["徵收", "征收"],
  ["長征", "长征"],
  ["宮商角徵羽", "宫商角徵羽"],
  ["準備", "准备"],
  ["併入", "并入"],
  ["週期", "周期"],
  ["臺灣", "台湾"],
  ["於是", "于是"],
  ["餘額", "余额"],
  ["瑯岐", "琅岐"],
];

describe("canBecome", () => {
  it.each(WORDS)("takes what %s becomes, character by character", (traditional, simplified) => {
    expect(simplify(traditional)).toBe(simplified);
    const results = [...simplified];
    expect([...traditional].every((char, at) => canBecome(char, results[at] ?? ""))).toBe(true);
  });

  it.each([
    ["畫", "划", "画", "话"],
    ["著", "着", "著", "者"],
    ["徵", "征", "徵", "微"],
    ["乾", "干", "乾", "幹"],
  ])("takes for %s either %s or %s, and nothing else", (from, one, other, third) => {
    expect([one, other, third].map((to) => canBecome(from, to))).toEqual([true, true, false]);
  });

  it("takes no traditional character for a simplified one, nor the same where it must change", () => {
    expect(canBecome("划", "畫")).toBe(false);
    expect(canBecome("劃", "劃")).toBe(false);
    expect(canBecome("着", "著")).toBe(false);
    expect(canBecome("福", "福")).toBe(true);
    expect(canBecome("福", "副")).toBe(false);
  });

  it("takes every word of the converter's dictionaries as it is converted", () => {
    const words = dictionary().map(([from]) => from);
    expect(words.length).toBeGreaterThan(3000);
    const own = [...DICTIONARY.words.keys(), ...DICTIONARY.characters.keys()];
    expect(own.length).toBeGreaterThan(words.length);
    const refused = [...words, ...own].filter((from) => {
      const results = [...simplify(from)];
      const chars = [...from];
      return (
        chars.length !== results.length ||
        !chars.every((char, at) => canBecome(char, results[at] ?? ""))
      );
    });
    expect(refused).toEqual([]);
  });

  it("is seldom of two minds: few characters have more than one form", () => {
    const words = dictionary().filter(([from]) => [...from].length > 1);
    const chars = new Set(words.flatMap(([from]) => [...from]));
    const results = [...new Set(dictionary().flatMap(([, to]) => [...to]))];
    const several = [...chars].filter(
      (from) => results.filter((to) => canBecome(from, to)).length > 1,
    );
    expect(several.length).toBeLessThan(60);
    expect(several).toEqual(expect.arrayContaining(["畫", "乾", "徵", "覆", "藉"]));
  });
});

describe("a page with radicals in place of characters", () => {
  const page = [
    "某县政府工作报告",
    "一、总体情况",
    "我们坚持以⼈⺠为中⼼，⻢上就办、真抓实⼲，全县⼾均收⼊增⻓12\ufe0f%，⺠⽣⼯程建设取得新的进展。",
    "⻘年⼯作扎实推进，⻛⻚⻔⻋各项事业全⾯发展，居⺠⽣活环境得到明显改善，社会⼤局保持和谐稳定。",
  ].join("\n");
  const files = { report: "report.mdx", raw: "raw.txt" };
  const sha256 = "0".repeat(64);
  const recipe = readRecipe(writeRecipe(draft(page, sha256, "raw.txt").recipe), "recipe.json");
  const restored = restore(page, recipe, "raw.txt");
  const text = composeReport({ id: "x-2020" }, restored.blocks);
  const errorsOf = (report: string): TifaError[] => {
    const { blocks } = parseReport(report, "report.mdx");
    return prove({ raw: page, sha256, recipe, blocks, files });
  };

  it("is restored to characters and proven", () => {
    expect(text).toContain(
      "我们坚持以人民为中心，马上就办、真抓实干，全县户均收入增长12%，民生工程",
    );
    expect(text).toContain("青年工作扎实推进，风页门车各项事业全面发展，居民生活环境");
    expect(errorsOf(text)).toEqual([]);
  });

  it("is proven no more with another character, or with the radical", () => {
    expect(errorsOf(text.replace("人民", "人氏"))).not.toEqual([]);
    expect(errorsOf(text.replace("人民", "人⺠"))).not.toEqual([]);
  });
});

describe("a traditional page", () => {
  const page = [
    "某縣政府工作報告",
    "一、總體情況",
    ...WORDS.map(
      ([word], at) =>
        `第${at + 1}項工作與${word}有關，縣政府去年以來繼續推動各項建設，讓居民的生活環境得到明顯改善。`,
    ),
  ].join("\n");
  const files = { report: "report.mdx", raw: "raw.txt" };
  const sha256 = "0".repeat(64);
  const recipe = readRecipe(writeRecipe(draft(page, sha256, "raw.txt").recipe), "recipe.json");
  const restored = restore(page, recipe, "raw.txt");
  const { blocks } = parseReport(composeReport({ id: "x-2020" }, restored.blocks), "report.mdx");
  const proven = (changed: readonly Block[]): TifaError[] =>
    prove({ raw: page, sha256, recipe, blocks: changed, files });

  it("is simplified by words and proven", () => {
    expect(recipe.recipe.steps).toEqual(["simplify"]);
    const text = blocks
      .flatMap((block) => block.segments.map((segment) => segment.zh.text))
      .join("\n");
    for (const [, simplified] of WORDS) expect(text).toContain(`工作与${simplified}有关`);
    expect(proven(blocks)).toEqual([]);
  });

  /** Every text that differs in one character, with the line it differs in. */
  function* mutations(put: (char: string) => readonly string[]) {
    for (const [b, block] of blocks.entries()) {
      for (const [l, segment] of block.segments.entries()) {
        for (const [at, char] of [...segment.zh.text].entries()) {
          for (const text of put(char)) {
            const changed = [...segment.zh.text].with(at, text).join("");
            const segments = block.segments.with(l, {
              ...segment,
              zh: { ...segment.zh, text: changed },
            });
            yield {
              at: segment.at.zh,
              changed,
              blocks: blocks.with(b, { ...block, segments: segments }),
            };
          }
        }
      }
    }
  }

  it("is proven no more by the second proof when any one character is lost, doubled or foreign", () => {
    let count = 0;
    for (const mutation of mutations((char) => ["", char + char, "鑫"])) {
      count += 1;
      const found = proveSubsequence(page, recipe.recipe, mutation.blocks, files);
      expect(found, mutation.changed).toHaveLength(1);
    }
    expect(count).toBeGreaterThan(3000);
  });

  it("is proven no more when a character is another form of its original, or unsimplified", () => {
    const other: Readonly<Record<string, string>> = {
      划: "画",
      画: "划",
      干: "乾",
      乾: "干",
      著: "着",
      着: "著",
      了: "瞭",
      借: "藉",
      复: "覆",
      覆: "复",
      征: "徵",
      徵: "征",
      县: "縣",
      发: "發",
      于: "於",
    };
    let count = 0;
    for (const mutation of mutations((char) => (char in other ? [other[char] ?? ""] : []))) {
      count += 1;
      const errors = proven(mutation.blocks);
      expect(
        errors.map((error) => error.where?.line),
        mutation.changed,
      ).toContain(mutation.at);
    }
    expect(count).toBeGreaterThan(30);
  });
});
