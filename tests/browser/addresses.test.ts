/** The address beside each sentence: its menu, ranges, what does not exist, and copying. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launch, visit } from "./browser.ts";

const root = inject("root");
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const GULOU = `${root.origin}/reports/gulou-2019/`;
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const CLIPBOARD = { permissions: ["clipboard-read", "clipboard-write"] };
const MENU = ".sentence-menu:popover-open";

const marked = (page: Page): Promise<string[]> =>
  page.locator(".row[data-target] .line[id]").evaluateAll((lines) => lines.map((line) => line.id));

/** Opens the menu of a sentence, presses a button, and returns what is on the clipboard. */
async function copied(page: Page, name: string): Promise<string> {
  await page.locator(MENU).getByRole("button", { name, exact: true }).click();
  await page.locator(`${MENU} [role=status]`, { hasText: `Copied: ${name}` }).waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

describe("the address of a sentence", () => {
  test.each([1440, 1024, 768, 390, 320])(
    "stands beside every sentence at %i px, in every view",
    async (width) => {
      for (const view of ["side", "interleaved", "paragraphs", "zh", "en", "cover"]) {
        const { page, context } = await visit(browser, `${GULOU}?view=${view}`, {
          viewport: { width, height: 800 },
        });
        const state = await page.evaluate(() => {
          const addresses = [...document.querySelectorAll<HTMLElement>(".address")];
          const outside = addresses.filter((one) => {
            const { left, right } = one.getBoundingClientRect();
            return left < 0 || right > document.documentElement.clientWidth;
          });
          return {
            shown: addresses.filter((one) => one.checkVisibility({ visibilityProperty: true }))
              .length,
            lines: document.querySelectorAll(".text .line[id]").length,
            outside: outside.length,
            stops: addresses.filter((one) => one.tabIndex === 0).length,
          };
        });
        expect(state, view).toEqual({
          shown: state.lines,
          lines: state.lines,
          outside: 0,
          stops: 1,
        });
        await context.close();
      }
    },
  );

  test("opens a menu that copies link, texts and citations, without signs and numbers", async () => {
    const { page, context, errors } = await visit(browser, `${GULOU}?view=side`, CLIPBOARD);
    await page.locator('.address[href="#p7-2"]').click();
    await page.locator(MENU).waitFor();
    expect(await copied(page, "Link")).toBe(`${GULOU}#p7-2`);
    const zh = await copied(page, "Chinese");
    expect(zh).toMatch(/^同时，经济发展也取得长足进步.*年均增长9\.3%，总量.*；$/);
    const en = await copied(page, "English");
    expect(en).toMatch(/^At the same time the economy/);
    expect(en).not.toMatch(/n\d/);
    expect(await copied(page, "Both")).toBe(`${zh}\n${en}\n${GULOU}#p7-2`);
    const chicago = await copied(page, "Chicago");
    expect(chicago).toContain("p7-2");
    expect(chicago).toContain("鼓楼区贯彻落实");
    expect(await copied(page, "BibTeX")).toMatch(/^@online\{gulou-2019-p7-2,/);
    expect(JSON.parse(await copied(page, "CSL-JSON"))).toMatchObject([
      { id: "gulou-2019-p7-2", locator: "p7-2" },
    ]);
    await page.keyboard.press("Escape");
    expect(
      await page
        .locator('.address[href="#p7-2"]')
        .evaluate((one) => one === document.activeElement),
    ).toBe(true);
    expect(errors).toEqual([]);
    await context.close();
  });

  test("is tapped on a phone", async () => {
    const { page, context } = await visit(browser, `${GULOU}#p7-2`, PHONE);
    await page.locator('.address[href="#p7-2"]').tap();
    await page.locator(MENU).waitFor();
    expect(await page.locator(MENU).textContent()).toContain("Sentence 7.2");
    await context.close();
  });

  test("offers the text of a report of an error where the build names no place for it", async () => {
    const { page, context } = await visit(browser, GULOU, CLIPBOARD);
    await page.locator('.address[href="#p7-2"]').click();
    await page.locator(MENU).waitFor();
    const text = await copied(page, "Copy a report of an error");
    expect(text).toContain("gulou-2019#p7-2");
    expect(text).toContain("同时，经济发展");
    await context.close();
  });

  test.each([
    [
      "data-repository",
      "https://example.org/a/b",
      /^https:\/\/example\.org\/a\/b\/issues\/new\?title=.*p7-2/,
    ],
    ["data-contact", "editors@example.org", /^mailto:editors@example\.org\?subject=.*p7-2/],
  ])("leads with %s to where errors are reported", async (name, value, wanted) => {
    const { page, context } = await visit(browser, GULOU);
    await page
      .locator(".reading")
      .evaluate((one, [key, text]) => one.setAttribute(key, text), [name, value] as const);
    await page.locator('.address[href="#p7-2"]').click();
    const link = page.locator(`${MENU} a`, { hasText: "Report an error" });
    expect(await link.getAttribute("href")).toMatch(wanted);
    await context.close();
  });

  test("of the whole text is cited from its head, and stands there without JavaScript", async () => {
    const { page, context } = await visit(browser, GULOU, CLIPBOARD);
    await page.locator("[data-cite-whole]").click();
    await page.locator(MENU).waitFor();
    expect(await copied(page, "BibTeX")).toMatch(/^@online\{gulou-2019,/);
    await context.close();
    const plain = await visit(browser, GULOU, { javaScriptEnabled: false });
    await plain.page.locator("[data-cite-whole]").click();
    expect(await plain.page.locator("#cite").isVisible()).toBe(true);
    await plain.context.close();
  });
});

describe("a range", () => {
  test("of the address is marked on arrival, scrolled to, and cited as one", async () => {
    const { page, context } = await visit(browser, `${GULOU}#p19-2..p20-1`, CLIPBOARD);
    const ids = await marked(page);
    expect(ids[0]).toBe("p19-2");
    expect(ids.at(-1)).toBe("p20-1");
    const top = await page.locator("#p19-2").evaluate((line) => line.getBoundingClientRect().top);
    expect(top).toBeGreaterThan(40);
    expect(top).toBeLessThan(400);
    await page.locator('.address[href="#p19-2"]').click();
    await page.locator(MENU).waitFor();
    expect(await copied(page, "Link")).toBe(`${GULOU}#p19-2..p20-1`);
    expect(await copied(page, "Chicago")).toContain("p19-2..p20-1");
    expect((await copied(page, "Chinese")).split("\n")).toHaveLength(2);
    await context.close();
  });

  test("is made with the shift key, and by “to here”, from either end", async () => {
    const { page, context } = await visit(browser, `${GULOU}?view=side#p9-4`);
    await page.locator('.address[href="#p9-2"]').click({ modifiers: ["Shift"] });
    await expect.poll(() => marked(page)).toEqual(["p9-2", "p9-3", "p9-4"]);
    expect(new URL(page.url()).hash).toBe("#p9-2..p9-4");
    await page.goto("about:blank");
    await page.goto(`${GULOU}?view=side#p9-2`);
    await page.locator('.address[href="#p9-3"]').click();
    await page.locator(MENU).getByRole("button", { name: "From 9.2 to here" }).click();
    await expect.poll(() => marked(page)).toEqual(["p9-2", "p9-3"]);
    await context.close();
  });
});

describe("an address that does not exist", () => {
  test.each([
    ["#p12-9", ["p12-2"], "There is no 12.9"],
    ["#p900-1", null, "There is no 900.1"],
    ["#p9-3..p9-99", null, "There is no 9.99"],
  ])("%s says so and goes to the nearest", async (hash, wanted, said) => {
    const { page, context, errors } = await visit(browser, GULOU + hash);
    const ids = await marked(page);
    if (wanted !== null) expect(ids).toEqual(wanted);
    expect(ids.length).toBeGreaterThan(0);
    expect(await page.locator(".reading-said").textContent()).toContain(said);
    const box = await page.locator(`#${ids[0]}`).boundingBox();
    expect(box?.y ?? -1).toBeGreaterThan(0);
    expect(box?.y ?? 9999).toBeLessThan(900);
    expect(errors).toEqual([]);
    await context.close();
  });

  test.each(["#%", "#p6-2%E0%A4", "#p6-2..", "#..", "#p6-2..p7-1..p8-1"])(
    "%s breaks nothing",
    async (hash) => {
      for (const search of ["", "?hl=GDP"]) {
        const { page, context, errors } = await visit(browser, GULOU + search + hash);
        await page.waitForLoadState("networkidle");
        expect(await page.locator("[data-bar-position]").isVisible()).toBe(true);
        expect(errors).toEqual([]);
        await context.close();
      }
    },
  );
});

describe("a selection", () => {
  test.each(["side", "interleaved"])(
    "copies the language in which it began, and no numbers: %s",
    async (view) => {
      const { page, context } = await visit(browser, `${GULOU}?view=${view}#p7-2`, CLIPBOARD);
      await page.locator("#p7-2").hover();
      const select = (from: string, to: string) =>
        page.evaluate(
          ([start, end]) => {
            const a = document.querySelector(start ?? "");
            const b = document.querySelector(end ?? "");
            if (a === null || b === null) throw new Error("no lines");
            getSelection()?.setBaseAndExtent(a, 0, b, b.childNodes.length);
          },
          [from, to],
        );
      // The code that copies comes with the pointer.
      await page.mouse.down();
      await page.mouse.up();
      await page.waitForLoadState("networkidle");
      const paste = async () => {
        await page.keyboard.press("ControlOrMeta+c");
        return page.evaluate(() => navigator.clipboard.readText());
      };
      await select("#p7-2", "#p7-4");
      const zh = await paste();
      expect(zh).toMatch(/^同时，.*9\.3%，总量.*人均GDP.*等称号。$/s);
      expect(zh).not.toMatch(/[A-Za-z]{4}|n\d|7\.\d/);
      await select('[data-of="p7-2"]', '[data-of="p7-3"]');
      const en = await paste();
      expect(en).toMatch(/^At the same time/);
      expect(en).not.toMatch(/\p{Script=Han}/u);
      await context.close();
    },
  );

  test("dragged down the Chinese column takes no English", async () => {
    const { page, context } = await visit(browser, `${GULOU}?view=side#p7-2`, CLIPBOARD);
    const [from, to] = [
      await page.locator("#p7-2").boundingBox(),
      await page.locator("#p7-4").boundingBox(),
    ];
    if (from === null || to === null) throw new Error("no lines");
    await page.mouse.move(from.x + 4, from.y + 12);
    await page.waitForLoadState("networkidle");
    await page.mouse.down();
    await page.mouse.move(to.x + 60, to.y + 12, { steps: 8 });
    await page.mouse.up();
    await page.keyboard.press("ControlOrMeta+c");
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toContain("人均GDP");
    expect(text).not.toMatch(/[A-Za-z]{4}/);
    await context.close();
  });
});
