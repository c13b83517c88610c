import { describe, expect, test } from "vitest";
import { clip, composeHead, DESCRIPTION_LIMIT } from "../../../src/lib/page/head.ts";

describe("composeHead", () => {
  test("puts the page's title before the site's name", () => {
    const head = composeHead({ title: "Glossary", description: "x", path: "/glossary/" });
    expect(head.title).toBe("Glossary · Tifa");
  });

  test("names the home page by the site alone", () => {
    expect(composeHead({ description: "x", path: "/" }).title).toBe("Tifa");
  });

  test("gives a canonical address only where the site's origin is known", () => {
    const page = { title: "A", description: "x", path: "/tifa/glossary/" };
    expect(composeHead(page).canonical).toBeNull();
    expect(composeHead({ ...page, site: "https://example.org" }).canonical).toBe(
      "https://example.org/tifa/glossary/",
    );
  });

  test("gives the page of an error no address", () => {
    const page = { title: "Not found", description: "x", path: null, site: "https://example.org" };
    expect(composeHead(page).canonical).toBeNull();
  });
});

describe("clip", () => {
  test("leaves a short text as it is, its line breaks made spaces", () => {
    expect(clip("one\n  two")).toBe("one two");
  });

  test("cuts at a word and never exceeds the limit", () => {
    const cut = clip("word ".repeat(100));
    expect(cut.length).toBeLessThanOrEqual(DESCRIPTION_LIMIT);
    expect(cut).toMatch(/word…$/);
  });

  test("cuts Han text, which has no spaces, at the limit", () => {
    expect(clip("民".repeat(300))).toHaveLength(DESCRIPTION_LIMIT);
  });

  test("leaves no comma before the mark of the cut", () => {
    expect(clip("one two, three", 10)).toBe("one two…");
  });
});
