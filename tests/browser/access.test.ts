import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launch, visit } from "./browser.ts";

const root = inject("root");
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** One page of each kind, and the two reports with the most apparatus and the most headings. */
const KINDS = [
  "/",
  "/reports/",
  "/reports/gulou-2019/",
  "/reports/taijiang-2022/",
  "/reports/fuzhou-2021/",
  "/glossary/",
  "/glossary/gulou-12348/",
  "/glossary/san-ge-ruhe/",
  "/numbers/",
  "/numbers/12348/",
  "/search/?q=12348",
  "/method/",
  "/about/",
  "/contribute/",
  "/data/",
  "/404.html",
];

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

describe.each(["light", "dark"] as const)("axe finds nothing in %s", (colorScheme) => {
  test.each(KINDS)("%s", async (path) => {
    // The policy of the page forbids foreign scripts, axe included.
    const { page, context } = await visit(browser, root.origin + path, {
      colorScheme,
      bypassCSP: true,
    });
    if (path.startsWith("/search/")) await page.waitForSelector('#results[data-state="done"]');
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => {
      const run = (
        window as unknown as { axe: { run: (o: object) => Promise<{ violations: Violation[] }> } }
      ).axe.run;
      return (await run({ resultTypes: ["violations"] })).violations;
    });
    expect(
      violations.map(
        (one) =>
          `${one.id}: ${one.nodes
            .slice(0, 3)
            .map((node) => node.html.slice(0, 160))
            .join(" · ")}`,
      ),
    ).toEqual([]);
    await context.close();
  });
});

describe("what opens on a report's page", () => {
  const GULOU = `${root.origin}/reports/gulou-2019/?view=side#p6-2`;
  const OPENED: readonly (readonly [what: string, control: string, shown: string])[] = [
    ["a term's card", '#p6-2 .term[data-term="gulou-12348"]', ".card-box:popover-open .card"],
    ["a note's card", ".text-main .ref-note a", ".card-box:popover-open .card"],
    ["the menu of a sentence", '.address[href="#p6-2"]', ".sentence-menu:popover-open"],
    ["the contents", '[data-menu="contents"] summary', ".contents"],
    ["the views", '[data-menu="views"] summary', ".views"],
  ];

  test.each(
    OPENED.flatMap((one) =>
      (["light", "dark"] as const).map((scheme) => [...one, scheme] as const),
    ),
  )("axe finds nothing in %s (%s, %s): %s", async (_what, control, shown, colorScheme) => {
    const { page, context } = await visit(browser, GULOU, {
      colorScheme,
      bypassCSP: true,
      reducedMotion: "reduce",
    });
    await page.locator(control).first().click();
    await page.locator(shown).waitFor();
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => {
      const run = (
        window as unknown as { axe: { run: (o: object) => Promise<{ violations: Violation[] }> } }
      ).axe.run;
      return (await run({ resultTypes: ["violations"] })).violations;
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
    await context.close();
  });
});

describe("on a phone", () => {
  test.each(KINDS)("%s does not scroll sideways", async (path) => {
    const { page, context } = await visit(browser, root.origin + path, {
      viewport: { width: 390, height: 844 },
      isMobile: true,
    });
    if (path.startsWith("/search/")) await page.waitForSelector('#results[data-state="done"]');
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    await context.close();
  });
});

describe("every kind of page", () => {
  test.each(KINDS)("%s breaks no policy and asks nothing of another origin", async (path) => {
    const { page, context, errors, requests } = await visit(browser, root.origin + path);
    await page.waitForLoadState("networkidle");
    expect(errors).toEqual([]);
    for (const url of requests) expect(new URL(url).origin).toBe(root.origin);
    await context.close();
  });

  test("a skip link is the first stop of the keyboard", async () => {
    const { page, context } = await visit(browser, `${root.origin}/reports/gulou-2019/`);
    await page.keyboard.press("Tab");
    const target = await page.evaluate(() => document.activeElement?.getAttribute("href"));
    expect(target).toMatch(/^#/);
    await context.close();
  });
});
