import { describe, expect, test } from "vitest";
import { bibtex } from "../../../src/lib/cite/bibtex.ts";
import { chicago } from "../../../src/lib/cite/chicago.ts";
import { csl } from "../../../src/lib/cite/csl.ts";
import { addressOf, type Citation } from "../../../src/lib/cite/model.ts";
import { ris } from "../../../src/lib/cite/ris.ts";
import { FORMS, type Form, type Taken, take } from "../../../src/lib/cite/take.ts";
import { readCitation } from "../../../src/lib/search/citation.ts";

const citation: Citation = {
  report: {
    id: "gulou-2019",
    title: { zh: "情况汇报", en: "Report on the “Three Hows”" },
    issuer: { zh: "鼓楼区委", en: "Gulou District Party Committee" },
    date: "2019-11-05",
    translation: { method: "machine", reviewed: "none" },
  },
  passage: { from: "p19-3" },
  site: { origin: "https://tifa.example", base: "/a/", version: "0.2.0" },
};
const range: Citation = { ...citation, passage: { from: "p19-2", to: "p19-5" } };
const homeless: Citation = { ...citation, site: { ...citation.site, origin: undefined } };

describe("a citation", () => {
  test("in the style of Chicago names issuer, title, date, sentence, status, version and address", () => {
    expect(chicago(citation)).toBe(
      "Gulou District Party Committee, “情况汇报 [Report on the “Three Hows”],” 5 November 2019, p19-3, machine translation, unreviewed, Tifa, version 0.2.0, https://tifa.example/a/reports/gulou-2019/#p19-3.",
    );
  });

  test("of a range names both ends, in the address too", () => {
    expect(chicago(range)).toContain(", p19-2..p19-5, ");
    expect(addressOf(range)).toBe("https://tifa.example/a/reports/gulou-2019/#p19-2..p19-5");
  });

  test("says that the address of the site is not set, and gives the path", () => {
    expect(chicago(homeless)).toContain(
      "/a/reports/gulou-2019/#p19-3 (the site’s address is not set).",
    );
    for (const style of [bibtex, ris])
      expect(style(homeless)).toContain("the site’s address is not set");
    expect(csl(homeless).note).toContain("the site’s address is not set");
  });

  test("for BibTeX keeps a body from being taken for a person", () => {
    expect(bibtex(citation)).toBe(`@online{gulou-2019-p19-3,
  author = {{Gulou District Party Committee}},
  title = {{情况汇报} [Report on the “Three Hows”]},
  date = {2019-11-05},
  year = {2019},
  organization = {Tifa},
  langid = {chinese},
  url = {https://tifa.example/a/reports/gulou-2019/#p19-3},
  note = {p19-3; machine translation, unreviewed; version 0.2.0}
}
`);
  });

  test("as CSL-JSON and RIS has the same title, date and address", () => {
    expect(csl(citation)).toMatchObject({
      type: "webpage",
      title: "情况汇报 [Report on the “Three Hows”]",
      issued: { "date-parts": [[2019, 11, 5]] },
      URL: "https://tifa.example/a/reports/gulou-2019/#p19-3",
      locator: "p19-3",
    });
    expect(ris(citation).split("\r\n")).toEqual(
      expect.arrayContaining([
        "TY  - ELEC",
        "PY  - 2019",
        "DA  - 2019/11/05/",
        "SP  - p19-3",
        "ER  - ",
      ]),
    );
  });

  test.each([
    ["Chicago", chicago],
    ["BibTeX", bibtex],
    ["RIS", ris],
  ] as const)("as %s, pasted into the search box, leads back to the sentence", (_name, style) => {
    expect(readCitation(style(citation))).toEqual({ report: "gulou-2019", segment: "p19-3" });
    expect(readCitation(style(range))).toEqual({
      report: "gulou-2019",
      segment: "p19-2",
      to: "p19-5",
    });
    expect(readCitation(style(homeless))).toEqual({ report: "gulou-2019", segment: "p19-3" });
  });
});

describe("taking sentences", () => {
  const list: Taken[] = [
    { citation, zh: "三个如何，“引号”。", en: "The “Three Hows”, quoted." },
    { citation: range, zh: "=1+1", en: null },
  ];

  test.each(Object.keys(FORMS) as Form[])("as %s keeps text, id and status of each", (form) => {
    const text = take(list, form);
    if (form !== "bibtex" && form !== "ris") expect(text).toContain("三个如何，“引号”。");
    expect(text).toContain("p19-3");
    expect(text).toContain("p19-2..p19-5");
    expect(text).toContain("unreviewed");
  });

  test("as CSV quotes what holds a comma, and keeps a program from running a cell", () => {
    const rows = take(list, "csv").split("\r\n");
    expect(rows[0]).toBe(
      "\ufeffreport,sentence,date,issuer,chinese,english,status,citation,address",
    );
    expect(rows[1]).toContain('"The “Three Hows”, quoted."');
    expect(rows[2]).toContain(",'=1+1,");
    expect(rows).toHaveLength(4);
  });

  test("as CSV has a column for the rendering where the list is about one", () => {
    const [head, row] = take([{ ...(list[0] as Taken), rendering: "Three Hows" }], "csv").split(
      "\r\n",
    );
    expect(head?.split(",").indexOf("rendering")).toBe(6);
    expect(row).toContain(",Three Hows,");
  });

  test("as rich text leaves no markup of the text alive", () => {
    const evil: Taken = { citation, zh: "<img src=x>", en: "a & b" };
    expect(take([evil], "html")).not.toContain("<img");
  });
});
