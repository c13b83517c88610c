/** How a report is shown: views, switches, the sentence of the address, figures. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launch, visit } from "./browser.ts";

const root = inject("root");
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const GULOU = `${root.origin}/reports/gulou-2019/`;
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const VIEWS = ["side", "interleaved", "paragraphs", "zh", "en", "cover"] as const;
/** Of these both languages are on the screen from the start. */
const OPEN_VIEWS = ["side", "interleaved", "paragraphs", "zh", "en"] as const;

/** Where the two sides of a sentence stand, in pixels of the window; null for a hidden side. */
async function sides(page: Page, id: string) {
  return page.evaluate((line) => {
    const boxOf = (element: Element | null) => {
      if (element === null || !element.checkVisibility({ visibilityProperty: true })) return null;
      const { left, top, bottom } = element.getBoundingClientRect();
      return { left: Math.round(left), top: Math.round(top), bottom: Math.round(bottom) };
    };
    return {
      zh: boxOf(document.getElementById(line)),
      en: boxOf(document.querySelector(`[data-of="${line}"]`)),
    };
  }, id);
}

/** The layout of a sentence in a word. */
async function layout(page: Page, id = "p7-2"): Promise<string> {
  const { zh, en } = await sides(page, id);
  if (zh === null || en === null) return zh === null ? (en === null ? "nothing" : "en") : "zh";
  if (zh.left === en.left) return zh.top < en.top ? "zh over en" : "en over zh";
  return zh.left < en.left ? "zh beside en" : "en beside zh";
}

/** Chooses in the menu of the views, and leaves it open. */
async function choose(page: Page, name: string): Promise<void> {
  const menu = page.locator('[data-menu="views"]');
  if (!(await menu.evaluate((details: HTMLDetailsElement) => details.open)))
    await menu.locator("summary").click();
  await page.waitForFunction(() => document.querySelector(".views input:checked") !== null);
  await menu.getByText(name, { exact: true }).click();
}

describe("a report in two languages", () => {
  test("stands side by side on a wide screen and interleaved on a phone, with or without JavaScript", async () => {
    for (const javaScriptEnabled of [true, false]) {
      const wide = await visit(browser, GULOU, { javaScriptEnabled });
      expect(await layout(wide.page)).toBe("zh beside en");
      const views = wide.page.locator('[data-menu="views"]');
      expect(await views.isVisible()).toBe(javaScriptEnabled);
      await wide.context.close();
      const phone = await visit(browser, GULOU, { ...PHONE, javaScriptEnabled });
      expect(await layout(phone.page)).toBe("zh over en");
      await phone.context.close();
    }
  });

  test.each([
    ["?view=side", "zh beside en"],
    ["?view=side&first=en", "en beside zh"],
    ["?view=interleaved", "zh over en"],
    ["?view=interleaved&first=en", "en over zh"],
    ["?view=paragraphs", "zh over en"],
    ["?view=paragraphs&first=en", "en over zh"],
    ["?view=cover", "zh"],
    ["?view=zh", "zh"],
    ["?view=en", "en"],
    ["?view=sideways", "zh beside en"],
  ])("opened with %s stands as “%s” and says so in its controls", async (search, expected) => {
    const { page, context, errors } = await visit(browser, GULOU + search);
    expect(await layout(page)).toBe(expected);
    await page.locator('[data-menu="views"] summary').click();
    const chosen = page.locator(".views input[name=view]:checked");
    await chosen.waitFor();
    const checked = await chosen.getAttribute("value");
    expect(checked).toBe(
      /view=(side|interleaved|paragraphs|zh|en|cover)\b/.exec(search)?.[1] ?? "side",
    );
    expect(errors).toEqual([]);
    await context.close();
  });

  test("keeps a view that is chosen: in the address, after reloading, and in the next report", async () => {
    const { page, context } = await visit(browser, `${GULOU}?hl=GDP#p7-2`);
    await choose(page, "English");
    expect(await layout(page)).toBe("en");
    const address = new URL(page.url());
    expect([
      address.searchParams.get("view"),
      address.searchParams.get("hl"),
      address.hash,
    ]).toEqual(["en", "GDP", "#p7-2"]);
    await page.reload();
    expect(await layout(page)).toBe("en");
    await page.goto(`${root.origin}/reports/taijiang-2022/`);
    expect(await page.evaluate(() => document.documentElement.dataset.view)).toBe("en");
    await context.close();
  });

  test("is set before the first paint, not after", async () => {
    const { page, context } = await visit(browser, GULOU);
    await choose(page, "Chinese");
    await page.route(/\.js$/, (route) => route.abort());
    await page.goto(GULOU);
    expect(await layout(page)).toBe("zh");
    await context.close();
  });

  test("keeps the sentence under the bar in its place when the view changes", async () => {
    const { page, context } = await visit(browser, `${GULOU}#p20-1`);
    const top = async (): Promise<number> => {
      const { zh, en } = await sides(page, "p20-1");
      return Math.min(zh?.top ?? Infinity, en?.top ?? Infinity);
    };
    await page.evaluate(() => {
      const bar = document.querySelector(".reading-bar")?.getBoundingClientRect().bottom ?? 0;
      const line = document.getElementById("p20-1")?.getBoundingClientRect().top ?? 0;
      scrollBy(0, line - bar - 8);
    });
    const before = await top();
    for (const view of [
      "English",
      "Sentence by sentence",
      "Chinese",
      "Paragraph by paragraph",
      "English covered",
      "Side by side",
    ]) {
      await choose(page, view);
      expect(Math.abs((await top()) - before), view).toBeLessThanOrEqual(24);
    }
    await context.close();
  });

  test("is chosen on a phone from a menu that Escape and a tap outside close", async () => {
    const { page, context } = await visit(browser, GULOU, PHONE);
    const menu = page.locator('[data-menu="views"] summary');
    await menu.tap();
    expect(await page.locator('.views [data-value="side"]').isVisible()).toBe(false);
    await page.locator(".views").getByText("English first").tap();
    await expect.poll(() => layout(page)).toBe("en over zh");
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator(".views").isVisible()).toBe(false);
    expect(await menu.evaluate((element) => element === document.activeElement)).toBe(true);
    await menu.tap();
    await page.touchscreen.tap(30, 830);
    await expect.poll(() => page.locator(".views").isVisible()).toBe(false);
    await context.close();
  });

  test("can be chosen with the keyboard", async () => {
    const { page, context } = await visit(browser, GULOU);
    await page.keyboard.press("v");
    await page.waitForFunction(() => document.activeElement?.matches(".views input:checked"));
    await page.keyboard.press("ArrowDown");
    expect(await layout(page)).toBe("zh over en");
    await context.close();
  });

  test("that was chosen on another page is taken when Back brings this one again, and so is the theme", async () => {
    const { page, context } = await visit(browser, GULOU, { colorScheme: "light" });
    await page.goto(`${root.origin}/reports/taijiang-2022/`);
    await page.evaluate(() => {
      localStorage.setItem("tifa-view", "zh");
      localStorage.setItem("tifa-theme", "dark");
    });
    await page.goBack();
    // Whether the browser had kept the page or loads it anew; the event is what a kept one gets.
    await page.evaluate(() =>
      dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })),
    );
    expect(await layout(page)).toBe("zh");
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
    await context.close();
  });

  test("of covered English shows a sentence by a tap, and by the keyboard", async () => {
    const { page, context } = await visit(browser, `${GULOU}?view=cover#p7-2`, PHONE);
    const english = async (id: string) => (await sides(page, id)).en !== null;
    expect(await english("p7-2")).toBe(false);
    await page.locator(".row:has(#p7-2) > .cell-en").tap({ position: { x: 20, y: 12 } });
    await expect.poll(() => english("p7-2")).toBe(true);
    expect(await english("p7-4")).toBe(false);
    const cover = page.locator(".row:has(#p7-4) > .cell-en");
    await page.keyboard.press("Tab");
    await expect.poll(() => cover.getAttribute("role")).toBe("button");
    await cover.focus();
    await page.keyboard.press("Enter");
    expect(await english("p7-4")).toBe(true);
    expect(await cover.getAttribute("role")).toBe(null);
    await context.close();
  });

  test("names in the bar the heading that the reader is under", async () => {
    const { page, context } = await visit(browser, `${GULOU}?view=en#p10-1`);
    const place = page.locator("[data-bar-place]");
    await page.waitForFunction(() =>
      document.querySelector("[data-bar-place]")?.textContent?.includes("doorstep"),
    );
    await place.click();
    await page.waitForURL(/#p10$/);
    await context.close();
  });
});

describe("the sentence of the address", () => {
  test.each(OPEN_VIEWS)("is on the screen and marked in the view “%s”", async (view) => {
    for (const options of [{}, PHONE]) {
      const { page, context } = await visit(browser, `${GULOU}?view=${view}#p24-2`, {
        ...options,
        reducedMotion: "reduce",
      });
      const shown = await sides(page, "p24-2");
      const box = shown.zh ?? shown.en;
      const bar = await page.locator(".reading-bar").boundingBox();
      expect(box?.top ?? -1).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0));
      expect(box?.top ?? 9999).toBeLessThan(400);
      const colours = await page.evaluate(() => {
        const colourOf = (selector: string) => {
          const element = document.querySelector(selector);
          return element === null ? "" : getComputedStyle(element).backgroundColor;
        };
        return ["#p24-2", '[data-of="p24-2"]', '[data-of="p24-1"]'].map(colourOf);
      });
      expect(colours[1]).not.toBe("rgba(0, 0, 0, 0)");
      expect(colours[0]).toBe(colours[1]);
      expect(colours[2]).toBe("rgba(0, 0, 0, 0)");
      await context.close();
    }
  });

  test("whose translation is merged into the one above marks that one too", async () => {
    const { page, context } = await visit(browser, GULOU);
    await page.evaluate(() => {
      const merged = document.querySelector<HTMLElement>('[data-of="p7-3"]');
      if (merged === null) throw new Error("no p7-3");
      merged.textContent = "";
      merged.dataset.mergedInto = "p7-2";
      location.hash = "#p7-3";
    });
    await page.waitForSelector("#p7 .row[data-target]");
    const marked = await page
      .locator("#p7 .row[data-target] .line[id]")
      .evaluateAll((lines) => lines.map((line) => line.id));
    expect(marked).toEqual(["p7-2", "p7-3"]);
    await page.locator("#p7-3").hover();
    expect(await page.locator("#p7 .row[data-pointed]").count()).toBe(2);
    await context.close();
  });
});

describe("the sentence pointed at", () => {
  const tinted = (page: Page): Promise<string[]> =>
    page
      .locator(".row[data-pointed] .line[id]")
      .evaluateAll((lines) => lines.map((line) => line.id));

  test("is tinted with its counterpart under the mouse and under the focus of the keyboard", async () => {
    const { page, context } = await visit(browser, `${GULOU}#p6`, { reducedMotion: "reduce" });
    await page.locator('[data-of="p6-2"]').hover({ position: { x: 40, y: 10 } });
    expect(await tinted(page)).toEqual(["p6-2"]);
    const colours = await page.evaluate(() =>
      ["#p6-2", '[data-of="p6-2"]'].map((selector) => {
        const element = document.querySelector(selector);
        return element === null ? "" : getComputedStyle(element).backgroundColor;
      }),
    );
    expect(colours[0]).toBe(colours[1]);
    expect(colours[0]).not.toBe("rgba(0, 0, 0, 0)");
    await page.keyboard.press("Tab");
    await page.locator("#p6-1 .term:not([tabindex])").first().focus();
    await page.keyboard.press("Tab");
    expect((await tinted(page))[0]).toMatch(/^p6-1$/);
    await context.close();
  });

  test("is tinted by a tap, and left alone by a second", async () => {
    const { page, context } = await visit(browser, `${GULOU}#p6-1`, PHONE);
    const tap = () => page.locator("#p6-1").tap({ position: { x: 104, y: 12 } });
    await tap();
    expect(await tinted(page)).toEqual(["p6-1"]);
    await tap();
    expect(await tinted(page)).toEqual([]);
    await context.close();
  });
});

describe("a Chinese figure", () => {
  const FIGURE = "#p7-2 .figure";
  const GDP = { hasText: "1613.3亿元" };
  const card = "[popover]:popover-open .card-figure";

  test("is told in English under the mouse, on a tap, and from the keyboard", async () => {
    const wide = await visit(browser, `${GULOU}#p7-2`);
    await wide.page.locator(FIGURE, GDP).hover();
    await wide.page.locator(card).waitFor();
    expect(await wide.page.locator(`${card} .card-rendering`).textContent()).toBe(
      "161.33 billion yuan",
    );
    await wide.page.mouse.move(2, 2);
    await expect.poll(() => wide.page.locator(card).count()).toBe(0);
    // One stop of the Tab key for all figures; arrows walk from one to the next.
    await wide.page.keyboard.press("Tab");
    const stop = wide.page.locator(".figure[tabindex='0']");
    await expect.poll(() => stop.count()).toBe(1);
    await stop.focus();
    for (let step = 0; step < 20; step += 1) {
      if ((await stop.textContent()) === "1613.3亿元") break;
      await wide.page.keyboard.press("ArrowRight");
    }
    await wide.page.keyboard.press("Enter");
    await wide.page.locator(card).waitFor();
    expect(await wide.page.locator(card).textContent()).toContain("161.33 billion yuan");
    await wide.page.keyboard.press("Escape");
    await expect.poll(() => wide.page.locator(card).count()).toBe(0);
    expect(await stop.evaluate((figure) => figure === document.activeElement)).toBe(true);
    await wide.context.close();

    const phone = await visit(browser, `${GULOU}#p7-2`, PHONE);
    await phone.page.locator(FIGURE, GDP).tap();
    await phone.page.locator(card).waitFor();
    expect(await phone.page.locator(card).textContent()).toContain("161.33 billion yuan");
    await phone.context.close();
  });

  test("is printed in English too where the reader wants it, and copied without that", async () => {
    const { page, context } = await visit(browser, `${GULOU}#p7-2`);
    const text = await page.locator("#p7-2").textContent();
    await choose(page, "Figures in English");
    const printed = await page
      .locator(FIGURE, GDP)
      .evaluate((figure) => getComputedStyle(figure, "::after").content);
    expect(printed).toContain("161.33 billion yuan");
    const copied = await page.evaluate(() => {
      const line = document.getElementById("p7-2");
      if (line !== null) getSelection()?.selectAllChildren(line);
      return getSelection()?.toString() ?? "";
    });
    expect(copied).toContain("1613.3亿元");
    expect(copied).not.toContain("billion");
    expect(await page.locator("#p7-2").textContent()).toBe(text);
    await page.reload();
    expect(await page.evaluate(() => document.documentElement.dataset.figures)).toBe("en");
    await context.close();
  });
});

describe("the terms", () => {
  /** How many terms of a weight are underlined, and how many of all are stops of the Tab key. */
  const count = (page: Page) =>
    page.evaluate(() => {
      const terms = [...document.querySelectorAll<HTMLElement>(".text-main .term")];
      const isDrawn = (term: HTMLElement): boolean =>
        getComputedStyle(term).textDecorationColor !== "rgba(0, 0, 0, 0)";
      const drawn = terms.filter(isDrawn);
      return {
        all: terms.length,
        drawn: drawn.length,
        formulas: drawn.filter((term) => term.dataset.weight === "formula").length,
        unlike: terms.filter((term) => isDrawn(term) !== (term.tabIndex === 0)).length,
      };
    });

  test("are marked by weight, and what is not marked is no stop of the keyboard", async () => {
    const { page, context } = await visit(browser, `${GULOU}?view=side`, {
      reducedMotion: "reduce",
    });
    const usual = await count(page);
    expect(usual.formulas).toBeGreaterThan(20);
    expect(usual.drawn).toBeGreaterThan(usual.formulas);
    expect(usual.all).toBeGreaterThan(2 * usual.drawn);
    expect(usual.unlike).toBe(0);
    await choose(page, "All");
    expect(await count(page)).toMatchObject({ drawn: usual.all, unlike: 0 });
    await choose(page, "Formulas alone");
    expect(await count(page)).toMatchObject({ drawn: usual.formulas, unlike: 0 });
    await choose(page, "None");
    expect(await count(page)).toMatchObject({ drawn: 0, unlike: 0 });
    await page.reload();
    expect(await count(page)).toMatchObject({ drawn: 0 });
    await context.close();
  });

  test("name the kind of their entry", async () => {
    const { page, context } = await visit(browser, GULOU);
    const kind = (entry: string) =>
      page.locator(`.text .term[data-term="${entry}"]`).first().getAttribute("data-kind");
    expect(await kind("gulou-12348")).toBe("digit-code");
    await context.close();
  });
});

describe("in every view", () => {
  test.each(
    VIEWS.flatMap((view) => (["light", "dark"] as const).map((scheme) => [view, scheme] as const)),
  )("axe finds nothing: %s, %s", async (view, colorScheme) => {
    const address = `${GULOU}?view=${view}&figures=en&terms=all&signs=all#p7-2`;
    // The policy of the page forbids foreign scripts, axe included.
    const { page, context } = await visit(browser, address, { colorScheme, bypassCSP: true });
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => {
      const { axe: tool } = window as unknown as {
        axe: { run: (options: object) => Promise<{ violations: { id: string }[] }> };
      };
      return (await tool.run({ resultTypes: ["violations"] })).violations.map(({ id }) => id);
    });
    expect(violations).toEqual([]);
    await context.close();
  });

  test.each(VIEWS)("a phone does not scroll sideways: %s", async (view) => {
    for (const width of [390, 320]) {
      const { page, context } = await visit(browser, `${GULOU}?view=${view}&figures=en`, {
        ...PHONE,
        viewport: { width, height: 700 },
      });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `${width}`).toBe(0);
      await context.close();
    }
  });

  test.each(VIEWS)("paper has both languages: %s", async (view) => {
    const { page, context } = await visit(browser, `${GULOU}?view=${view}`);
    await page.emulateMedia({ media: "print" });
    expect(await layout(page)).toBe("zh beside en");
    expect(await page.locator(".reading-bar").isVisible()).toBe(false);
    await context.close();
  });
});
