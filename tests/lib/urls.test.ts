import { describe, expect, test } from "vitest";
import { createUrls, normaliseBase } from "../../src/lib/urls.ts";

describe("normaliseBase", () => {
  test.each([
    ["", "/"],
    ["/", "/"],
    ["tifa", "/tifa/"],
    ["/tifa", "/tifa/"],
    ["/a/b/", "/a/b/"],
    ["//a//b", "/a/b/"],
  ])("reads %j as %j", (given, expected) => {
    expect(normaliseBase(given)).toBe(expected);
  });
});

describe("createUrls", () => {
  const urls = createUrls("/a/b");

  test("ends every page address in a slash, under the base", () => {
    const pages = [
      urls.home(),
      urls.reports(),
      urls.report("gulou-2019"),
      urls.glossary(),
      urls.entry("gulou-12348"),
      urls.card("gulou-12348"),
      urls.numbers(),
      urls.number("1-6-n"),
      urls.search(),
      urls.method(),
      urls.about(),
      urls.contribute(),
      urls.data(),
    ];
    for (const page of pages) expect(page).toMatch(/^\/a\/b\/(?:[a-z0-9-]+\/)*$/);
    expect(new Set(pages).size).toBe(pages.length);
  });

  test("puts the fragment of a sentence after the slash", () => {
    expect(urls.report("gulou-2019", "p12-3")).toBe("/a/b/reports/gulou-2019/#p12-3");
  });

  test("encodes a Chinese query", () => {
    expect(urls.search("三个如何")).toBe("/a/b/search/?q=%E4%B8%89%E4%B8%AA%E5%A6%82%E4%BD%95");
  });

  test("gives data files no slash", () => {
    expect(urls.reportData("gulou-2019")).toBe("/a/b/data/reports/gulou-2019.json");
    expect(urls.glossaryData()).toBe("/a/b/data/glossary.json");
    expect(urls.schema("report")).toBe("/a/b/data/schema/report.json");
  });

  test("takes a file's path with or without its leading slash", () => {
    expect(urls.file("/favicon.svg")).toBe(urls.file("favicon.svg"));
  });
});
