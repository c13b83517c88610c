import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { build } from "./build.ts";
import { filesOf } from "./html.ts";

async function hashes(folder: string): Promise<Record<string, string>> {
  const result: Record<string, string> = {};
  for (const file of await filesOf(folder)) {
    result[file] = createHash("sha256")
      .update(await readFile(join(folder, file)))
      .digest("hex");
  }
  return result;
}

test("two builds of the same content are the same to the byte, and tell their phases only", async () => {
  const again = await mkdtemp(join(tmpdir(), "tifa-again-"));
  try {
    expect(await build(again, "/")).toEqual({
      code: 0,
      stdout: expect.stringMatching(
        /^Reading content\/\nBuilding the pages\nIndexing and checking them\n(?: {2}.+\n){2}\d+ pages in [\d.]+ s: \S+\n$/,
      ),
      stderr: "",
    });
    const first = await hashes(inject("root").folder);
    const second = await hashes(again);
    expect(Object.keys(second)).toEqual(Object.keys(first));
    expect(Object.keys(first).filter((file) => first[file] !== second[file])).toEqual([]);
  } finally {
    await rm(again, { recursive: true, force: true });
  }
}, 600_000);
