import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { figuresCsv } from "../../../src/lib/export/figures.ts";
import { glossaryCsv } from "../../../src/lib/export/glossary-csv.ts";
import { occurrencesCsv } from "../../../src/lib/export/occurrences.ts";
import { reportText } from "../../../src/lib/export/text.ts";
import { reportsTmx } from "../../../src/lib/export/tmx.ts";
import { all, readXml } from "./read-xml.ts";
import { NASTY, nasty, plain } from "./source.ts";

/** A table by its head; csv-parse is strict about quotes and about the number of fields. */
function table(content: string | Uint8Array): Record<string, string>[] {
  return parse(String(content), { bom: true, columns: true, record_delimiter: "\r\n" });
}

const [report] = nasty.reports;
if (report === undefined) throw new Error("no report");

describe("the translation memory", () => {
  const units = all(readXml(String(reportsTmx.make(nasty))), "tu");
  const propsOf = (unit: (typeof units)[number] | undefined) =>
    Object.fromEntries(
      (unit === undefined ? [] : all(unit, "prop")).map(({ attributes, text }) => [
        attributes.type,
        text,
      ]),
    );

  test("has a unit for each translated sentence, and one for those rendered together", () => {
    const translated = report.segments.filter(({ en }) => en !== null && en !== "");
    expect(units).toHaveLength(translated.length);
    const together = units[3];
    expect(propsOf(together)["x-segment"]).toBe(
      `${report.segments[3]?.id} ${report.segments[4]?.id}`,
    );
    expect(together === undefined ? [] : all(together, "seg").map(({ text }) => text)).toEqual([
      `${report.segments[3]?.zh}${report.segments[4]?.zh}`,
      NASTY.replace("\u0001", "\ufffd").toWellFormed(),
    ]);
  });

  test("says in every unit where it is from and that a machine made it and nobody reviewed it", () => {
    for (const unit of units) {
      expect(propsOf(unit)).toMatchObject({
        "x-report": report.id,
        "x-method": "machine",
        "x-reviewed": "none",
      });
      expect(all(unit, "tuv").map(({ attributes }) => attributes["xml:lang"])).toEqual([
        "zh-CN",
        "en",
      ]);
    }
    const ids = units.map(({ attributes }) => attributes.tuid);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test("the plain text has every sentence of the report with its id, and its English", () => {
  const [source] = plain.reports;
  if (source === undefined) throw new Error("no report");
  const text = reportText.make(plain, source);
  for (const { id, zh, en } of source.segments) expect(text).toContain(`[${id}] ${zh}\n${en}\n`);
  expect(reportText.make(nasty, report)).toContain("(not translated)");
});

describe("the tables", () => {
  test("the glossary comes back from a CSV parser, a row an entry", () => {
    const rows = table(glossaryCsv.make(nasty));
    expect(rows.map(({ id }) => id)).toEqual(nasty.glossary.entries.map(({ id }) => id));
    expect(rows[0]).toMatchObject({
      preferred: "Three Questions",
      admitted: "the “3 Qs”",
      deprecated: "Three Asks",
      forms: "三问 | 三问工作法",
      brief: NASTY.replace(/\s+/g, " ").toWellFormed(),
      address: `https://tifa.example/a/glossary/${nasty.glossary.entries[0]?.id}/`,
    });
  });

  test("a figure has its text at its place, and its value in plain digits", () => {
    const rows = table(figuresCsv.make(plain));
    expect(rows).toHaveLength(plain.reports[0]?.segments.flatMap((one) => one.figures).length ?? 0);
    for (const { sentence = "", start, end, text, value = "" } of rows) {
      expect(sentence.slice(Number(start), Number(end))).toBe(text);
      expect(value).toMatch(/^-?\d+(\.\d+)?$/);
    }
    expect(rows.find(({ text }) => text === "2.5亿元")).toMatchObject({
      value: "250000000",
      unit: "CNY",
      language: "zh",
    });
  });

  test("an occurrence stands between what is left and right of it, with the rendering used", () => {
    const rows = table(occurrencesCsv.make(plain));
    expect(rows).toHaveLength(
      plain.glossary.entries.flatMap(({ occurrences }) => occurrences).length,
    );
    const [source] = plain.reports;
    for (const { segment, left, text, right, rendering = "", english } of rows) {
      const found = source?.segments.find(({ id }) => id === segment);
      expect(`${left}${text}${right}`).toBe(found?.zh);
      expect(english).toContain(rendering);
    }
    expect(rows.find(({ entry }) => entry === "dao-sanwen")?.rendering).toBe("Three Questions");
  });
});
