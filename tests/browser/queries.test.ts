/**
 * The queries of tests/search/queries.ts, typed one after the other into the box of one page in a
 * real browser: index, candidates, sentences and page together.
 */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { QUERIES } from "../search/queries.ts";
import { readReports, wantedHits } from "../search/sites.ts";
import { launch, visit } from "./browser.ts";

const root = inject("root");
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test("every query of the table finds in the page what has it, and nothing else", async () => {
  const reports = await readReports(root.folder);
  const rows = Object.values(QUERIES).flat();
  const { context, page, errors } = await visit(browser, `${root.origin}/search/?all=1`);
  // All in the page's own time: a round trip to the browser for each would take most of it.
  const found = await page.evaluate(
    async (queries) => {
      const input = document.querySelector<HTMLInputElement>("input[name=q]");
      const results = document.querySelector<HTMLElement>("#results");
      if (input === null || results === null) throw new Error("This is not the search page.");
      const answers: { hits: string[]; total: number }[] = [];
      for (const query of queries) {
        const done = new Promise<void>((resolve) => {
          const observer = new MutationObserver(() => {
            if (!/^(?:done|error)$/u.test(results.dataset.state ?? "")) return;
            observer.disconnect();
            resolve();
          });
          observer.observe(results, { attributeFilter: ["data-state"] });
        });
        input.value = query;
        input.form?.requestSubmit();
        await done;
        const items = [...results.querySelectorAll("li[data-hit]")];
        answers.push({
          hits: items
            .filter((item) => item.getAttribute("data-tier") === "exact")
            .map((item) => item.getAttribute("data-hit") ?? "")
            .sort(),
          total: Number(results.dataset.total) - items.length,
        });
      }
      return answers;
    },
    rows.map(({ query }) => query),
  );
  for (const [index, { query, ...wanted }] of rows.entries()) {
    expect(found[index]?.hits, query).toEqual(wantedHits(wanted, reports));
    expect(found[index]?.total, `${query}: data-total is the sentences listed`).toBe(0);
  }
  expect(errors).toEqual([]);
  await context.close();
});
