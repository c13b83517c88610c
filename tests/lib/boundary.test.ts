import { readdir, readFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { expect, test } from "vitest";

const LIB = resolve("src/lib");
/** Libraries that touch neither disk, network nor page. */
const PURE = new Set(["zod", "yaml", "opencc-js", "pinyin-pro", "fflate"]);

/** What a module imports, statically or not. */
async function importsOf(file: string): Promise<string[]> {
  const text = await readFile(file, "utf8");
  const found = text.matchAll(
    /^(?:import|export)\b[^"'`;(]*?\bfrom "([^"]+)"|^import "([^"]+)"|\bimport\("([^"]+)"\)/gm,
  );
  return [...found].map((match) => match[1] ?? match[2] ?? match[3] ?? "");
}

// That lib names nothing of Node or of the page is checked by the types: src/lib/tsconfig.json.
test("src/lib imports only from itself and from pure libraries", async () => {
  const files = (await readdir(LIB, { recursive: true })).filter((name) => name.endsWith(".ts"));
  expect(files.length).toBeGreaterThan(10);
  const strays: string[] = [];
  let count = 0;
  for (const name of files) {
    const file = join(LIB, name);
    for (const target of await importsOf(file)) {
      count += 1;
      const isInside =
        target.startsWith(".") && !relative(LIB, resolve(dirname(file), target)).startsWith("..");
      const isPure = PURE.has(target.split("/")[0] ?? "");
      if (!isInside && !isPure) strays.push(`${relative(LIB, file)} imports ${target}`);
    }
  }
  expect(count).toBeGreaterThan(files.length);
  expect(strays).toEqual([]);
});
