import { readdir, readFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { expect, test } from "vitest";

const LIB = resolve("src/lib");
/** Libraries that touch neither disk, network nor page. */
const PURE = new Set(["zod", "yaml", "pinyin-pro", "opencc-js"]);

async function importsOf(file: string): Promise<string[]> {
  const text = await readFile(file, "utf8");
  return [...text.matchAll(/(?:from|import)\s*\(?\s*["']([^"']+)["']/g)].map(
    (match) => match[1] ?? "",
  );
}

test("src/lib imports only from itself and from pure libraries", async () => {
  const files = (await readdir(LIB, { recursive: true })).filter((name) => name.endsWith(".ts"));
  expect(files.length).toBeGreaterThan(10);
  const strays: string[] = [];
  for (const name of files) {
    const file = join(LIB, name);
    for (const target of await importsOf(file)) {
      const isInside =
        target.startsWith(".") && !relative(LIB, resolve(dirname(file), target)).startsWith("..");
      const isPure = PURE.has(target.split("/")[0] ?? "");
      if (!isInside && !isPure) strays.push(`${relative(LIB, file)} imports ${target}`);
    }
  }
  expect(strays).toEqual([]);
});

test("src/lib names no global of Node or of the browser", async () => {
  const files = (await readdir(LIB, { recursive: true })).filter((name) => name.endsWith(".ts"));
  const strays: string[] = [];
  for (const name of files) {
    const text = (await readFile(join(LIB, name), "utf8")).replace(
      /\/\*[\s\S]*?\*\/|\/\/.*$/gm,
      "",
    );
    const found = /(?<![.\w"'])(?:process|document|window|localStorage|Buffer|fetch)\s*[.(]/.exec(
      text,
    );
    if (found !== null) strays.push(`${name}: ${found[0]}`);
  }
  expect(strays).toEqual([]);
});
