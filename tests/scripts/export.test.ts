import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { main } from "../../scripts/export.ts";
import { listTree } from "../../scripts/files.ts";

// A busy machine must not fail what is only slow.
vi.setConfig({ testTimeout: 120_000 });

const FIXTURE = resolve(import.meta.dirname, "../fixtures/collection");

let root: string;
let output: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "tifa-export-"));
  cpSync(FIXTURE, root, { recursive: true });
  writeFileSync(join(root, "package.json"), '{ "version": "0.2.0" }');
  output = "";
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const run = (...args: string[]): Promise<number> =>
  main(
    args,
    {
      root,
      folder: root,
      print: (text) => {
        output += text;
      },
    },
    {},
  );

test("writes every download and the schemas into a new folder, and nothing beside it", async () => {
  const before = readdirSync(root);
  expect(await run("out/all")).toBe(0);
  const files = listTree(join(root, "out/all"));
  expect(files).toEqual(
    expect.arrayContaining([
      "CITATION.cff",
      "glossary.json",
      "glossary.tbx",
      "glossary-yomitan.zip",
      "reports.tmx",
      "reports/dao-2020.json",
      "reports/dao-2020.txt",
      "schema/report.json",
    ]),
  );
  expect(output).toBe(`${files.length} files in ${join(root, "out/all")}\n`);
  expect(readdirSync(join(root, "out"))).toEqual(["all"]);
  expect(readdirSync(root).sort()).toEqual([...before, "out"].sort());
});

test("replaces an earlier export, of reports that are gone too, by the same bytes", async () => {
  await run("all");
  const first = readFileSync(join(root, "all/glossary-yomitan.zip"));
  writeFileSync(join(root, "all/reports/gone-1999.json"), "{}");
  await run("all");
  expect(readFileSync(join(root, "all/glossary-yomitan.zip"))).toEqual(first);
  expect(listTree(join(root, "all"))).not.toContain("reports/gone-1999.json");
});

test("takes the addresses from SITE and BASE", async () => {
  await main(
    ["all"],
    { root, folder: root, print: () => undefined },
    {
      SITE: "https://tifa.example",
      BASE: "/a",
    },
  );
  expect(readFileSync(join(root, "all/glossary.ttl"), "utf8")).toContain(
    "<https://tifa.example/a/glossary/dao-sanwen/>",
  );
});

test("refuses a folder that holds something else, and leaves it as it was", async () => {
  mkdirSync(join(root, "mine/reports"), { recursive: true });
  writeFileSync(join(root, "mine/reports/thesis.docx"), "mine");
  await expect(run("mine")).rejects.toThrow(/holds reports\/thesis\.docx, which is of no export/);
  expect(listTree(join(root, "mine"))).toEqual(["reports/thesis.docx"]);
});

test("refuses a file and a link", async () => {
  writeFileSync(join(root, "file"), "");
  await expect(run("file")).rejects.toThrow(/no folder/);
  mkdirSync(join(root, "empty"));
  symlinkSync(join(root, "empty"), join(root, "link"));
  await expect(run("link")).rejects.toThrow(/no folder/);
});

test("writes nothing of content with an error", async () => {
  const entry = join(root, "content/glossary/manyilv.mdx");
  writeFileSync(entry, readFileSync(entry, "utf8").replace("kind: indicator", "kind: nothing"));
  await expect(run("all")).rejects.toThrow(/manyilv\.mdx/);
  expect(readdirSync(root)).not.toContain("all");
});

test.each([[], ["a", "b"], ["--out"]])(
  "asks for one folder when it is given %j",
  async (...args) => {
    await expect(run(...args)).rejects.toThrow(/One folder is needed\..*Usage/s);
  },
);
