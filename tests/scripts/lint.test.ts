import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { main } from "../../scripts/lint.ts";
import { TifaError } from "../../src/lib/errors.ts";

// A busy machine must not fail what is only slow.
vi.setConfig({ testTimeout: 120_000 });

const FIXTURE = resolve(import.meta.dirname, "../fixtures/collection");
const SCRIPT = resolve(import.meta.dirname, "../../scripts/lint.ts");
const REPORT = "content/reports/dao-2020/report.mdx";

let root: string;
let output: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "tifa-lint-"));
  cpSync(FIXTURE, root, { recursive: true });
  output = "";
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const run = (...args: string[]): number => {
  output = "";
  return main(args, {
    root,
    folder: root,
    print: (text) => {
      output += text;
    },
  });
};
const edit = (from: string | RegExp, to: string): void => {
  const path = join(root, REPORT);
  const before = readFileSync(path, "utf8");
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
};
const refusal = (...args: string[]): string => {
  try {
    run(...args);
  } catch (error) {
    if (error instanceof TifaError) return error.message;
    throw error;
  }
  return "no error";
};
const lineOf = (text: string): number =>
  readFileSync(join(root, REPORT), "utf8")
    .split("\n")
    .findIndex((line) => line.includes(text)) + 1;

describe("npm run lint:text", () => {
  it("ends with 0 where there is no error", () => {
    expect(run("--report", "dao-2020")).toBe(0);
    expect(output).toMatch(/Nothing found\.|0 errors/);
  });

  it("ends with 1 and names file, line, rule and what to do where a figure is wrong", () => {
    edit("12 schools", "13 schools");
    const line = lineOf("13 schools");
    expect(run("--report", "dao-2020")).toBe(1);
    expect(output).toContain(`${REPORT}\n`);
    expect(output).toMatch(new RegExp(`${line}:\\d+ {2}error {2}figures {2}p4-1`));
    expect(output).toContain("“12所” is 12; the English has “13”.");
    expect(output).toContain("Do:  Correct the value, or the unit.");
  });

  it("prints JSON for programs", () => {
    edit("12 schools", "13 schools");
    expect(run("--format", "json", "--report", "dao-2020")).toBe(1);
    const { errors, findings } = JSON.parse(output);
    expect(errors).toBe(1);
    expect(findings.find((one: { severity: string }) => one.severity === "error")).toMatchObject({
      rule: "figures",
      file: REPORT,
      line: lineOf("13 schools"),
      segment: "p4-1",
    });
  });

  it("prints annotations for a code host", () => {
    edit("12 schools", "13 schools");
    run("--format", "github", "--report", "dao-2020");
    expect(output).toMatch(
      new RegExp(`^::error file=${REPORT},line=${lineOf("13 schools")},col=`, "m"),
    );
  });

  it("goes on where a report cannot be read, and names every fault of it", () => {
    edit("> I. In", "> I. {In");
    edit("> (1 June 2020)\n\n", "> (1 June 2020)\n");
    expect(run("--report", "dao-2020", "--format", "json")).toBe(1);
    const rules = JSON.parse(output).findings.map((one: { rule: string }) => one.rule);
    expect(rules.filter((rule: string) => rule === "format").length).toBeGreaterThanOrEqual(2);
  });

  it("finds what is wrong in the glossary", () => {
    const path = join(root, "content/glossary/dao-sanwen.mdx");
    writeFileSync(path, readFileSync(path, "utf8").replace("token: 三问", "token: 四问"));
    expect(run("--format", "json")).toBe(1);
    const entry = JSON.parse(output).findings.filter((one: { file: string }) =>
      one.file.endsWith("dao-sanwen.mdx"),
    );
    expect(entry.map((one: { rule: string }) => one.rule)).toContain("entry");
  });

  it("prints every English form of one entry, or of all", () => {
    expect(run("--renderings", "dao-sanwen")).toBe(0);
    expect(output).toMatch(/^dao-sanwen {2}三问 · /);
    expect(output).toMatch(/en +\d+ × Three Questions/);
    expect(run("--renderings")).toBe(0);
    expect(output.match(/^\S/gm)?.length).toBe(3);
  });

  it("lists its rules", () => {
    expect(run("--rules")).toBe(0);
    expect(output).toMatch(/^figures\n {2}Each figure/m);
  });

  it.each([
    ["a format that does not exist", ["--format", "xml"], /There is no format “xml”/],
    [
      "a report that does not exist",
      ["--report", "nowhere-2020"],
      /There is no report nowhere-2020.*dao-2020/s,
    ],
    ["an entry that does not exist", ["--renderings", "nobody"], /There is no entry nobody/],
    ["an unknown option", ["--fix"], /The command line is wrong/],
    ["a stray word", ["dao-2020"], /“dao-2020” is not expected here/],
  ])("refuses %s", (_name, args, expected) => {
    expect(refusal(...args)).toMatch(expected);
  });

  it("works from the command line, without a stack trace for a wrong one", () => {
    const wrong = spawnSync(process.execPath, [SCRIPT, "--format", "xml"], { encoding: "utf8" });
    expect([wrong.status, wrong.stdout]).toEqual([1, ""]);
    expect(wrong.stderr).toMatch(/^There is no format “xml”\. Usage:/);
    expect(wrong.stderr).not.toContain("    at ");
    const help = spawnSync(process.execPath, [SCRIPT, "--help"], { encoding: "utf8" });
    expect([help.status, help.stderr]).toEqual([0, ""]);
  });
});
