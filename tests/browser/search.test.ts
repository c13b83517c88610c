import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { listReports } from "../../scripts/files.ts";
import type { ReportData } from "../../src/lib/export/data.ts";
import { launch, visit } from "./browser.ts";

const REPORTS = listReports();
const root = inject("root");
const nested = inject("nested");
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const reports = await Promise.all(
  REPORTS.map(
    async (id) =>
      JSON.parse(
        await readFile(join(root.folder, `data/reports/${id}.json`), "utf8"),
      ) as ReportData,
  ),
);

/** Hits by plain string search over the data: punctuation dropped, digits whole. Independent of lib/search. */
function expectedHits(query: string): string[] {
  const bare = (text: string) =>
    text
      .normalize("NFKC")
      .replace(/[^\p{L}\p{N}.%+□]/gu, "")
      .toLowerCase();
  const wanted = bare(query);
  const isDigits = /^[0-9]+$/.test(wanted);
  return reports
    .flatMap((report) =>
      report.segments
        .filter((segment) =>
          [segment.zh, ...segment.variants].some((text) => {
            if (!isDigits) return bare(text).includes(wanted);
            return new RegExp(`(?<![0-9.])${wanted}(?![0-9]|\\.[0-9])`).test(text);
          }),
        )
        .map((segment) => `${report.id}#${segment.id}`),
    )
    .sort();
}

async function search(query: string, site = root) {
  const { page, context, errors, requests } = await visit(
    browser,
    `${site.origin}${site.base}search/?q=${encodeURIComponent(query)}`,
  );
  await page.waitForSelector('#results[data-state="done"]', { timeout: 20_000 });
  const total = await page.getAttribute("#results", "data-total");
  const hits = await page.$$eval("#results li[data-hit]", (items) =>
    items.map((item) => item.getAttribute("data-hit") ?? ""),
  );
  const entries = await page.$$eval("#results li[data-entry]", (items) =>
    items.map((item) => item.getAttribute("data-entry") ?? ""),
  );
  expect(errors).toEqual([]);
  return { page, context, total: Number(total), hits, entries, requests };
}

describe("search finds every sentence that has the query, and no other", () => {
  test.each([
    "12348",
    "三个如何",
    "老旧小区",
    "134",
    "13335",
    "社区",
    "旧",
    "最多跑一趟",
    "马上就办真抓实干",
    "区率先",
    "677.77亿元",
  ])("%s", async (query) => {
    const { context, hits, total } = await search(query);
    expect([...new Set(hits)].sort()).toEqual(expectedHits(query));
    expect(total).toBe(hits.length);
    await context.close();
  });

  test("a query in traditional characters finds what its simplified form finds", async () => {
    const { context, hits } = await search("三個如何");
    expect(hits.sort()).toEqual(expectedHits("三个如何"));
    await context.close();
  });

  test("nothing, where nothing has it", async () => {
    const { context, hits, total } = await search("中国人民解放军海军陆战队");
    expect(hits).toEqual([]);
    expect(total).toBe(0);
    await context.close();
  });
});

describe("results", () => {
  test("put the entries of a digit code first", async () => {
    const { context, entries, page } = await search("12348");
    expect(entries).toContain("gulou-12348");
    const first = await page.$eval("#results li[data-hit], #results li[data-entry]", (item) =>
      item.getAttribute("data-entry"),
    );
    expect(first).not.toBeNull();
    await context.close();
  });

  test("find an English heading and an entry by an English word", async () => {
    const { context, entries } = await search("hotline");
    expect(entries.length).toBeGreaterThan(0);
    await context.close();
  });

  test("lead to the sentence, which is in view and marked", async () => {
    const { context, page } = await search("三个如何");
    const link = page.locator('#results li[data-hit^="taijiang-2022#"] a').first();
    const hit = await page
      .locator('#results li[data-hit^="taijiang-2022#"]')
      .first()
      .getAttribute("data-hit");
    await link.click();
    await page.waitForURL(/taijiang-2022/);
    const id = hit?.split("#")[1] ?? "";
    expect(new URL(page.url()).hash).toBe(`#${id}`);
    await page.waitForTimeout(300);
    const box = await page.locator(`#${id}`).boundingBox();
    expect(box).not.toBeNull();
    expect((box?.y ?? -1) + (box?.height ?? 0)).toBeGreaterThan(0);
    expect(box?.y ?? 9999).toBeLessThan(900);
    const marked = await page.evaluate(() => {
      const inPage = [...document.querySelectorAll("mark")].map((mark) => mark.textContent ?? "");
      const highlights =
        "highlights" in CSS
          ? [...CSS.highlights.values()].flatMap((one) => [...one].map((range) => range.toString()))
          : [];
      return [...inPage, ...highlights].join("|");
    });
    expect(marked).toContain("三个如何");
    await context.close();
  });

  test.each([
    "gulou-2019#p19-3",
    "gulou-2019, p19-3",
    "https://a.example/reports/gulou-2019/#p19-3",
  ])("begin with the sentence that %s cites, and lead to it", async (citation) => {
    const { context, page, hits } = await search(citation);
    expect(hits).toEqual(["gulou-2019#p19-3"]);
    await page.locator("#results li[data-hit] a").click();
    await page.waitForURL(/gulou-2019\/#p19-3$/u);
    await context.close();
  });

  test("of pinyin mark the characters that are read so, there and on arrival", async () => {
    const { context, page } = await search("sangeruhe");
    const marked = await page.$$eval("#results mark", (marks) =>
      marks.map((mark) => mark.textContent),
    );
    expect(new Set(marked)).toEqual(new Set(["三个如何"]));
    await page.locator("#results li[data-hit] a").first().click();
    await page.waitForURL(/reports/u);
    await page.waitForFunction(
      () =>
        "highlights" in CSS &&
        [...CSS.highlights.values()].some((one) =>
          [...one].some((range) => range.toString() === "三个如何"),
        ),
    );
    await context.close();
  });

  test("of an English word mark it in the English", async () => {
    const { context, page } = await search('"kindergartens"');
    const marked = await page.$$eval("#results [lang=en] mark", (marks) =>
      marks.map((mark) => mark.textContent),
    );
    expect(new Set(marked)).toEqual(new Set(["kindergartens"]));
    await context.close();
  });

  test("in Chinese have their English once they are in view, and load it no sooner", async () => {
    const { context, page, requests } = await search("的");
    const english = () => requests.filter((url) => url.endsWith(".en.json")).length;
    const before = english();
    expect(await page.$$eval(".search-pending", (all) => all.length)).toBeGreaterThan(0);
    for (const section of await page.locator(".search-report").all())
      await section.scrollIntoViewIfNeeded();
    await page.waitForFunction(() => document.querySelector(".search-pending") === null);
    expect(english()).toBeGreaterThan(before);
    await context.close();
  });

  test("are the same under /a/b/", async () => {
    const { context, hits } = await search("老旧小区", nested);
    expect(hits.sort()).toEqual(expectedHits("老旧小区"));
    await context.close();
  });

  test("show a query that is markup as text", async () => {
    const { context, page } = await search('<img src=x onerror="window.hit=1">');
    expect(await page.evaluate(() => "hit" in window)).toBe(false);
    await context.close();
  });
});

describe("the history", () => {
  test("leads back to the query before, and forward again", async () => {
    const { page, context } = await search("12348");
    const box = page.locator('input[name="q"]').first();
    await box.fill("三个如何");
    await page.waitForSelector('#results[data-state="done"] li[data-hit^="taijiang-2022"]');
    await box.press("Enter");
    expect(await page.title()).toContain("三个如何");
    await page.goBack();
    await page.waitForFunction(() => new URL(location.href).searchParams.get("q") === "12348");
    await page.waitForSelector('#results[data-state="done"] li[data-entry="gulou-12348"]');
    expect(await box.inputValue()).toBe("12348");
    await page.goForward();
    await page.waitForSelector('#results[data-state="done"] li[data-hit^="taijiang-2022"]');
    expect(await box.inputValue()).toBe("三个如何");
    await context.close();
  });
});

describe("loading", () => {
  test("asks for no index before the reader shows intent, and never for another origin", async () => {
    const { page, context, requests } = await visit(browser, `${root.origin}/search/`);
    await page.waitForLoadState("networkidle");
    expect(requests.filter((url) => /search-index|pagefind|headwords|\/lines\//.test(url))).toEqual(
      [],
    );
    await page.locator('input[name="q"]').first().focus();
    await page.keyboard.type("12348");
    await page.waitForSelector('#results[data-state="done"]');
    expect(new URL(page.url()).searchParams.get("q")).toBe("12348");
    for (const url of requests) expect(new URL(url).origin).toBe(root.origin);
    await context.close();
  });
});
