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

describe("a term", () => {
  test("opens a popover with the tiles of “12348”, by pointer and by keyboard, and gives the focus back", async () => {
    const { page, context, errors } = await visit(browser, GULOU);
    const term = page.locator('a.term[data-term="gulou-12348"]').first();
    for (const open of [() => term.click(), () => term.press("Enter")]) {
      await open();
      const popover = page.locator("[popover]:popover-open");
      await popover.waitFor();
      await popover.getByText("12348").first().waitFor();
      const text = (await popover.textContent()) ?? "";
      for (const part of ["一个办法", "one method", "八个最", "Explained"])
        expect(text).toContain(part);
      const tiles = await popover.locator(".tile").allTextContents();
      expect(
        tiles.map((tile) => tile.replace(/\D.*/s, "").trim() || tile.trim()).join(""),
      ).toContain("1");
      expect(tiles.length).toBeGreaterThanOrEqual(5);
      await page.keyboard.press("Escape");
      await page.waitForFunction(() => document.querySelector("[popover]:popover-open") === null);
      expect(await page.evaluate(() => document.activeElement?.getAttribute("data-term"))).toBe(
        "gulou-12348",
      );
    }
    expect(errors).toEqual([]);
    await context.close();
  });

  test("leads to its entry, where the tiles are read and lead back to the sentence", async () => {
    const { page, context } = await visit(browser, GULOU);
    await page.locator('a.term[data-term="gulou-12348"]').first().click();
    await page.locator('[popover]:popover-open a[href$="/glossary/gulou-12348/"]').first().click();
    await page.waitForURL(/\/glossary\/gulou-12348\/$/);
    const text = (await page.locator("main").textContent()) ?? "";
    for (const item of ["一线工作法", "组织保障", "八个最"]) expect(text).toContain(item);
    await page.locator('a[href*="/reports/gulou-2019/#p"]').first().click();
    await page.waitForURL(/\/reports\/gulou-2019\/#p\d+/);
    await context.close();
  });

  test("opens from the English too, with the words that stand there, and from a heading", async () => {
    const { page, context } = await visit(browser, `${GULOU}#p6`);
    const popover = page.locator("[popover]:popover-open");
    const english = page.locator('[data-of="p6-2"] a.term[data-term="gulou-12348"]');
    await english.click();
    await popover.waitFor();
    expect(await popover.locator("[data-card-heading]").textContent()).toBe("12348");
    expect(await popover.locator("[data-card-rendering]").textContent()).toContain(
      (await english.textContent()) ?? "no text",
    );
    await page.keyboard.press("Escape");
    expect(await english.evaluate((link) => link === document.activeElement)).toBe(true);
    const heading = page.locator("h2 a.term, h3 a.term").first();
    await heading.click();
    await popover.waitFor();
    expect(await popover.locator(".card").getAttribute("data-entry")).toBe(
      await heading.getAttribute("data-term"),
    );
    await context.close();
  });

  test("tells all in one order: hanzi, pinyin, rendering, brief, tiles, who explains, full entry", async () => {
    const { page, context } = await visit(browser, GULOU);
    await page.locator('a.term[data-term="gulou-12348"]').first().click();
    const card = page.locator("[popover]:popover-open .card");
    await card.waitFor();
    const order = await card.evaluate((element) =>
      [
        ...element.querySelectorAll(
          "[data-card-heading], .pinyin, [data-card-rendering], .card-brief, .card-parts, .card > .label, .card-more",
        ),
      ].map((part) => part.className.split(" ")[0]),
    );
    expect(order).toEqual([
      "card-zh",
      "pinyin",
      "card-rendering",
      "card-brief",
      "card-parts",
      "label",
      "card-more",
    ]);
    expect(await card.locator(".card-more").textContent()).toMatch(/Full entry · \d+ occurrence/);
    await context.close();
  });

  test("that was clicked stays open though the page moves another word under the pointer", async () => {
    const { page, context } = await visit(browser, GULOU, {
      viewport: { width: 390, height: 844 },
    });
    const term = page.locator('a.term[data-term="gulou-12348"]').first();
    await term.click();
    await page.locator("[popover]:popover-open").waitFor();
    const other = await page.locator('a.term[data-term="shoushan-zhi-qu"]').first().boundingBox();
    if (other === null) throw new Error("The other term is not on the page.");
    await page.mouse.move(other.x + 5, other.y + 5);
    await page.waitForTimeout(900);
    const open = page.locator("[popover]:popover-open .card");
    expect(await open.getAttribute("data-entry")).toBe("gulou-12348");
    await context.close();
  });

  test("is a plain link without JavaScript", async () => {
    const { page, context } = await visit(browser, GULOU, { javaScriptEnabled: false });
    await page.locator('a.term[data-term="gulou-12348"]').first().click();
    await page.waitForURL(/\/glossary\/gulou-12348\/$/);
    const text = (await page.locator("main").textContent()) ?? "";
    for (const item of ["一线工作法", "组织保障"]) expect(text).toContain(item);
    await context.close();
  });

  test("opens a sheet of at most 45% of the height on a phone, closed by a tap outside", async () => {
    const { page, context } = await visit(browser, GULOU, {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    await page.locator('a.term[data-term="gulou-12348"]').first().tap();
    const popover = page.locator("[popover]:popover-open");
    await popover.waitFor();
    await page.waitForTimeout(400);
    const box = await popover.boundingBox();
    expect(box?.height ?? 999).toBeLessThanOrEqual(844 * 0.45 + 1);
    expect(Math.round((box?.y ?? 0) + (box?.height ?? 0))).toBeGreaterThanOrEqual(840);
    await page.touchscreen.tap(195, 60);
    await page.waitForFunction(() => document.querySelector("[popover]:popover-open") === null);
    await context.close();
  });
});

describe("the theme", () => {
  test("follows the system, can be changed, and stays changed on the next page", async () => {
    const { page, context } = await visit(browser, `${root.origin}/`, { colorScheme: "dark" });
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const dark = await paper();
    await page.locator("[data-theme-toggle]").first().click();
    const light = await paper();
    expect(light).not.toBe(dark);
    await page.goto(`${root.origin}/glossary/`);
    expect(await paper()).toBe(light);
    await context.close();
  });
});

describe("a note", () => {
  test("is reached from the text, and leads back to its sentence in every view", async () => {
    for (const view of ["side", "interleaved", "zh", "en"]) {
      const { page, context } = await visit(browser, `${GULOU}?view=${view}`);
      const language = view === "en" ? "en" : "zh-Hans";
      const reference = page.locator(`.text-main .line[lang="${language}"] .ref a`).first();
      const back = await reference.getAttribute("id");
      await reference.click();
      await page.waitForURL(/#[an]\d+$/);
      await page.locator(`li:target a[href="#${back}"]`).click();
      await page.waitForURL(new RegExp(`#${back}$`));
      const top = await reference.evaluate((link) => link.getBoundingClientRect().top);
      expect(top, view).toBeGreaterThan(0);
      expect(top, view).toBeLessThan(900);
      await context.close();
    }
  });
});
