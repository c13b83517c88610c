/** Every page of the site, at both bases, in a real browser: no error, no violation, no foreign request. */
import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launch } from "../browser/browser.ts";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds against a rule. */
interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** The addresses of all pages; the short forms of entries are fragments, not pages. */
async function pagesOf(folder: string): Promise<string[]> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  return files
    .filter((entry) => entry.isFile() && entry.name === "index.html")
    .map((entry) => relative(folder, dirname(join(entry.parentPath, entry.name))))
    .filter((path) => !path.endsWith("/card"))
    .sort();
}

test.each(["root", "nested"] as const)(
  "every page at the base of the %s site loads without an error or a foreign request",
  async (name) => {
    const { base, folder, origin } = inject(name);
    const pages = await pagesOf(folder);
    expect(pages.length).toBeGreaterThan(500);
    const faults: string[] = [];
    const context = await browser.newContext();
    const page = await context.newPage();
    let here = "";
    page.on("pageerror", (error) => faults.push(`${here}: ${error.message}`));
    page.on("console", (message) => {
      if (message.type() === "error") faults.push(`${here}: ${message.text()}`);
    });
    page.on("request", (request) => {
      if (!request.url().startsWith(origin)) faults.push(`${here}: asks for ${request.url()}`);
    });
    for (const path of pages) {
      here = `${base}${path}${path === "" ? "" : "/"}`;
      await page.goto(`${origin}${here}`, { waitUntil: "load" });
    }
    await context.close();
    expect(faults).toEqual([]);
  },
  20 * 60_000,
);

test.each(["light", "dark"] as const)(
  "axe finds nothing on any page, %s",
  async (colorScheme) => {
    const { folder, origin } = inject("root");
    // The policy of the page forbids foreign scripts, axe included.
    const context = await browser.newContext({ colorScheme, bypassCSP: true });
    const page = await context.newPage();
    const faults: string[] = [];
    for (const path of await pagesOf(folder)) {
      await page.goto(`${origin}/${path}${path === "" ? "" : "/"}`);
      await page.evaluate(axe);
      const violations = await page.evaluate(async () => {
        const { axe: tool } = window as unknown as {
          axe: { run: () => Promise<{ violations: Violation[] }> };
        };
        const found = await tool.run();
        return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
      });
      faults.push(...violations.map((one) => `${path}: ${one}`));
    }
    await context.close();
    expect(faults).toEqual([]);
  },
  40 * 60_000,
);
