/** The frame of a report's page, and the card beside its words. */
import { gzipSync } from "node:zlib";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launch, visit } from "./browser.ts";

const root = inject("root");
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const GULOU = `${root.origin}/reports/gulou-2019/`;
const REPORTS = ["fuzhou-2021", "fuzhou-2022", "gulou-2019", "shijiazhuang-2022", "taijiang-2022"];
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const OPEN = "[popover]:popover-open";
/** In the text; the introduction, folded, may name it as well. */
const TERM = 'a.term[data-term="gulou-12348"]:not(.introduction *)';

const words = async (locator: Locator): Promise<string> =>
  ((await locator.textContent()) ?? "").replaceAll(/\s+/g, " ").trim();

const isClosed = (page: Page) =>
  page.waitForFunction(() => document.querySelector("[popover]:popover-open") === null);

describe("the frame of a report", () => {
  test.each(REPORTS)("of %s lets the text begin on the first screen", async (id) => {
    const first = async (options: object): Promise<number> => {
      const { page, context } = await visit(browser, `${root.origin}/reports/${id}/`, options);
      const top = await page
        .locator(".text-main .line")
        .first()
        .evaluate((line) => line.getBoundingClientRect().top);
      await context.close();
      return top;
    };
    expect(await first({ viewport: { width: 1440, height: 900 } })).toBeLessThan(700);
    expect(await first(PHONE)).toBeLessThan(900);
  });

  test.each(REPORTS)("of %s loads at most 15 kB of style and script", async (id) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    const parts: Promise<Buffer>[] = [];
    page.on("response", (response) => {
      if (/\.(?:css|js)$/.test(response.url())) parts.push(response.body());
    });
    await page.goto(`${root.origin}/reports/${id}/`, { waitUntil: "networkidle" });
    const inline = await page.locator("script:not([src])").allTextContents();
    const bodies = [...(await Promise.all(parts)), Buffer.from(inline.join(""))];
    expect(bodies.length).toBeGreaterThan(2);
    const size = bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0);
    expect(size).toBeLessThanOrEqual(15_000);
    await context.close();
  });

  test("says in its bar where the reader is, by number, by heading and by a line", async () => {
    const { page, context } = await visit(browser, `${GULOU}#p12-1`);
    const position = page.locator("[data-bar-position]");
    await expect.poll(() => position.textContent()).toBe("12 / 40");
    const place = page.locator("[data-bar-place]");
    expect(await place.locator(":visible").allTextContents()).toHaveLength(1);
    expect(await words(place.locator(":visible"))).toContain("doorstep");
    const read = () =>
      page
        .locator(".bar-progress")
        .evaluate((line) => line.getBoundingClientRect().width / innerWidth);
    const before = await read();
    await page.evaluate(() => document.getElementById("p30-1")?.scrollIntoView());
    await expect.poll(read).toBeGreaterThan(before);
    for (const id of ["notes", "apparatus", "source"]) {
      await page.evaluate((name) => document.getElementById(name)?.scrollIntoView(), id);
      const link = page.locator(`.contents a[href="#${id}"]`);
      // The last of them may not reach the top of the window.
      if (id !== "source") await expect.poll(() => link.getAttribute("aria-current")).toBe("true");
    }
    await context.close();
  });

  test("has its whole contents in the bar, with and without JavaScript", async () => {
    for (const javaScriptEnabled of [true, false]) {
      const { page, context } = await visit(browser, GULOU, { javaScriptEnabled });
      const links = page.locator(".contents a");
      expect(await links.first().isVisible()).toBe(false);
      await page.locator('[data-menu="contents"] summary').click();
      const names = await links.allTextContents();
      expect(names.join("\n")).toMatch(/一、在让群众生活和办事更方便方面\s*I\. Making/);
      expect(names.slice(-3).map((name) => name.trim())).toEqual([
        "Editors’ notes",
        "Textual notes",
        "Source and restoration",
      ]);
      await links.filter({ hasText: "III." }).click();
      await page.waitForURL(/#p\d+$/);
      expect(await page.locator(".bar-home").getAttribute("href")).toBe("/");
      expect(await page.locator(".bar-search").isVisible()).toBe(true);
      await context.close();
    }
  });

  test("offers to go on where the reader stopped", async () => {
    const { page, context } = await visit(browser, GULOU);
    expect(await page.locator("[data-continue]").count()).toBe(0);
    await page.evaluate(() => document.getElementById("p19-2")?.scrollIntoView());
    await page.waitForFunction(() => localStorage.getItem("tifa-place-gulou-2019") !== null);
    await page.goto(`${root.origin}/reports/`);
    await page.goto(GULOU);
    const link = page.locator("[data-continue]");
    expect(await link.textContent()).toMatch(/^Go on at (18|19)\.\d$/);
    await link.click();
    await page.waitForURL(/#p1[89]-\d$/);
    await context.close();
  });

  test("keeps all that is known of the text, the checks' word included, under one fold", async () => {
    const { page, context } = await visit(browser, GULOU);
    const about = page.locator(".about-text");
    expect(await about.locator(".record").isVisible()).toBe(false);
    await about.locator("summary").click();
    expect(await words(about.locator("[data-check]"))).toMatch(/Checked by \d+ rules/);
    expect(await words(about.locator("#cite"))).toContain("2019");
    await context.close();
  });
});

describe("a term", () => {
  test("opens a card with the parts of “12348” open, by pointer and by keyboard, and gives the focus back", async () => {
    const { page, context, errors } = await visit(browser, GULOU);
    const term = page.locator(TERM).first();
    for (const open of [() => term.click(), () => term.press("Enter")]) {
      await open();
      const card = page.locator(`${OPEN} .card`);
      await card.waitFor();
      expect(await card.locator(".tile").allInnerTexts()).toEqual(["1", "2", "3", "4", "8"]);
      // Open: what each stands for is on the card, not behind a control.
      for (const part of ["一个办法", "one method", "front-line work method", "八个最"])
        expect(await card.getByText(part).first().isVisible(), part).toBe(true);
      await page.keyboard.press("Escape");
      await isClosed(page);
      expect(await page.evaluate(() => document.activeElement?.getAttribute("data-term"))).toBe(
        "gulou-12348",
      );
    }
    expect(errors).toEqual([]);
    await context.close();
  });

  test("tells all in one order, with whose the rendering is, and its foot always in sight", async () => {
    for (const options of [{ viewport: { width: 1440, height: 900 } }, PHONE]) {
      const { page, context } = await visit(browser, `${GULOU}#p6-2`, options);
      await page.locator(`#p6-2 ${TERM}`).click();
      const card = page.locator(`${OPEN} .card`);
      await card.waitFor();
      const order = await card.evaluate((element) =>
        [
          ...element.querySelectorAll(
            "[data-card-heading], .pinyin, [data-card-rendering], [data-card-standing], .card-brief, .card-parts, .card-explained, .card-more",
          ),
        ].map((part) => part.className.split(" ")[0] || Object.keys(part.attributes).length),
      );
      expect(order).toHaveLength(8);
      expect([order[0], order[1], order.at(-1)]).toEqual(["card-zh", "pinyin", "card-more"]);
      expect(await words(card.locator("[data-card-standing]"))).toBe("ours");
      const more = card.locator(".card-more");
      expect(await words(more)).toMatch(/Full entry\s·\s\d+ occurrence/);
      const [foot, box] = [await more.boundingBox(), await page.locator(OPEN).boundingBox()];
      expect((foot?.y ?? 9999) + (foot?.height ?? 0)).toBeLessThanOrEqual(
        (box?.y ?? 0) + (box?.height ?? 0) + 1,
      );
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(
        page.viewportSize()?.height ?? 0,
      );
      await context.close();
    }
  });

  test("leads to its entry, where the tiles are read and lead back to the sentence", async () => {
    const { page, context } = await visit(browser, GULOU);
    await page.locator(TERM).first().click();
    await page.locator(`${OPEN} .card-more a`).first().click();
    await page.waitForURL(/\/glossary\/gulou-12348\/$/);
    const text = (await page.locator("main").textContent()) ?? "";
    for (const item of ["一线工作法", "组织保障", "八个最"]) expect(text).toContain(item);
    await page.goBack();
    await page.waitForURL(/\/reports\/gulou-2019\/$/);
    await page.goBack();
    // The card took no step of the history for itself.
    expect(page.url()).toBe("about:blank");
    await context.close();
  });

  test("opens from the English too, with the words that stand there, and from a heading", async () => {
    const { page, context } = await visit(browser, `${GULOU}#p6`);
    const popover = page.locator(OPEN);
    const english = page.locator(`[data-of="p6-2"] ${TERM}`);
    await english.click();
    await popover.waitFor();
    expect(await popover.locator("[data-card-heading]").textContent()).toBe("12348");
    expect(await popover.locator("[data-card-rendering]").textContent()).toContain(
      (await english.textContent()) ?? "no text",
    );
    await page.keyboard.press("Escape");
    await isClosed(page);
    expect(await english.evaluate((link) => link === document.activeElement)).toBe(true);
    const heading = page.locator("h2 a.term, h3 a.term").first();
    await heading.click();
    await popover.waitFor();
    expect(await popover.locator(".card").getAttribute("data-entry")).toBe(
      await heading.getAttribute("data-term"),
    );
    await context.close();
  });

  test("inside the card takes its place, with a way back", async () => {
    const { page, context } = await visit(browser, `${GULOU}#p6-2`);
    await page.locator(`#p6-2 ${TERM}`).click();
    const card = page.locator(`${OPEN} .card`);
    const inner = card.locator(".card-body a.term").first();
    await inner.waitFor();
    const entry = await inner.getAttribute("data-term");
    await inner.click();
    await page.locator(`${OPEN} .card[data-entry="${entry}"]`).waitFor();
    expect(await page.locator(OPEN).count()).toBe(1);
    await page.locator(`${OPEN} .card-back`).click();
    expect(await card.getAttribute("data-entry")).toBe("gulou-12348");
    expect(await page.locator(`${OPEN} .card-back`).count()).toBe(0);
    await context.close();
  });

  test("leads to its next and previous use in the text", async () => {
    const { page, context } = await visit(browser, `${GULOU}#p4`);
    const uses = page.locator('.text .line[id] .term[data-term="san-ge-ruhe"]');
    await uses.nth(1).click();
    const walk = page.locator(`${OPEN} .card-walk`);
    await walk.waitFor();
    const total = await uses.count();
    expect(await words(walk)).toContain(`2 of ${total}`);
    await walk.getByRole("button", { name: "Next" }).click();
    await expect.poll(() => words(walk)).toContain(`3 of ${total}`);
    expect(await uses.nth(2).getAttribute("aria-expanded")).toBe("true");
    const box = await uses.nth(2).boundingBox();
    expect(box?.y ?? -1).toBeGreaterThan(0);
    expect(box?.y ?? 9999).toBeLessThan(900);
    await context.close();
  });

  test("is copied from its card", async () => {
    const { page, context } = await visit(browser, `${GULOU}#p6-2`, {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await page.locator(`#p6-2 ${TERM}`).click();
    await page.locator(`${OPEN} [data-copy]`).click();
    await page.locator(`${OPEN} [data-copy]`, { hasText: "Copied" }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(
      /^12348 \(yī èr sān sì bā\)\n.*“12348” approach \[ours\]\n.*\/glossary\/gulou-12348\/$/,
    );
    await context.close();
  });

  test("is closed by Back, where the reader has scrolled to in the meantime", async () => {
    const { page, context } = await visit(browser, `${GULOU}#p6-2`);
    await page.locator(`#p6-2 ${TERM}`).click();
    await page.locator(`${OPEN} .card`).waitFor();
    await page.evaluate(() => scrollBy({ top: 900, behavior: "instant" }));
    const before = await page.evaluate(() => scrollY);
    await page.goBack();
    await isClosed(page);
    expect(page.url()).toBe(`${GULOU}#p6-2`);
    expect(await page.evaluate(() => scrollY)).toBe(before);
    await context.close();
  });

  test("hands the Tab key on into the text, behind its last control and before its first", async () => {
    const { page, context } = await visit(browser, `${GULOU}#p6-2`);
    const term = page.locator(`#p6-2 ${TERM}`);
    await term.press("Enter");
    await page.locator(`${OPEN} .card`).waitFor();
    await page.locator(`${OPEN} [data-copy]`).focus();
    await page.keyboard.press("Tab");
    await isClosed(page);
    const isAfter = await term.evaluate((link) => {
      const { activeElement } = document;
      return (
        activeElement !== null &&
        activeElement.closest(".text") !== null &&
        (link.compareDocumentPosition(activeElement) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
      );
    });
    expect(isAfter).toBe(true);
    await term.press("Enter");
    await page.locator(`${OPEN} .card`).waitFor();
    await page.keyboard.press("Shift+Tab");
    await isClosed(page);
    expect(await term.evaluate((link) => link === document.activeElement)).toBe(true);
    await context.close();
  });

  test("opens as well when the pointer rests on it, and closes when it leaves", async () => {
    const { page, context, requests } = await visit(browser, `${GULOU}#p6-2`);
    await page.locator(`#p6-2 ${TERM}`).hover();
    await page.locator(`${OPEN} .card`).waitFor();
    expect(requests.some((url) => url.endsWith("/glossary/gulou-12348/card/"))).toBe(true);
    await page.mouse.move(5, 5);
    await isClosed(page);
    await context.close();
  });

  test("that was clicked stays open though the page moves another word under the pointer", async () => {
    const { page, context } = await visit(browser, GULOU, {
      viewport: { width: 390, height: 844 },
    });
    await page.locator(TERM).first().click();
    await page.locator(OPEN).waitFor();
    const other = await page.locator(".row:has(#p6-2) .term").first().boundingBox();
    if (other === null) throw new Error("The other term is not on the page.");
    await page.mouse.move(other.x + 5, other.y + 5);
    await page.waitForTimeout(900);
    expect(await page.locator(`${OPEN} .card`).getAttribute("data-entry")).toBe("gulou-12348");
    await context.close();
  });

  test("is a plain link without JavaScript", async () => {
    const { page, context } = await visit(browser, GULOU, { javaScriptEnabled: false });
    await page.locator(TERM).first().click();
    await page.waitForURL(/\/glossary\/gulou-12348\/$/);
    const text = (await page.locator("main").textContent()) ?? "";
    for (const item of ["一线工作法", "组织保障"]) expect(text).toContain(item);
    await context.close();
  });

  test("leads to its entry where its card cannot be fetched", async () => {
    const { page, context } = await visit(browser, GULOU);
    await page.route(/\/card\/$/, (route) => route.abort());
    await page.locator(TERM).first().click();
    await page.waitForURL(/\/glossary\/gulou-12348\/$/);
    await context.close();
  });

  test("opens a sheet of at most 60% of the height on a phone, closed by a tap outside", async () => {
    const { page, context } = await visit(browser, GULOU, PHONE);
    await page.locator(TERM).first().tap();
    const popover = page.locator(OPEN);
    await popover.waitFor();
    const box = await popover.boundingBox();
    expect(box?.height ?? 999).toBeLessThanOrEqual(844 * 0.6 + 1);
    expect(Math.round((box?.y ?? 0) + (box?.height ?? 0))).toBeGreaterThanOrEqual(840);
    await page.touchscreen.tap(195, 100);
    await isClosed(page);
    await context.close();
  });

  test("has a card that nobody can land on bare: its address leads to the entry", async () => {
    const { page, context } = await visit(browser, `${root.origin}/glossary/gulou-12348/card/`);
    await page.waitForURL(/\/glossary\/gulou-12348\/$/);
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
  test("opens in place, and leads to all notes and back to its sentence in every view", async () => {
    for (const view of ["side", "interleaved", "paragraphs", "zh", "en"]) {
      const { page, context } = await visit(browser, `${GULOU}?view=${view}`);
      const language = view === "en" ? "en" : "zh-Hans";
      const reference = page.locator(`.text-main .line[lang="${language}"] .ref a`).first();
      const back = await reference.getAttribute("id");
      const note = (await reference.getAttribute("href"))?.slice(1) ?? "";
      await reference.click();
      const card = page.locator(`${OPEN} [data-note-card="${note}"]`);
      await card.waitFor();
      const text = (await words(page.locator(`#${note}`))).replace(/^\S+\s+/, "");
      expect(await words(card)).toContain(text.slice(0, 40));
      await card.locator(".card-more a").click();
      await page.waitForURL(new RegExp(`#${note}$`));
      await page.locator(`li:target a[href="#${back}"]`).click();
      await page.waitForURL(new RegExp(`#${back}$`));
      const top = await reference.evaluate((link) => link.getBoundingClientRect().top);
      expect(top, view).toBeGreaterThan(0);
      expect(top, view).toBeLessThan(900);
      await context.close();
    }
  });

  test("leads to the foot of the page without JavaScript", async () => {
    const { page, context } = await visit(browser, GULOU, { javaScriptEnabled: false });
    await page.locator(".text-main .ref-note a").first().click();
    await page.waitForURL(/#n\d+$/);
    await context.close();
  });
});

describe("the apparatus", () => {
  test("has no number for supplied punctuation, explains it on demand, and shows all signs at once on request", async () => {
    const { page, context } = await visit(browser, `${GULOU}#p6-2`);
    const marks = page.locator("#p6-2 .supplied");
    expect(await marks.count()).toBeGreaterThan(2);
    expect(await page.locator("#p6-2 .ref-apparatus").count()).toBe(0);
    const sign = () => marks.first().evaluate((mark) => getComputedStyle(mark, "::before").content);
    expect(await sign()).toBe("none");
    await marks.first().click();
    const card = page.locator(`${OPEN} [data-note-card]`);
    await card.waitFor();
    expect(await words(card)).toMatch(/supplied here \((certain|probable|possible)\)/);
    await page.keyboard.press("Escape");
    await isClosed(page);
    await page.locator('[data-menu="views"] summary').click();
    await page.waitForFunction(() => document.querySelector(".views input:checked") !== null);
    await page.locator(".views").getByText("All textual signs").click();
    expect(await sign()).toContain("⟨");
    await context.close();
  });

  test("lists every place at the foot, and each leads back to its sign in the text", async () => {
    const { page, context } = await visit(browser, `${root.origin}/reports/taijiang-2022/`);
    const missing = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>(".reading-foot .note-place")]
        .filter((link) => document.getElementById(link.hash.slice(1))?.closest(".text") == null)
        .map((link) => link.hash),
    );
    expect(missing).toEqual([]);
    await context.close();
  });
});
