import type { Browser } from "playwright-core";
import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launch, visit } from "./browser.ts";

const root = inject("root");
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const PRINT = `${root.origin}/reports/gulou-2019/print/`;

/** What the printed pages say, and which endnotes the document had in sight. */
async function printed(url: string, options: Parameters<typeof visit>[2] = {}) {
  const { page, context, errors } = await visit(browser, url, options);
  const notes = await page.locator("[data-note]:visible .end-sign").allTextContents();
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format: "A4" })));
  const { text } = await extractText(pdf, { mergePages: false });
  await context.close();
  return { pages: text, notes, errors };
}

/** Endnotes on paper: their number opens a line and a text follows. */
function endnotes(pages: readonly string[], signs: readonly string[]): string[] {
  const text = pages.join("\n");
  const end = text.slice(text.lastIndexOf("Editors’ notes\n"));
  return signs.filter((sign) => new RegExp(`^${sign} \\S`, "m").test(end));
}

describe("a report printed to PDF", () => {
  test("has a number on every page, a running head on all but the first, and every endnote", async () => {
    const { pages, notes, errors } = await printed(PRINT);
    expect(errors).toEqual([]);
    expect(pages.length).toBeGreaterThan(10);
    for (const [at, text] of pages.entries()) {
      const folio = text.indexOf(`${at + 1} / ${pages.length}`);
      expect(folio, `folio of page ${at + 1}`).toBeGreaterThanOrEqual(0);
      // The margin boxes come first in the document: the head's, then the folio's.
      const hasHead = text.slice(0, folio).includes("Gulou District’s Report");
      expect(hasHead, `running head of page ${at + 1}`).toBe(at > 0);
    }
    expect(notes.length).toBeGreaterThan(100);
    expect(endnotes(pages, notes)).toEqual(notes);
  });

  test("is whole without scripts", async () => {
    const whole = await printed(PRINT);
    const still = await printed(`${PRINT}?from=p19&to=p22`, { javaScriptEnabled: false });
    expect(still.notes).toEqual(whole.notes);
    expect(still.pages).toHaveLength(whole.pages.length);
  });

  test("with from and to has that part only, with the notes and terms that the part uses", async () => {
    const { page, context, errors } = await visit(browser, `${PRINT}?from=p19&to=p22`);
    expect(errors).toEqual([]);
    const blocks = await page
      .locator(".print-block:visible")
      .evaluateAll((all) => all.map(({ id }) => id));
    expect(blocks).toEqual(["p1", "p19", "p20", "p21", "p22"]);
    const shown = await page
      .locator(".print-block:visible .end-ref:visible a")
      .evaluateAll((all) => all.map((one) => one.getAttribute("href")?.slice(1) ?? ""));
    const notes = await page
      .locator("[data-note]:visible")
      .evaluateAll((all) => all.map(({ id }) => id));
    const ofTitle = await page
      .locator("#p1 .end-ref:visible a")
      .evaluateAll((all) => all.map((one) => one.getAttribute("href")?.slice(1) ?? ""));
    expect(ofTitle).toEqual([]);
    expect([...shown].sort()).toEqual([...notes].sort());
    expect(notes.length).toBeGreaterThan(10);
    await context.close();
    const part = await printed(`${PRINT}?from=p19&to=p22`);
    expect(part.pages.join("\n")).toContain("paragraphs 19 to 22");
    expect(endnotes(part.pages, part.notes)).toEqual(part.notes);
  });
});
