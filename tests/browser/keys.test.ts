/** Single keys on a report's page, the sheet that names them, and what stands where colours are forced. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launch, visit } from "./browser.ts";

const root = inject("root");
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const GULOU = `${root.origin}/reports/gulou-2019/`;
const focused = () => document.activeElement?.getAttribute("href") ?? "";

describe("a key by itself", () => {
  test("walks the sentences: j to the next, k to the one before", async () => {
    const { page, context } = await visit(browser, `${GULOU}#p9`);
    await page.keyboard.press("j");
    await expect.poll(() => page.evaluate(focused)).toMatch(/^#p9-\d$/);
    const first = await page.evaluate(focused);
    await page.keyboard.press("j");
    await expect.poll(() => page.evaluate(focused)).not.toBe(first);
    await page.keyboard.press("k");
    await expect.poll(() => page.evaluate(focused)).toBe(first);
    expect(await page.locator(".row[data-pointed]").count()).toBe(1);
    await context.close();
  });

  test("walks the marked terms: n to the next, p to the one before", async () => {
    const { page, context } = await visit(browser, `${GULOU}#p6-2`);
    const term = () => page.evaluate(() => document.activeElement?.outerHTML.slice(0, 300) ?? "");
    await page.keyboard.press("n");
    await expect.poll(term).toContain('class="term"');
    const first = await term();
    await page.keyboard.press("n");
    await expect.poll(term).not.toBe(first);
    await page.keyboard.press("p");
    await expect.poll(term).toBe(first);
    await context.close();
  });

  test("opens contents, views, help and search, and copies the sentence", async () => {
    const { page, context } = await visit(browser, `${GULOU}#p9`, {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await page.keyboard.press("t");
    await page.locator(".contents").waitFor();
    await page.keyboard.press("v");
    await page.locator(".views").waitFor();
    expect(await page.locator(".contents").isVisible()).toBe(false);
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator(".views").isVisible()).toBe(false);
    await page.keyboard.press("?");
    await page.locator("dialog.keys").waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator("dialog.keys").isVisible()).toBe(false);
    await page.keyboard.press("j");
    await expect.poll(() => page.evaluate(focused)).toMatch(/^#p9-/);
    const address = await page.evaluate(focused);
    await page.keyboard.press("c");
    await page.locator(".reading-said", { hasText: "Copied" }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.split("\n")).toHaveLength(3);
    expect(copied.endsWith(address)).toBe(true);
    await page.keyboard.press("/");
    await page.waitForURL(/\/search\/$/);
    await context.close();
  });

  test("means nothing where the reader has switched the keys off, in a field, or with a modifier", async () => {
    const { page, context } = await visit(browser, `${GULOU}?keys=off#p9`);
    await page.keyboard.press("?");
    await page.keyboard.press("t");
    await page.waitForLoadState("networkidle");
    expect(await page.locator("dialog.keys").count()).toBe(0);
    expect(await page.locator(".contents").isVisible()).toBe(false);
    await page.goto(`${GULOU}?keys=on#p9`);
    await page.evaluate(() => {
      const field = document.createElement("input");
      document.querySelector(".text-main")?.prepend(field);
      field.focus();
    });
    await page.keyboard.type("t?/");
    expect(await page.locator(".text-main input").inputValue()).toBe("t?/");
    expect(await page.locator("dialog.keys").count()).toBe(0);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press("Alt+t");
    expect(await page.locator(".contents").isVisible()).toBe(false);
    await context.close();
  });

  test("is switched off in the menu of the views, and stays so", async () => {
    const { page, context } = await visit(browser, GULOU);
    await page.locator('[data-menu="views"] summary').click();
    await page.waitForFunction(() => document.querySelector(".views input:checked") !== null);
    await page.locator(".views").getByText("No single keys").click();
    await page.reload();
    await page.keyboard.press("?");
    await page.waitForLoadState("networkidle");
    expect(await page.locator("dialog.keys").count()).toBe(0);
    await context.close();
  });
});

describe("where the reader's own colours are forced", () => {
  test("the place in the contents, the formulas and the sentence of the address still show", async () => {
    const { page, context } = await visit(browser, `${GULOU}#p9-2`, { forcedColors: "active" });
    await page.locator('[data-menu="contents"] summary').click();
    const outline = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((one) => getComputedStyle(one).outlineStyle);
    await expect.poll(() => outline(".contents [aria-current]")).toBe("solid");
    expect(await outline(".row[data-target] .line")).toBe("solid");
    const underline = await page
      .locator('.term[data-weight="formula"]')
      .first()
      .evaluate((term) => getComputedStyle(term).textDecorationLine);
    expect(underline).toBe("underline");
    await context.close();
  });
});
