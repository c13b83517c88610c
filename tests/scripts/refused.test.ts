/** A build of broken content, one for each kind: it ends with 1, says where, and leaves dist as it was. */
import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { copyOf, VARIANTS } from "../collection/variants.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const FIXTURE = resolve(import.meta.dirname, "../fixtures/collection");

/** The first variant of each kind of file. */
const FIRST = [
  ...new Map(VARIANTS.toReversed().map((one) => [one.name.split(":")[0], one])).values(),
].reverse();

let project: string;

beforeAll(() => {
  // Inside the root, for Node finds packages from there.
  project = mkdtempSync(join(ROOT, ".build-test-"));
  for (const name of [
    "src",
    "scripts",
    "public",
    "package.json",
    "tsconfig.json",
    "astro.config.mjs",
  ]) {
    cpSync(join(ROOT, name), join(project, name), { recursive: true });
  }
  symlinkSync(join(ROOT, "node_modules"), join(project, "node_modules"));
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

test("there is a variant of each kind of file", () => {
  expect(FIRST.length).toBeGreaterThan(12);
});

test.each(FIRST.map((variant) => [variant.name, variant] as const))(
  "%s: the build is refused and the old site stays",
  (_name, variant) => {
    rmSync(join(project, "content"), { recursive: true, force: true });
    cpSync(join(FIXTURE, "content"), join(project, "content"), { recursive: true });
    rmSync(join(project, "dist"), { recursive: true, force: true });
    mkdirSync(join(project, "dist/_astro"), { recursive: true });
    writeFileSync(join(project, "dist/index.html"), "the old site");
    variant.spoil(copyOf(project));
    const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/build.ts"], {
      cwd: project,
      encoding: "utf8",
    });
    expect(status, stdout + stderr).toBe(1);
    expect(stderr).toContain(`content/${variant.file}`);
    expect(stderr).toMatch(variant.what);
    expect(stderr).not.toMatch(/\n\s+at |Stack trace|unhandled/i);
    expect(readFileSync(join(project, "dist/index.html"), "utf8")).toBe("the old site");
  },
  30_000,
);
