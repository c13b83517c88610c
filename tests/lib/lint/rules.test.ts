import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { RULES } from "../../../src/lib/lint/rules/index.ts";

const FOLDER = join(import.meta.dirname, "../../../src/lib/lint/rules");
const names = readdirSync(FOLDER)
  .map((name) => name.replace(/\.ts$/, ""))
  .filter((name) => name !== "index");

test("every file of the folder is one rule that bears its name, and is run", () => {
  expect(RULES.map((rule) => rule.id).sort()).toEqual([...names].sort());
});

test("every rule has a test of its own", () => {
  const tests = readdirSync(import.meta.dirname);
  expect(names.filter((name) => !tests.includes(`${name}.test.ts`))).toEqual([]);
});

test.each(RULES.map((rule) => [rule.id, rule] as const))(
  "%s says what it demands and why",
  (_id, rule) => {
    expect(rule.title).toMatch(/^\p{Lu}.{20,}[^.]$|^“.{20,}[^.]$/u);
    expect(rule.why).toMatch(/^[\p{Lu}\p{Script=Han}].{15,}\.$/u);
  },
);
