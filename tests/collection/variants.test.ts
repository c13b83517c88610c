/** Broken content: each way to spoil the fixture collection gives its one error, with its place. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openCollection } from "../../src/collection/index.ts";
import { copyOf, VARIANTS } from "./variants.ts";

const FIXTURE = resolve(import.meta.dirname, "../fixtures/collection");

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "tifa-variant-"));
  cpSync(FIXTURE, root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const errorsIn = (folder: string) =>
  openCollection(folder).check.findings.filter(({ severity }) => severity === "error");

test("the fixture as it stands has no error", () => {
  expect(errorsIn(root)).toEqual([]);
});

test("there are at least 150 broken variants, each of another name", () => {
  expect(VARIANTS.length).toBeGreaterThanOrEqual(150);
  expect(new Set(VARIANTS.map(({ name }) => name)).size).toBe(VARIANTS.length);
});

describe("one error, with its place, for", () => {
  test.each(VARIANTS.map((variant) => [variant.name, variant] as const))("%s", (_name, variant) => {
    variant.spoil(copyOf(root));
    const told = errorsIn(root).map(({ file, line, what }) => `${file}:${line} ${what}`);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(`content/${variant.file}:${variant.line ?? ""}`);
    expect(told[0]).toMatch(variant.what);
  });
});
