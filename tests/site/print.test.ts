import { describe, expect, inject, test } from "vitest";
import { all, hasClass, type Node, pageOf } from "./html.ts";

const REPORTS = ["fuzhou-2021", "fuzhou-2022", "gulou-2019", "shijiazhuang-2022", "taijiang-2022"];
const { folder } = inject("root");

const idsOf = (nodes: readonly Node[]): string[] => nodes.map((node) => node.attributes.id ?? "");
const isNote = (node: Node): boolean => "data-note" in node.attributes;

describe.each(REPORTS)("%s for print", async (id) => {
  const page = await pageOf(folder, `reports/${id}/index.html`);
  const print = await pageOf(folder, `reports/${id}/print/index.html`);

  test("has as many notes as the reading page, under the same numbers", () => {
    const onPage = all(
      page,
      (node) => node.name === "li" && /^[na]\d+$/.test(node.attributes.id ?? ""),
    );
    const printed = all(print, (node) => isNote(node) && !("data-entry" in node.attributes));
    expect(idsOf(printed)).toEqual(idsOf(onPage));
  });

  test("has each term of the reading page once, with its reading, rendering and brief", () => {
    // The editors' introduction, which is not printed, has terms of its own.
    const pairs = all(page, (node) => hasClass(node, "pair"));
    const used = new Set(
      pairs
        .flatMap((pair) => all(pair, (node) => hasClass(node, "term")))
        .map((node) => node.attributes["data-term"]),
    );
    const printed = all(print, (node) => isNote(node) && "data-entry" in node.attributes);
    expect(used.size).toBeGreaterThan(20);
    expect(printed.map((node) => node.attributes["data-entry"]).sort()).toEqual([...used].sort());
    for (const term of printed) {
      const [head] = all(term, (node) => hasClass(node, "end-head"));
      const [pinyin] = all(term, (node) => hasClass(node, "pinyin"));
      const [rendering] = all(term, (node) => node.name === "b");
      for (const node of [head, pinyin, rendering]) expect(node?.text).toMatch(/\S/);
      expect(term.text.length).toBeGreaterThan(40);
    }
  });

  test("has every sentence of the reading page in both languages", () => {
    const lines = all(page, (node) => hasClass(node, "line") && node.attributes.id !== undefined);
    const printed = all(print, (node) => hasClass(node, "print-zh"));
    expect(idsOf(printed)).toEqual(idsOf(lines));
    const english = all(page, (node) => "data-of" in node.attributes && node.text !== "");
    expect(all(print, (node) => hasClass(node, "print-en"))).toHaveLength(english.length);
  });

  test("numbers each endnote in the text, and each number leads to one", () => {
    const signs = all(print, (node) => hasClass(node, "end-ref"));
    const targets = new Set(
      signs
        .flatMap((sign) => all(sign, (node) => node.name === "a"))
        .map((node) => node.attributes.href?.slice(1) ?? ""),
    );
    expect([...targets].sort()).toEqual(idsOf(all(print, isNote)).sort());
  });

  test("says first where it stands, in which version, and how far it is translated", () => {
    const told = (name: string) => all(print, (node) => name in node.attributes)[0]?.text ?? "";
    expect(told("data-address")).toContain(`/reports/${id}/`);
    expect(told("data-version")).toMatch(/^\d+\.\d+\.\d+$/);
    expect(told("data-status")).toMatch(/sentences.*Reviewed by a person/);
  });
});

test("the digits of 12348 are printed as lists", async () => {
  const print = await pageOf(folder, "reports/gulou-2019/print/index.html");
  const [term] = all(print, (node) => node.attributes["data-entry"] === "gulou-12348");
  const [tiles] = term === undefined ? [] : all(term, (node) => hasClass(node, "end-tiles"));
  const signs = tiles?.children.filter((node) => node.name === "li") ?? [];
  expect(signs.map((node) => all(node, ({ name }) => name === "b")[0]?.text)).toEqual([
    "1",
    "2",
    "3",
    "4",
    "8",
  ]);
  expect(tiles?.text).toContain("队伍保障");
});
