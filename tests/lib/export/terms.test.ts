import { describe, expect, test } from "vitest";
import { glossaryTsv } from "../../../src/lib/export/glossary-tsv.ts";
import { glossaryMartif } from "../../../src/lib/export/martif.ts";
import { glossaryTbx } from "../../../src/lib/export/tbx.ts";
import { all, readXml } from "./read-xml.ts";
import { nasty, plain } from "./source.ts";

const [hard] = nasty.glossary.entries;
if (hard === undefined) throw new Error("no entry");
const textOf = (content: string | Uint8Array): string => {
  if (typeof content !== "string") throw new Error("not a text");
  return content;
};

describe.each([
  ["TBX of 2019", glossaryTbx, { concept: "conceptEntry", lang: "langSec", term: "termSec" }],
  ["TBX in martif", glossaryMartif, { concept: "termEntry", lang: "langSet", term: "tig" }],
] as const)("%s", (_, exporter, names) => {
  const root = readXml(textOf(exporter.make(nasty)));
  const concepts = all(root, names.concept);

  test("has a concept for each entry, with the headword in both scripts and in English", () => {
    expect(concepts).toHaveLength(nasty.glossary.entries.length);
    for (const [at, entry] of nasty.glossary.entries.entries()) {
      const terms = concepts[at] === undefined ? [] : all(concepts[at], "term");
      const forms = terms.map(({ text }) => text);
      expect(forms).toContain(entry.head.zh);
      expect(forms).toContain(entry.head.hant);
      expect(forms).toContain(entry.renderings.find((one) => one.status === "preferred")?.en);
    }
  });

  test("has no form twice in a language, and none in quotation marks", () => {
    const chinese = concepts[0] === undefined ? [] : all(concepts[0], names.lang).slice(0, 1);
    const forms = chinese.flatMap((lang) => all(lang, "term").map(({ text }) => text));
    expect(forms).toEqual(["三问", "三问工作法"]);
  });

  test("leads with every cross reference to a concept that is there", () => {
    const ids = concepts.map(({ attributes }) => attributes.id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...all(root, "basic:crossReference"), ...all(root, "ref")].map(
      ({ attributes }) => attributes.target,
    );
    expect(targets.length).toBeGreaterThan(0);
    for (const target of targets) expect(ids).toContain(target);
  });

  test("tells the status of each rendering and where it is from", () => {
    const english = concepts[0] === undefined ? [] : all(concepts[0], names.term);
    const shown = english
      .map((term) => [
        all(term, "term")[0]?.text,
        [...all(term, "min:administrativeStatus"), ...all(term, "termNote")][0]?.text,
        [...all(term, "basic:source"), ...all(term, "admin")][0]?.text,
      ])
      .filter(([, status]) => status?.endsWith("-admn-sts"));
    const used = [
      ["Three Questions", "preferredTerm-admn-sts", "ours"],
      ["the “3 Qs”", "admittedTerm-admn-sts", "official, 2020: A plan"],
    ];
    // A reader of martif offers every term as a translation, so there it stands in a note.
    const deprecated = [["Three Asks", "deprecatedTerm-admn-sts", "ours, literal, deprecated"]];
    expect(shown).toEqual(exporter === glossaryTbx ? [...used, ...deprecated] : used);
    if (exporter === glossaryMartif) {
      expect(all(root, "note").map(({ text }) => text)).toContain(
        "Do not use: Three Asks (ours, literal, deprecated)",
      );
    }
  });

  test("defines by the brief", () => {
    const definitions = [...all(root, "basic:definition"), ...all(root, "descrip")];
    expect(definitions.map(({ text }) => text)).toEqual(
      nasty.glossary.entries.map(({ brief }) => brief.replace("\u0001", "\ufffd").toWellFormed()),
    );
  });
});

test("martif has Chinese and English first, which readers of two languages take", () => {
  const root = readXml(textOf(glossaryMartif.make(nasty)));
  for (const concept of all(root, "termEntry")) {
    const langs = all(concept, "langSet").map(({ attributes }) => attributes["xml:lang"]);
    expect(langs.slice(0, 2)).toEqual(["zh-CN", "en"]);
  }
});

describe("the list in three columns", () => {
  const rows = textOf(glossaryTsv.make(nasty))
    .trimEnd()
    .split("\n")
    .filter((line) => !line.startsWith("#"))
    .map((line) => line.split("\t"));

  test("has three fields a row, a row for each form and rendering in use, without quotation marks", () => {
    for (const row of rows) expect(row).toHaveLength(3);
    expect(rows.slice(0, 4).map(([source, target]) => [source, target])).toEqual([
      ["三问", "Three Questions"],
      ["三问", "the “3 Qs”"],
      ["三问工作法", "Three Questions"],
      ["三问工作法", "the “3 Qs”"],
    ]);
  });

  test("offers no deprecated rendering, and warns of it with role and status", () => {
    expect(rows.some(([, target]) => target === "Three Asks")).toBe(false);
    expect(rows[0]?.[2]).toContain("not “Three Asks” (ours, literal, deprecated)");
    expect(rows[1]?.[2]).toContain("admitted (official, 2020: A plan)");
  });

  test("has as many rows as the fixture has forms and renderings", () => {
    const expected = plain.glossary.entries.reduce(
      (sum, { match, renderings }) =>
        sum +
        new Set(match.map((form) => form.replace(/[“”]/g, ""))).size *
          renderings.filter(({ status }) => status !== "deprecated").length,
      0,
    );
    const lines = textOf(glossaryTsv.make(plain)).trimEnd().split("\n");
    expect(lines.filter((line) => !line.startsWith("#"))).toHaveLength(expected);
  });
});
