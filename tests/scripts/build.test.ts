import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

// A busy machine must not fail what is only slow.
vi.setConfig({ testTimeout: 120_000 });

const SCRIPTS = resolve(import.meta.dirname, "../../scripts");

let folder: string;
let out: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tifa-build-"));
  out = join(folder, "out");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (script: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}) =>
  spawnSync(process.execPath, [join(SCRIPTS, script), ...args], {
    encoding: "utf8",
    env: { ...process.env, BASE: "", SITE: "", PORT: "", ...environment },
  });

test.each([
  ["a wrong base", [], { BASE: "/../" }, /^BASE is “\/\.\.\/”/],
  ["a wrong origin", [], { SITE: "https://u:p@example.org" }, /^SITE is /],
  [
    "an unknown option",
    ["--outDir", "x"],
    {},
    /^The command line is wrong: .*Usage: npm run build/,
  ],
  ["a stray word", ["x"], {}, /^The command line is wrong/],
] as const)(
  "a build with %s is refused before it begins, in one line",
  (_name, args, environment, words) => {
    const { status, stdout, stderr } = run("build.ts", ["--out", out, ...args], environment);
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(words);
    expect(stderr.trimEnd()).not.toContain("\n");
    expect(readdirSync(folder)).toEqual([]);
  },
);

test("a build replaces no folder that is not a site", () => {
  mkdirSync(out);
  writeFileSync(join(out, "thesis.txt"), "years of work");
  const { status, stderr } = run("build.ts", ["--out", out]);
  expect(status).toBe(1);
  expect(stderr).toMatch(/out\/ is not empty and no built site, .*Name a folder/);
  expect(readdirSync(folder)).toEqual(["out"]);
  expect(existsSync(join(out, "thesis.txt"))).toBe(true);
});

test.each(["serve.ts", "dev.ts"])(
  "%s refuses a wrong base and a wrong port in one line",
  (script) => {
    for (const environment of [{ BASE: "/../" }, { PORT: "http" }]) {
      const { status, stdout, stderr } = run(script, [], environment);
      expect([status, stdout]).toEqual([1, ""]);
      expect(stderr).toMatch(/^(?:BASE|PORT) is “.*\n$/);
    }
  },
);

test("npm start says that its port is taken, before it builds", async () => {
  const other = createServer();
  await new Promise<void>((done) => other.listen(0, "127.0.0.1", done));
  const address = other.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const { status, stdout, stderr } = run("serve.ts", [], { PORT: String(port) });
  await new Promise((done) => other.close(done));
  expect([status, stdout]).toEqual([1, ""]);
  expect(stderr).toMatch(
    new RegExp(`^The address 127\\.0\\.0\\.1:${port} is taken by another program`),
  );
});
