import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse } from "csv-parse/sync";
import { Parser } from "n3";
import { describe, expect, inject, test } from "vitest";
import { main as exportAll } from "../../scripts/export.ts";
import { listReports } from "../../scripts/files.ts";
import type { ReportData } from "../../src/lib/export/data.ts";
import type { GlossaryData } from "../../src/lib/export/glossary.ts";
import { all as elements, readXml } from "../lib/export/read-xml.ts";
import { filesOf } from "./html.ts";

const REPORTS = listReports();
const { folder } = inject("root");

async function json<T>(path: string): Promise<T> {
  return JSON.parse(await readFile(join(folder, path), "utf8")) as T;
}

const reports = await Promise.all(REPORTS.map((id) => json<ReportData>(`data/reports/${id}.json`)));
const glossary = await json<GlossaryData>("data/glossary.json");

describe("the published data", () => {
  test("agrees with the JSON Schemas beside it", async () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    const isReport = ajv.compile(await json<object>("data/schema/report.json"));
    const isGlossary = ajv.compile(await json<object>("data/schema/glossary.json"));
    for (const report of reports)
      expect(isReport(report), ajv.errorsText(isReport.errors)).toBe(true);
    expect(isGlossary(glossary), ajv.errorsText(isGlossary.errors)).toBe(true);
    expect(isReport({ ...reports[0], surprise: 1 })).toBe(false);
  });

  test("names the raw page by its hash", async () => {
    for (const report of reports) {
      const raw = await readFile(`content/reports/${report.id}/raw.txt`);
      expect(report.source.sha256).toBe(createHash("sha256").update(raw).digest("hex"));
    }
  });

  test("has offsets that cut out the text they name", () => {
    for (const report of reports) {
      for (const segment of report.segments) {
        for (const one of [...segment.terms, ...segment.figures]) {
          const text = one.lang === "zh" ? segment.zh : segment.en;
          expect(text?.slice(one.start, one.end), `${report.id} ${segment.id}`).toBe(one.text);
        }
        for (const mark of segment.apparatus) {
          const shown = (mark.lang === "zh" ? segment.zh : segment.en)?.slice(mark.start, mark.end);
          if (mark.kind === "gap") expect(shown).toBe("□");
          if (mark.kind === "sic") expect(shown).toBe(mark.raw);
        }
      }
    }
  });

  test("tells of every report what it promises and what it has done, in words of the text", () => {
    for (const report of reports) {
      const all = report.segments.flatMap((segment) =>
        segment.commitments.map((one) => {
          const text = one.lang === "zh" ? segment.zh : segment.en;
          return { ...one, word: text?.slice(one.start, one.end) ?? "" };
        }),
      );
      expect(all.length, report.id).toBeGreaterThan(50);
      for (const { word, lang, strength, stance } of all) {
        expect(word).toMatch(lang === "zh" ? /^\p{Script=Han}+$/u : /^[a-z’' -]+$/i);
        if (strength === "done") expect(stance, word).toBe("result");
        if (strength === "aim") expect(stance, word).toBe("target");
      }
    }
  });

  test("lists each occurrence of an entry that the reports list, and no other", () => {
    const fromReports = reports
      .flatMap((report) =>
        report.segments.flatMap((segment) =>
          segment.terms
            .filter((term) => term.lang === "zh")
            .map((term) => `${term.entry} ${report.id} ${segment.id} ${term.start}-${term.end}`),
        ),
      )
      .sort();
    const fromGlossary = glossary.entries
      .flatMap((entry) =>
        entry.occurrences.map(
          (one) => `${entry.id} ${one.report} ${one.segment} ${one.start}-${one.end}`,
        ),
      )
      .sort();
    expect(fromGlossary).toEqual(fromReports);
  });
});

describe("the downloads of the real collection", () => {
  test.each(["glossary.tbx", "glossary-martif.tbx", "reports.tmx"])(
    "%s is well-formed XML",
    async (name) => {
      const root = readXml(await readFile(join(folder, "data", name), "utf8"));
      const units = ["conceptEntry", "termEntry", "tu"].flatMap((unit) => elements(root, unit));
      expect(units.length).toBeGreaterThanOrEqual(glossary.entries.length);
    },
  );

  test("the two forms of SKOS have a concept for each entry", async () => {
    const turtle = new Parser().parse(await readFile(join(folder, "data/glossary.ttl"), "utf8"));
    const concepts = turtle.filter(({ object }) => object.value.endsWith("core#Concept"));
    expect(concepts).toHaveLength(glossary.entries.length);
    const linked = await json<{ "@graph": { "@type": string[] }[] }>("data/glossary.jsonld");
    expect(linked["@graph"].filter((one) => one["@type"].includes("skos:Concept"))).toHaveLength(
      glossary.entries.length,
    );
  });

  test("the tables have a row for each entry, occurrence and figure", async () => {
    const rows = async (name: string): Promise<number> =>
      parse(await readFile(join(folder, "data", name)), { bom: true, columns: true }).length;
    expect(await rows("glossary.csv")).toBe(glossary.entries.length);
    expect(await rows("occurrences.csv")).toBe(
      glossary.entries.flatMap((entry) => entry.occurrences).length,
    );
    expect(await rows("figures.csv")).toBe(
      reports.flatMap((report) => report.segments.flatMap((one) => one.figures)).length,
    );
  });

  test("npm run export writes the same bytes", async () => {
    const out = await mkdtemp(join(tmpdir(), "tifa-export-"));
    try {
      const surroundings = { root: process.cwd(), folder: out, print: () => undefined };
      await exportAll(["all"], surroundings, {});
      const written = await filesOf(join(out, "all"));
      expect(written.length).toBeGreaterThan(25);
      for (const name of written) {
        const bytes = await readFile(join(out, "all", name));
        expect(bytes.equals(await readFile(join(folder, "data", name))), name).toBe(true);
      }
    } finally {
      await rm(out, { recursive: true, force: true });
    }
  });
});

describe("annotation, counted independently on the raw pages", () => {
  // The seven formulas that Gulou explains and what they rest on: counted in raw.txt by plain search.
  test.each([
    ["gulou-12348", "12348", "gulou-2019"],
    ["gulou-1369", "1369", "gulou-2019"],
    ["gulou-1235", "1235", "gulou-2019"],
    ["gulou-134", "134", "gulou-2019"],
    ["junmen-13335", "13335", "gulou-2019"],
  ])("%s occurs as often as %s stands in the page of %s", async (entry, form, id) => {
    const raw = await readFile(`content/reports/${id}/raw.txt`, "utf8");
    const expected = [...raw.matchAll(new RegExp(`(?<![0-9.])${form}(?![0-9.])`, "g"))].length;
    const found = glossary.entries
      .find((one) => one.id === entry)
      ?.occurrences.filter((one) => one.report === id && one.text.includes(form));
    expect(expected).toBeGreaterThan(0);
    expect(found).toHaveLength(expected);
  });

  test("三个如何 is found in every report that has it", async () => {
    const entry = glossary.entries.find((one) => one.head.zh === "三个如何");
    for (const report of reports) {
      const raw = await readFile(`content/reports/${report.id}/raw.txt`, "utf8");
      const simplified = raw
        .replace(/\([a-zü]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zü]*\)/g, "")
        .replace(/個/g, "个");
      expect(entry?.occurrences.filter((one) => one.report === report.id).length, report.id).toBe(
        simplified.split("三个如何").length - 1,
      );
    }
  });
});
