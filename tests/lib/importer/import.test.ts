import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { writeFolder } from "../../../scripts/files.ts";
import { main } from "../../../scripts/import.ts";
import { TifaError } from "../../../src/lib/errors.ts";
import { readReport } from "./reports.ts";

// A busy machine must not fail what is only slow.
vi.setConfig({ testTimeout: 120_000 });

const REPORTS = resolve(import.meta.dirname, "../../../content/reports");
const SCRIPT = resolve(import.meta.dirname, "../../../scripts/import.ts");

let root: string;
let output: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "tifa-import-"));
  output = "";
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const run = (...args: string[]): void =>
  main(args, {
    root,
    folder: root,
    print: (text) => {
      output += text;
    },
  });
const refusal = (...args: string[]): string => {
  try {
    run(...args);
  } catch (error) {
    if (error instanceof TifaError) return error.message;
    throw error;
  }
  return "no error";
};
const put = (name: string, content: string | Uint8Array): void => {
  mkdirSync(join(root, name, ".."), { recursive: true });
  writeFileSync(join(root, name), content);
};
const get = (name: string): string => readFileSync(join(root, name), "utf8");
/** Every file below the root. */
const tree = (): string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
const stored = (id: string): void => {
  cpSync(join(REPORTS, id), join(root, "content/reports", id), { recursive: true });
};

const PAGE = readReport("gulou-2019").raw;
const TRADITIONAL = [
  "某縣政府工作報告",
  "過去一年，縣政建設以產業發展與環境保護為主，後續計畫將逐步推動。環境乾淨，道路規劃完成。",
].join("\n");

describe("npm run import", () => {
  it("makes a report's folder from a raw page", () => {
    put("raw.txt", PAGE);
    run("raw.txt", "--id", "gulou-2020");
    expect(tree()).toEqual([
      "content/reports/gulou-2020/ids.json",
      "content/reports/gulou-2020/raw.txt",
      "content/reports/gulou-2020/recipe.json",
      "content/reports/gulou-2020/report.mdx",
      "raw.txt",
    ]);
    expect(get("content/reports/gulou-2020/raw.txt")).toBe(PAGE);
    expect(output).toMatch(/gulou-2020: 40 blocks, 131 lines/);
    expect(output).toContain("raw.txt:36: The paragraph does not end with a stop.");
    output = "";
    run("--check");
    expect(output).toBe("Both proofs hold for 1 report.\n");
  });

  it("takes a recipe that is given, and adds the hash of the page", () => {
    put("raw.txt", PAGE);
    const recipe = JSON.parse(readReport("gulou-2019").recipe) as Record<string, unknown>;
    delete recipe.raw;
    put("recipe.json", JSON.stringify(recipe));
    run("raw.txt", "--id", "gulou-2020", "--recipe", "recipe.json");
    expect(output).toMatch(/40 blocks, 133 lines/);
    run("--check");
    expect(output).toContain("Both proofs hold");
  });

  it("takes a page in traditional characters whose words simplify by dictionary", () => {
    put("trad.txt", TRADITIONAL);
    run("trad.txt", "--id", "lianjiang-2020");
    expect(get("content/reports/lianjiang-2020/report.mdx")).toContain("后续计划将逐步推动。");
    run("--check");
    expect(output).toContain("Both proofs hold for 1 report.");
  });

  it("tells a proof that fails at a first import of the page, not of a report never written", () => {
    // Two tone marks in one bracket: no reading for the importer, one for the second proof.
    const rows = PAGE.split("\n");
    put("page.txt", rows.with(25, `甲(ān)乙(bó)丙(cǎi)(fúzhōu)丁${rows[25] ?? ""}`).join("\n"));
    const before = tree();
    const message = refusal("page.txt", "--id", "gulou-2020");
    expect(message).toMatch(/^page\.txt:26: The report would not be this page\./);
    expect(message).toContain("--recipe");
    expect(message).not.toMatch(/report\.mdx|<Sic>/);
    expect(tree()).toEqual(before);
  });

  it.each<[string, string | Uint8Array | undefined, RegExp]>([
    ["a missing page", undefined, /page\.txt: The file does not exist/],
    ["an empty page", "", /page\.txt: The file is empty/],
    ["a page without Chinese", "Nothing here.", /no Chinese/],
    ["a page in GBK", Uint8Array.of(0xd5, 0xfe, 0xb8, 0xae, 0xb9, 0xa4), /GBK/],
    ["a page without prose", "首页\n联系我们\n", /no paragraph of Chinese prose/],
  ])("refuses %s and writes nothing", (_, content, message) => {
    if (content !== undefined) put("page.txt", content);
    const before = tree();
    expect(refusal("page.txt", "--id", "gulou-2020")).toMatch(message);
    expect(tree()).toEqual(before);
  });

  it.each<[string, string[], RegExp]>([
    ["no page", ["--id", "gulou-2020"], /raw page is missing/],
    ["a folder for a page", ["content", "--id", "gulou-2020"], /is a folder/],
    ["no id", ["raw.txt"], /id is missing/],
    ["a bad id", ["raw.txt", "--id", "../x"], /“\.\.\/x” is not a report id/],
    ["an id without a year", ["raw.txt", "--id", "gulou"], /is not a report id/],
    ["an existing report", ["raw.txt", "--id", "gulou-2019"], /gulou-2019 exists already/],
    [
      "an unknown option",
      ["raw.txt", "--frob", "--id", "gulou-2020"],
      /^There is no option --frob\. Write one of these:\n {2}npm run import/,
    ],
    [
      "a misspelt option",
      ["--chekc"],
      /^There is no option --chekc\. Did you mean --check\? Write/,
    ],
    ["a short option", ["-x"], /^There is no option -x\. Write/],
    [
      "an option without its value",
      ["raw.txt", "--id"],
      /^The option --id lacks its value\. Write/,
    ],
    ["an option for a value", ["--id", "--check"], /^The option --id lacks its value\. Write/],
    ["a value for a switch", ["--check=all"], /^The option --check takes no value, so “all” has/],
    [
      "an option given twice",
      ["--id", "a", "--id", "b"],
      /^The option --id is given twice\. Write/,
    ],
    ["two pages", ["raw.txt", "b.txt", "--id", "gulou-2020"], /One page at a time/],
    ["two jobs", ["--again", "--check"], /exclude each other/],
    ["a page for --again", ["raw.txt", "--again", "--id", "gulou-2019"], /take no file/],
    ["--recipe with --again", ["--again", "--id", "gulou-2019", "--recipe", "r"], /first import/],
    ["an unknown report", ["--again", "--id", "gulou-2031"], /There is no report gulou-2031/],
    [
      "an unknown report to check",
      ["--check", "--id", "gulou-2031"],
      /The reports are: gulou-2019/,
    ],
  ])("refuses %s and writes nothing", (_, args, message) => {
    stored("gulou-2019");
    put("raw.txt", PAGE);
    const before = tree().map((name) => [name, get(name)]);
    expect(refusal(...args)).toMatch(message);
    expect(tree().map((name) => [name, get(name)])).toEqual(before);
  });

  it("refuses a recipe whose entry matches nothing, with file and line", () => {
    put("raw.txt", PAGE);
    put(
      "recipe.json",
      '{\n  "title": 6,\n  "replace": [\n    { "line": 10, "find": "无", "with": "有", "why": "Test." }\n  ]\n}',
    );
    const before = tree();
    expect(refusal("raw.txt", "--id", "gulou-2020", "--recipe", "recipe.json")).toMatch(
      /^recipe\.json:4: The replacement of “无” matches nowhere on line 10/,
    );
    expect(tree()).toEqual(before);
  });

  it("prints one message on stderr, no stack trace, and exits with 1", () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [SCRIPT, join(root, "none.txt"), "--id", "gulou-2031"],
      { encoding: "utf8" },
    );
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toBe(
      `${join(root, "none.txt")}: The file does not exist. Check its name and folder.\n`,
    );
  });

  it("leaves nothing behind when writing fails half-way", () => {
    const folder = join(root, "content/reports/gulou-2020");
    expect(() => writeFolder(folder, { "a.txt": "a", "no/such/b.txt": "b" }, root)).toThrow();
    expect(readdirSync(root, { recursive: true }).map(String).sort()).toEqual(["content"]);
  });

  it("clears away what a killed run has left", () => {
    put("raw.txt", PAGE);
    put("content/.new-gulou-2020/raw.txt", "half");
    run("raw.txt", "--id", "gulou-2020");
    expect(tree().filter((name) => name.includes(".new"))).toEqual([]);
  });
});

describe("npm run import -- --again", () => {
  it("keeps everything of a report whose recipe has not changed", () => {
    stored("taijiang-2022");
    const before = tree().map((name) => [name, get(name)]);
    run("--again", "--id", "taijiang-2022");
    expect(output).toMatch(/lines kept, 0 new, 0 gone/);
    expect(tree().map((name) => [name, get(name)])).toEqual(before);
  });

  it("takes a changed recipe over, keeps the ids of lines that stay, and says what is new", () => {
    put("raw.txt", PAGE);
    run("raw.txt", "--id", "gulou-2020");
    const path = "content/reports/gulou-2020/recipe.json";
    const recipe = JSON.parse(get(path)) as Record<string, unknown>;
    recipe.split = [{ line: 26, after: "“全天候”服务", why: "The stop is lost." }];
    put(path, JSON.stringify(recipe, null, 2));
    output = "";
    run("--again", "--id", "gulou-2020");
    expect(output).toMatch(/130 lines kept, 2 new, 1 gone/);
    expect(output).toContain("  new:  5年来，共受理各类审批服务申请近110万件");
    const { lines } = JSON.parse(get("content/reports/gulou-2020/ids.json")) as {
      lines: Record<string, string>;
    };
    expect(Object.keys(lines)).toHaveLength(132);
    expect(lines["p10-1"]).toContain("2.创新“家门口");
    run("--check");
  });

  it("writes nothing if a translated line would lose its place", () => {
    put("raw.txt", PAGE);
    run("raw.txt", "--id", "gulou-2020");
    const folder = "content/reports/gulou-2020";
    const byline = "中共福州市鼓楼区委　鼓楼区人民政府";
    const report = get(`${folder}/report.mdx`).replace(
      `\n${byline}\n>`,
      `\n${byline}\n> Two bodies`,
    );
    put(`${folder}/report.mdx`, report);
    const recipe = JSON.parse(get(`${folder}/recipe.json`)) as Record<string, unknown>;
    recipe.split = [{ line: 10, after: "鼓楼区委", why: "Two issuers." }];
    put(`${folder}/recipe.json`, JSON.stringify(recipe));
    const before = tree().map((name) => [name, get(name)]);
    const line = report.split("\n").lastIndexOf(byline) + 1;
    expect(refusal("--again", "--id", "gulou-2020")).toMatch(
      new RegExp(`report\\.mdx:${line}: .*carries a translation.*nothing was written`),
    );
    expect(tree().map((name) => [name, get(name)])).toEqual(before);
  });
});

describe("npm run import -- --check", () => {
  it("names every place where a report is not its source", () => {
    stored("gulou-2019");
    stored("shijiazhuang-2022");
    const gulou = "content/reports/gulou-2019/report.mdx";
    const shijiazhuang = "content/reports/shijiazhuang-2022/raw.txt";
    put(gulou, get(gulou).replace("试点启动以来", "试点启动以後"));
    put(shijiazhuang, get(shijiazhuang).replace("民之所盼,政", "民之所盼,正"));
    const message = refusal("--check");
    const line =
      get(gulou)
        .split("\n")
        .findIndex((row) => row.includes("以後")) + 1;
    expect(message).toContain(`${gulou}:${line}: `);
    // Of a page that is not the recipe's the hash says all: what differs is told once, not by the line.
    expect(message).toMatch(/shijiazhuang-2022\/recipe\.json:2: .*SHA-256/);
    expect(message).toMatch(/^2 problems/);
  });

  it("names a report that calls itself otherwise, and a missing file", () => {
    stored("gulou-2019");
    const path = "content/reports/gulou-2019/report.mdx";
    put(path, get(path).replace("id: gulou-2019", "id: gulou-2018"));
    expect(refusal("--check")).toMatch(/calls itself gulou-2018/);
    rmSync(join(root, "content/reports/gulou-2019/recipe.json"));
    expect(refusal("--check")).toMatch(/recipe\.json: The file is missing/);
  });
});
