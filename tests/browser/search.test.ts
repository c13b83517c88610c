import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
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
    `${site.origin}${site.base}search/?q=${encodeURIComponent(query)}&all=1`,
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

describe("a broken index", () => {
  const open = async (path: string, prepare: (page: Page) => Promise<void>) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    await prepare(page);
    await page.goto(`${root.origin}${path}`);
    return { context, page };
  };
  const isError = async (page: Page) => {
    await page.waitForSelector('#results[data-state="error"] [role=alert]');
    // Nothing that is still loading may write over it.
    await page.waitForTimeout(500);
    expect(await page.getAttribute("#results", "data-state")).toBe("error");
    expect(await page.locator("#results [data-hit], #results .search-none").count()).toBe(0);
  };

  test.each([
    ["an empty file of one report", "**/lines/*.json", ""],
    ["a file of one report that is cut short", "**/lines/*.json", '{"id":"gulou-2019","ids":["p1'],
    ["a page instead of the headwords", "**/headwords.json", "<!doctype html>"],
  ])("%s is told, and Try again mends it", async (_, glob, body) => {
    const { context, page } = await open("/search/?q=%E7%A4%BE%E5%8C%BA", async (one) => {
      await one.route(glob, (route) => route.fulfill({ body }));
    });
    await isError(page);
    await page.unroute(glob);
    await page.locator(".search-retry").click();
    await page.waitForSelector('#results[data-state="done"] [data-hit]');
    await context.close();
  });

  test("a file that never comes is told when its time is up", async () => {
    const { context, page } = await open("/search/?q=%E7%A4%BE%E5%8C%BA", async (one) => {
      await one.clock.install();
      await one.route("**/characters.json", () => undefined);
    });
    await page.waitForSelector('#results[data-state="loading"]');
    for (let step = 0; step < 4; step += 1) {
      await page.clock.runFor(13_000);
      await page.waitForTimeout(100);
    }
    await page.waitForSelector('#results[data-state="error"]');
    await context.close();
  });
});

describe("the box", () => {
  test("asks nothing in the midst of a composition", async () => {
    const { page, context } = await visit(browser, `${root.origin}/search/`);
    const box = page.locator('input[name="q"]').first();
    await box.focus();
    await page.keyboard.type("a");
    await box.dispatchEvent("compositionstart");
    await page.waitForTimeout(400);
    expect(await page.getAttribute("#results", "data-state")).toBe("idle");
    await box.evaluate((input: HTMLInputElement) => {
      input.value = "三个如何";
    });
    await box.dispatchEvent("compositionend");
    await page.waitForSelector('#results[data-state="done"] [data-hit]');
    await context.close();
  });

  test("writes no more than 500 characters of a query into the address", async () => {
    const { page, context } = await visit(browser, `${root.origin}/search/`);
    await page.evaluate((text) => {
      const input = document.querySelector<HTMLInputElement>("input[name=q]");
      if (input === null) return;
      input.value = text;
      input.form?.requestSubmit();
    }, "社区𠮷".repeat(5000));
    await page.waitForFunction(() => new URL(location.href).searchParams.has("q"));
    const asked = new URL(page.url()).searchParams.get("q") ?? "";
    expect(asked.length).toBeLessThanOrEqual(500);
    expect(asked.isWellFormed()).toBe(true);
    await context.close();
  });

  test("leads by arrow keys to the answers and back", async () => {
    const { page, context } = await search("三个如何");
    await page.locator('input[name="q"]').first().focus();
    await page.keyboard.press("ArrowDown");
    const at = () =>
      page.evaluate(() => document.activeElement?.closest("li")?.getAttribute("data-entry"));
    expect(await at()).toBe("san-ge-ruhe");
    await page.keyboard.press("ArrowDown");
    expect(
      await page.evaluate(() => document.activeElement?.closest("li")?.hasAttribute("data-hit")),
    ).toBe(true);
    await page.keyboard.press("Escape");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("q");
    await context.close();
  });
});

describe("the bench", () => {
  test("lists five sentences a report, counts them all, and lists the rest on demand", async () => {
    const { page, context } = await visit(browser, `${root.origin}/search/?q=社区`);
    await page.waitForSelector('#results[data-state="done"]');
    expect(Number(await page.getAttribute("#results", "data-total"))).toBe(
      expectedHits("社区").length,
    );
    const section = page.locator(".search-report").first();
    expect(await section.locator("[data-hit]").count()).toBe(5);
    await section.locator(".search-more-hits").click();
    expect(await section.locator("[data-hit]").count()).toBeGreaterThan(5);
    await context.close();
  });

  test("narrows by a facet, in the address, and Back widens it again", async () => {
    const { page, context } = await search("三个如何");
    const all = await page.locator("#results [data-hit]").count();
    await page.locator(".search-rail a", { hasText: "Taijiang" }).first().click();
    expect(new URL(page.url()).searchParams.get("in")).toBe("taijiang-2022");
    const hits = await page.$$eval("#results [data-hit]", (items) =>
      items.map((item) => item.getAttribute("data-hit") ?? ""),
    );
    expect(hits).toEqual(hits.filter((hit) => hit.startsWith("taijiang-2022#")));
    expect(hits.length).toBeGreaterThan(0);
    await page.goBack();
    await page.waitForFunction(
      (wanted) => document.querySelectorAll("#results [data-hit]").length === wanted,
      all,
    );
    await context.close();
  });

  test("marks the rendering of a term that was found", async () => {
    const { page, context } = await search("三个如何");
    await page.waitForSelector(".search-aligned");
    expect(await page.locator(".search-aligned").first().textContent()).toMatch(/three hows/iu);
    await context.close();
  });

  test("lets the ticked sentences be taken away with their ids", async () => {
    const { page, context } = await search("三个如何");
    await page.locator("#results [data-hit] input[name=take]").first().check();
    const saved = page.waitForEvent("download");
    await page.locator("tifa-take [data-act=save]").click();
    const path = await (await saved).path();
    const rows = (await readFile(path, "utf8")).trim().split("\r\n");
    expect(rows).toHaveLength(2);
    expect(rows[1]).toContain("三个如何");
    await context.close();
  });

  test("offers the words of a query in pinyin as choices", async () => {
    const { page, context } = await search("xinfang");
    const choice = page.locator(".search-choices a").first();
    expect(await choice.textContent()).toBe("信访");
    await choice.click();
    await page.waitForFunction(() => new URL(location.href).searchParams.get("q") === "信访");
    await context.close();
  });

  test.each([
    ["三个何如", "三个如何"],
    ["governence", "governance"],
    ["一X一Y", "一?一?"],
  ])("of %s finds nothing and asks whether %s was meant", async (query, meant) => {
    const { page, context, total, entries } = await search(query);
    expect(total).toBe(0);
    expect(entries).toEqual([]);
    expect(await page.locator(".search-meant a").first().textContent()).toBe(meant);
    await context.close();
  });

  test("gives a sentence that is not in the reports its nearest ones", async () => {
    const { page, context, total } = await search("全面推进网格化服务管理，提升社区治理水平");
    expect(total).toBe(0);
    expect(await page.locator("[data-precedent]").count()).toBeGreaterThan(0);
    expect(await page.locator(".search-precedents").textContent()).toMatch(/\d+%/u);
    await context.close();
  });
});

describe("the concordance", () => {
  test("has every place of a string once, and its rendering", async () => {
    const { page, context, errors } = await visit(browser, `${root.origin}/concordance/?q=信访`);
    await page.waitForSelector('#results[data-state="done"]');
    const places = reports.flatMap(({ segments }) =>
      segments.flatMap(({ zh }) => [...zh.matchAll(/信访/gu)]),
    ).length;
    expect(await page.locator("[data-place]").count()).toBe(places);
    expect(await page.getAttribute("#results", "data-total")).toBe(String(places));
    expect((await page.locator(".conc-rendering").allTextContents()).join()).toMatch(/petition/iu);
    expect(await page.locator(".conc-plot title").textContent()).toContain("gulou-2019");
    expect(errors).toEqual([]);
    await context.close();
  });
});

test("two thousand random queries from a seed raise no error and make no markup", async () => {
  const { page, context, errors } = await visit(browser, `${root.origin}/search/`);
  const made = await page.evaluate(async () => {
    let seed = 20_261_125;
    const random = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((seed / 2_147_483_648) * below);
    };
    const pieces =
      '社区 信访 三个 12348 1+6+N <b>x</b> <img src=x onerror=alert(1)> OR AND - " “ ? * 一?一? governance xinfang % ️ \u0301 ” 🏳️‍🌈 p19-3 gulou-2019# \ud800 ( [ \\ constructor'.split(
        " ",
      );
    const input = document.querySelector<HTMLInputElement>("input[name=q]");
    const results = document.querySelector<HTMLElement>("#results");
    if (input === null || results === null) throw new Error("This is not the search page.");
    let markup = 0;
    for (let round = 0; round < 2000; round += 1) {
      input.value = Array.from(
        { length: 1 + random(5) },
        () => (pieces[random(pieces.length)] ?? "") + (random(2) === 0 ? " " : ""),
      ).join("");
      input.form?.requestSubmit();
      if (round % 20 === 0)
        while (!/^(?:done|idle)$/u.test(results.dataset.state ?? ""))
          await new Promise((resolve) => setTimeout(resolve, 10));
      markup += results.querySelectorAll("img, b, script").length;
    }
    return markup;
  });
  expect(made).toBe(0);
  expect(errors).toEqual([]);
  await context.close();
});
