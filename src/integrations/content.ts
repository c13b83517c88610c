/**
 * Checks the glossary's files before Astro reads them, so that a fault is told by file, line and
 * what to do. Astro's own loader would stop at the first with the words of its YAML parser.
 */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { TifaError, throwAll } from "../lib/errors.ts";
import { readFrontmatter } from "../lib/frontmatter.ts";
import { parseEntryFile } from "../lib/glossary/file.ts";
import { checkBody } from "../markdown/body.ts";

const FOLDER = "content/glossary";

/** The integration: runs before the content is loaded, for a build as for development. */
export function content(): AstroIntegration {
  return {
    name: "tifa:content",
    hooks: {
      "astro:config:done": ({ config }) => checkEntries(fileURLToPath(config.root)),
    },
  };
}

/**
 * Checks every entry's file by itself.
 *
 * @param root of the project
 * @throws TifaError that lists every fault of every file
 */
async function checkEntries(root: string): Promise<void> {
  const names = (await readdir(join(root, FOLDER))).filter((name) => name.endsWith(".mdx")).sort();
  const ids = new Set(names.map((name) => name.slice(0, -".mdx".length)));
  const errors: TifaError[] = [];
  for (const name of names) {
    const file = `${FOLDER}/${name}`;
    const source = await readFile(join(root, file), "utf8");
    try {
      const { text } = readFrontmatter(source, file);
      errors.push(...checkBody(text, file, (id) => ids.has(id)));
      parseEntryFile(source, file);
    } catch (error) {
      if (!(error instanceof TifaError)) throw error;
      errors.push(error);
    }
  }
  throwAll(errors);
}
