import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { LICENCE, TERMS } from "../../../src/lib/export/edition.ts";
import { EXPORTERS, exportFiles } from "../../../src/lib/export/list.ts";
import { excerptOf, samplePiece } from "../../../src/lib/export/source.ts";
import { nasty, plain } from "./source.ts";

/** A file as text; an archive as the texts in it. */
function textOf(content: string | Uint8Array): string {
  if (typeof content === "string") return content;
  return Object.values(unzipSync(content))
    .map((file) => strFromU8(file))
    .join("\n");
}

const files = exportFiles(nasty);
const file = (path: string): string =>
  textOf(files.find((one) => one.path === path)?.content ?? `no ${path}`);

describe("every download", () => {
  test("has a name of its own, with an ending and a type", () => {
    const paths = files.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths.length).toBeGreaterThanOrEqual(EXPORTERS.length);
    for (const { path, type } of files) {
      expect(path).toMatch(/^(reports\/)?[A-Za-z0-9-]+\.[a-z]+$/);
      expect(type).toMatch(/^[a-z]+\/[a-z0-9.+-]+(;charset=utf-8)?$/);
    }
  });

  test.each(files.map(({ path, content }) => [path, content] as const))(
    "%s names the version and the licence",
    (_, content) => {
      const text = textOf(content);
      expect(text).toContain("0.2.0");
      expect(text).toContain(LICENCE.name);
    },
  );

  test("is the same to the byte when it is made again, in another time zone too", () => {
    const zone = process.env.TZ;
    try {
      process.env.TZ = "Pacific/Auckland";
      expect(exportFiles(nasty)).toEqual(files);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});

test("the terms of use are those of the content’s licence", () => {
  const licence = readFileSync("content/LICENSE.md", "utf8");
  expect(licence).toContain(`[${LICENCE.name}](${LICENCE.url})`);
  expect(TERMS).toContain(LICENCE.url);
});

describe("the deck for Anki", () => {
  const lines = file("glossary-anki.txt").trimEnd().split("\n");
  const notes = lines.filter((line) => !line.startsWith("#")).map((line) => line.split("\t"));

  test("begins with the headers that tell Anki what each column is", () => {
    const headers = lines.filter((line) => line.startsWith("#") && !line.startsWith("# "));
    expect(headers).toEqual([
      "#separator:tab",
      "#html:true",
      "#notetype:Basic",
      "#deck:Tifa",
      "#columns:guid\tFront\tBack\tTags",
      "#guid column:1",
      "#tags column:4",
    ]);
    expect(lines.slice(0, headers.length)).toEqual(headers);
  });

  test("has a note of four fields for each entry, with a guid that only its id decides", () => {
    expect(notes.map(([guid]) => guid)).toEqual(
      nasty.glossary.entries.map(({ id }) => `tifa-${id}`),
    );
    for (const note of notes) expect(note).toHaveLength(4);
  });

  test("writes text as HTML, and opens no quoted field", () => {
    const back = notes[0]?.[2] ?? "";
    expect(back).toContain("a &#60;b&#62; &#38; &#34;c&#34;");
    for (const field of notes.flat()) expect(field).not.toContain('"');
  });
});

describe("the dictionary for Yomitan", () => {
  const archive = unzipSync(
    files.find(({ path }) => path === "glossary-yomitan.zip")?.content as Uint8Array,
  );
  const read = (name: string): unknown => JSON.parse(strFromU8(archive[name] ?? new Uint8Array()));

  test("has an index of format 3 from Chinese to English", () => {
    expect(Object.keys(archive)).toEqual(["index.json", "tag_bank_1.json", "term_bank_1.json"]);
    expect(read("index.json")).toMatchObject({
      title: "Tifa",
      format: 3,
      revision: "0.2.0",
      sequenced: true,
      sourceLanguage: "zh",
      targetLanguage: "en",
    });
  });

  test("has each form once an entry, each row with eight fields of the right types", () => {
    const rows = read("term_bank_1.json") as unknown[][];
    for (const row of rows) {
      expect(row.map((value) => (Array.isArray(value) ? "array" : typeof value))).toEqual([
        "string",
        "string",
        "string",
        "string",
        "number",
        "array",
        "number",
        "string",
      ]);
    }
    const forms = rows.filter((row) => row[6] === 1).map(([form, reading]) => [form, reading]);
    expect(forms).toEqual([
      ["三问", "sān wèn"],
      ["三問", "sān wèn"],
      ["三问工作法", ""],
    ]);
    const tags = (read("tag_bank_1.json") as unknown[][]).map(([name]) => name);
    for (const row of rows) expect(tags).toContain(row[2]);
  });
});

describe("citations", () => {
  test("there is one of each report in each form", () => {
    const ids = nasty.reports.map(({ id }) => id);
    expect(
      [...file("citations.bib").matchAll(/^@online\{(.+),$/gm)].map((match) => match[1]),
    ).toEqual(ids);
    expect((JSON.parse(file("citations.json")) as { id: string }[]).map(({ id }) => id)).toEqual(
      ids,
    );
    const lines = file("citations.ris")
      .split("\r\n")
      .filter((line) => line !== "");
    for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /);
    expect(lines.filter((line) => line.startsWith("TY"))).toHaveLength(ids.length);
    expect(lines.filter((line) => line.startsWith("ER"))).toHaveLength(ids.length);
  });

  test("the BibTeX has no second @ that would begin a record, and closes every brace", () => {
    const text = file("citations.bib");
    expect(text.split("@")).toHaveLength(nasty.reports.length + 1);
    expect(text.split("{").length).toBe(text.split("}").length);
  });

  test("CITATION.cff has the keys that its format requires", () => {
    expect(parseYaml(file("CITATION.cff"))).toMatchObject({
      "cff-version": "1.2.0",
      message: expect.any(String),
      title: expect.any(String),
      authors: [{ name: expect.any(String) }],
      version: "0.2.0",
      license: "CC-BY-4.0",
      url: "https://tifa.example/a/",
    });
  });

  test("the repository’s CITATION.cff is that of its version; npm run export writes it", () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
    const source = { ...plain, edition: { version, origin: undefined, base: "/" } };
    const made = exportFiles(source).find(({ path }) => path === "CITATION.cff");
    expect(readFileSync("CITATION.cff", "utf8")).toBe(made?.content);
  });
});

describe("a sample", () => {
  test("is of one entry and the shortest sentence that has it", () => {
    const piece = samplePiece(plain, "dao-sanwen");
    expect(piece.glossary.entries.map(({ id }) => id)).toEqual(["dao-sanwen"]);
    const [segment, ...others] = piece.reports[0]?.segments ?? [];
    expect(others).toEqual([]);
    const lengths = plain.glossary.entries
      .find(({ id }) => id === "dao-sanwen")
      ?.occurrences.map(
        (one) => plain.reports[0]?.segments.find(({ id }) => id === one.segment)?.zh.length ?? 0,
      );
    expect(segment?.zh).toHaveLength(Math.min(...(lengths ?? [])));
    expect(samplePiece(plain, "no-such-entry").reports).toEqual([]);
  });

  test("shows where it was cut", () => {
    expect(excerptOf("a\r\nb\r\n")).toBe("a\nb");
    const long = Array.from({ length: 30 }, (_, at) => String(at)).join("\n");
    expect(excerptOf(long).split("\n")).toHaveLength(25);
    expect(excerptOf(long)).toMatch(/\n23\n…$/);
    expect(excerptOf("<a>\n  <b>\n    <c/>\n  </b>\n</a>", "<b")).toBe("<b>\n  <c/>\n</b>\n</a>");
    expect(excerptOf("x".repeat(500))).toBe(`${"x".repeat(400)}…`);
  });
});
