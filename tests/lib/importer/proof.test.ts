import { describe, expect, it, vi } from "vitest";
import type { TifaError } from "../../../src/lib/errors.ts";
import { proveSubsequence } from "../../../src/lib/importer/proof-subsequence.ts";
import { parseRecipe, readRecipe } from "../../../src/lib/importer/recipe.ts";
import { restore } from "../../../src/lib/importer/restore.ts";
import { parseReport } from "../../../src/markdown/report.ts";
import {
  blocksOf,
  blocksWithChange,
  names,
  type ProveOptions,
  pick,
  proveText,
  REPORTS,
  type ReportText,
  random,
  readReport,
  SEED,
} from "./reports.ts";

/** Mutations of each kind in each report; more where there is time (ROUNDS=200). */
const ROUNDS = Number(process.env.ROUNDS ?? 12);
/** A busy machine must not fail what is only slow. */
vi.setConfig({ testTimeout: 600_000 });
/** What is put in: a character the place does not have. */
const FOREIGN = ["甲", "乙", "鑫", "7", "、", "”"];
const TEXT = /[\p{Script=Han}\p{N}，。、；：！？“”‘’《》（）…—·%]/u;
const RAW_TEXT = /[\p{Script=Han}0-9，。、“”《》…—·%]/u;

const texts = REPORTS.map(readReport);

describe("both proofs", () => {
  it("know the five reports", () => {
    expect(REPORTS).toEqual([
      "fuzhou-2021",
      "fuzhou-2022",
      "gulou-2019",
      "shijiazhuang-2022",
      "taijiang-2022",
    ]);
  });

  it.each(texts.map((text) => [text.id, text] as const))("hold for %s", (_, text) => {
    expect(proveText(text).map((error) => error.message)).toEqual([]);
  });
});

describe("a report of which one block is read anew", () => {
  it.each(texts.map((text) => [text.id, text] as const))("is %s, read as a whole", (_, text) => {
    const next = random(SEED + 6);
    const whole = blocksOf(text.report, names(text.id).report);
    const lines = [whole[0], whole.at(-1)].map((block) => block?.segments[0]?.at.zh ?? 0);
    for (let round = 0; round < ROUNDS; round += 1) lines.push(pick(linesOf(text), next).line);
    for (const line of lines) expect(blocksWithChange(text, text.report, line)).toEqual(whole);
  });

  it("is the report read as a whole with the change in it", () => {
    const text = readReport("shijiazhuang-2022");
    const next = random(SEED + 7);
    for (let round = 0; round < ROUNDS; round += 1) {
      const { offset, line } = pick(reportPlaces(text), next);
      const { source, what } = mutate(text.report, offset, next);
      const whole = parseReport(source, names(text.id).report).blocks;
      expect(blocksWithChange(text, source, line), what).toEqual(whole);
    }
  });
});

describe.each(texts.map((text) => [text.id, text] as const))(
  "a change of one character in %s",
  (id, text) => {
    it("of the Chinese of report.mdx is found at its line", () => {
      const next = random(SEED);
      const places = reportPlaces(text);
      for (let round = 0; round < ROUNDS; round += 1) {
        const place = pick(places, next);
        const { source, what } = mutate(text.report, place.offset, next);
        const errors = errorsOf(text, { changed: { report: source, line: place.line } });
        const lines = errors.map((error) => error.where?.line);
        expect(lines, `${what} in line ${place.line}: ${errors.map(String).join("\n")}`).toContain(
          place.line,
        );
      }
    });

    it("of raw.txt is found at its line, chrome included, even if its hash is believed", () => {
      const next = random(SEED + 1);
      const places = offsets(text.raw, RAW_TEXT);
      for (let round = 0; round < ROUNDS; round += 1) {
        const offset = pick(places, next);
        const line = text.raw.slice(0, offset).split("\n").length;
        const { source, what } = mutate(text.raw, offset, next);
        const errors = errorsOf({ ...text, raw: source }, { hash: false });
        const told = errors.map(String).join("\n");
        expect(told, `${what} in raw.txt:${line}`).toMatch(new RegExp(`raw\\.txt:${line}\\b`));
      }
    });

    it("of raw.txt is found by its hash, blanks and readings included", () => {
      const next = random(SEED + 2);
      for (let round = 0; round < 5; round += 1) {
        const offset = Math.floor(next() * text.raw.length);
        const source = `${text.raw.slice(0, offset)} ${text.raw.slice(offset)}`;
        const errors = errorsOf({ ...text, raw: source });
        expect(errors.some((error) => error.what.includes("SHA-256"))).toBe(true);
      }
    });

    it("of what recipe.json declares is found, and recipe.json or the text is named", () => {
      const next = random(SEED + 3);
      const leaves = recipeLeaves(JSON.parse(text.recipe), []);
      for (let round = 0; round < ROUNDS; round += 1) {
        const path = pick(leaves, next);
        const recipe = JSON.parse(text.recipe) as unknown;
        const what = mutateLeaf(recipe, path, next);
        const errors = errorsOf({ ...text, recipe: JSON.stringify(recipe, null, 2) });
        expect(errors.length, what).toBeGreaterThan(0);
        expect(
          errors.every((error) => /content\/reports\/.*:\d+/u.test(error.message)),
          `${what}: ${errors.map(String).join("\n")}`,
        ).toBe(true);
      }
    });

    it("that moves a line break, a heading mark or a bold mark is found", () => {
      const next = random(SEED + 4);
      const rows = text.report.split("\n");
      const chinese = linesOf(text).filter(({ line }) => !(rows[line - 1] ?? "").startsWith("#"));
      for (let round = 0; round < 10; round += 1) {
        const { line } = pick(chinese, next);
        const row = rows[line - 1] ?? "";
        const bold = row.startsWith("**") ? row.replaceAll("**", "") : `**${row}**`;
        for (const changed of [`## ${row.replaceAll("**", "")}`, bold]) {
          const report = rows.with(line - 1, changed).join("\n");
          const errors = errorsOf(text, { changed: { report, line } });
          expect(errors.length, changed).toBeGreaterThan(0);
        }
      }
      const broken = chinese.find(({ line }) => !/[<\\]/u.test(rows[line - 1] ?? "<"));
      const row = rows[(broken?.line ?? 1) - 1] ?? "";
      const source = rows.with((broken?.line ?? 1) - 1, `${row.slice(0, 5)}\n${row.slice(5)}`);
      expect(errorsOf({ ...text, report: source.join("\n") }).length).toBeGreaterThan(0);
    });

    it("is found by the second proof alone, which shares nothing with the first", () => {
      const next = random(SEED + 5);
      const files = names(id);
      const recipe = parseRecipe(text.recipe, files.recipe);
      const places = reportPlaces(text);
      for (let round = 0; round < ROUNDS; round += 1) {
        const { offset, line } = pick(places, next);
        const { source, what } = mutate(text.report, offset, next);
        const blocks = blocksWithChange(text, source, line);
        const [finding] = proveSubsequence(text.raw, recipe, blocks, files);
        expect(finding?.where.line, `${what} in line ${line}`).toBeDefined();
        // Several equal characters in a row may name the line after the one that lost the last of them.
        expect(Math.abs((finding?.where.line ?? 0) - line), `${what} in line ${line}`).toBeLessThan(
          6,
        );
      }
    });
  },
);

describe("the second proof", () => {
  it("finds a paragraph of the page that the report leaves out without declaring it", () => {
    const text = readReport("gulou-2019");
    const files = names(text.id);
    const recipe = readRecipe(text.recipe, files.recipe);
    const { blocks } = parseReport(text.report, files.report);
    const [finding] = proveSubsequence(
      text.raw,
      recipe.recipe,
      blocks.filter((_, index) => index !== 11),
      files,
    );
    const left = restore(text.raw, recipe, files.raw).blocks[11];
    expect(finding?.also).toEqual({ file: files.raw, line: left?.rawLine });
  });
});

describe("fuzhou-2022", () => {
  const text = readReport("fuzhou-2022");
  const READING = /\([a-zü]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zü]*\)/gu;

  it("has exactly 904 readings in brackets, 901 after the five listed replacements", () => {
    expect(text.raw.match(READING)?.length).toBe(904);
    const recipe = parseRecipe(text.recipe, "recipe.json");
    const rows = text.raw.split("\n");
    for (const entry of recipe.replace) {
      rows[entry.line - 1] = (rows[entry.line - 1] ?? "").replace(entry.find, () => entry.with);
    }
    expect(recipe.replace).toHaveLength(5);
    expect(rows.join("\n").match(READING)?.length).toBe(901);
  });

  it("keeps brackets that are text and leaves no reading", () => {
    const { recipe } = readRecipe(text.recipe, "recipe.json");
    const restored = restore(text.raw, readRecipe(text.recipe, "recipe.json"), "raw.txt");
    const all = restored.blocks.flatMap((block) => block.lines.map((line) => line.text)).join("\n");
    expect(recipe.steps).toEqual(["bracketed-pinyin", "simplify"]);
    for (const bracket of ["（社区）", "（1）", "（2）", "（3）", "（资料图）", "（记者　颜学辉"]) {
      expect(all).toContain(bracket);
    }
    expect(all).not.toMatch(/[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/u);
  });

  it.each([
    ["著力提升", "着力提升"],
    ["從兩個方面著手", "从两个方面着手"],
    ["瑯岐島", "琅岐岛"],
    ["瑯岐農田", "琅岐农田"],
    ["瑯岐“菜籃子”", "琅岐“菜篮子”"],
    ["蟳王樂園", "蟳王乐园"],
    ["后世遺", "后世遗"],
    ["擘畫的宏偉藍圖", "擘画的宏伟蓝图"],
    ["規劃建設國際會議中心", "规划建设国际会议中心"],
    ["城鄉低保標準", "城乡低保标准"],
    ["復旦大學", "复旦大学"],
    ["煙臺山", "烟台山"],
  ])("has %s, which becomes %s", (traditional, simplified) => {
    expect(text.raw.replace(READING, "")).toContain(traditional);
    const restored = restore(text.raw, readRecipe(text.recipe, "recipe.json"), "raw.txt");
    const all = restored.blocks.flatMap((block) => block.lines.map((line) => line.text)).join("\n");
    expect(all).toContain(simplified);
    expect(all).not.toContain(traditional);
  });

  it("shows the two lost digits as gaps, one with a reading and one without", () => {
    const { blocks } = parseReport(text.report, "report.mdx");
    const gaps = blocks.flatMap((block) =>
      block.segments.flatMap((segment) =>
        segment.zh.marks.flatMap((mark) =>
          mark.type === "gap" && mark.raw !== "" ? [[mark.raw, mark.reading, segment.zh.text]] : [],
        ),
      ),
    );
    expect(gaps).toEqual([
      ["?", "5", expect.stringContaining("提高到□.35张")],
      ["???", undefined, expect.stringContaining("省级重点专科□个")],
    ]);
  });
});

/** Every error of a changed report; a refusal to read it counts. */
function errorsOf(text: ReportText, options: ProveOptions = {}): TifaError[] {
  try {
    return proveText(text, options);
  } catch (error) {
    return [error as TifaError];
  }
}

function mutate(
  text: string,
  offset: number,
  next: () => number,
): { source: string; what: string } {
  const before = String.fromCodePoint(text.codePointAt(offset) ?? 0);
  const after = text.slice(offset + before.length);
  const foreign = pick(
    FOREIGN.filter((char) => char !== before && !after.startsWith(char)),
    next,
  );
  const kind = pick(["deleted", "inserted", "replaced"] as const, next);
  if (kind === "inserted") {
    return {
      source: text.slice(0, offset) + foreign + before + after,
      what: `“${foreign}” inserted before “${before}”`,
    };
  }
  const put = kind === "deleted" ? "" : foreign;
  return { source: text.slice(0, offset) + put + after, what: `“${before}” ${kind} “${put}”` };
}

function offsets(text: string, pattern: RegExp): number[] {
  const found: number[] = [];
  for (let offset = 0; offset < text.length; offset += 1) {
    if (pattern.test(text.charAt(offset))) found.push(offset);
  }
  return found;
}

function linesOf(text: ReportText): { line: number }[] {
  const blocks = blocksOf(text.report, names(text.id).report);
  return blocks.flatMap((block) => block.segments.map((segment) => ({ line: segment.at.zh })));
}

/** Characters of the Chinese text, outside tags; what editors supplied is theirs and left out. */
function reportPlaces(text: ReportText): { offset: number; line: number }[] {
  const rows = text.report.split("\n");
  const starts: number[] = [];
  let start = 0;
  for (const row of rows) {
    starts.push(start);
    start += row.length + 1;
  }
  return linesOf(text).flatMap(({ line }) => {
    const row = rows[line - 1] ?? "";
    const open = row
      .replace(/<Supplied[^>]*>.*?<\/Supplied>/gu, (tag) => " ".repeat(tag.length))
      .replace(/<[^>]*>|\[\^[^\]]*\]/gu, (tag) => " ".repeat(tag.length));
    return offsets(open, TEXT).map((offset) => ({
      offset: (starts[line - 1] ?? 0) + offset,
      line,
    }));
  });
}

type Path = readonly (string | number)[];

/** Every value of a recipe that decides something: not reasons, and not what a gap is told to say. */
function recipeLeaves(value: unknown, path: Path): Path[] {
  const last = path.at(-1);
  if (["why", "note", "reading", "cert", "reason"].includes(String(last))) return [];
  if (value !== null && typeof value === "object") {
    return Object.entries(value).flatMap(([key, item]) =>
      recipeLeaves(item, [...path, Array.isArray(value) ? Number(key) : key]),
    );
  }
  return [path];
}

function mutateLeaf(root: unknown, path: Path, next: () => number): string {
  let node = root as Record<string | number, unknown>;
  for (const part of path.slice(0, -1)) node = node[part] as Record<string | number, unknown>;
  const key = path.at(-1) ?? "";
  const before = node[key];
  if (typeof before === "number") node[key] = before + pick([1, -1, 1000], next);
  else if (typeof before === "string") {
    // Where a split stands is told by the end of its text; less of its beginning says the same.
    const offset = key === "after" ? before.length - 1 : Math.floor(next() * before.length);
    node[key] = mutate(before, offset, next).source;
  }
  return `${path.join(".")}: ${String(before)} → ${String(node[key])}`;
}
