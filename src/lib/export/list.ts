/** Every download, in the order in which the page lists them. */

import { glossaryAnki } from "./anki.ts";
import { citationCff } from "./cff.ts";
import { citationsBib, citationsCsl, citationsRis } from "./citations.ts";
import type { Exporter, ExportSource } from "./exporter.ts";
import { figuresCsv } from "./figures.ts";
import { glossaryCsv } from "./glossary-csv.ts";
import { glossaryTsv } from "./glossary-tsv.ts";
import { glossaryJson, reportJson } from "./json.ts";
import { glossaryMartif } from "./martif.ts";
import { occurrencesCsv } from "./occurrences.ts";
import { JSON_SCHEMAS } from "./schema.ts";
import { glossaryJsonLd, glossaryTurtle } from "./skos.ts";
import { glossaryTbx } from "./tbx.ts";
import { reportText } from "./text.ts";
import { reportsTmx } from "./tmx.ts";
import { glossaryYomitan } from "./yomitan.ts";

/** All exporters; the groups of the page follow from their scope and name. */
export const EXPORTERS: readonly Exporter[] = [
  reportJson,
  reportText,
  reportsTmx,
  figuresCsv,
  occurrencesCsv,
  glossaryJson,
  glossaryCsv,
  glossaryTbx,
  glossaryMartif,
  glossaryTsv,
  glossaryTurtle,
  glossaryJsonLd,
  glossaryAnki,
  glossaryYomitan,
  citationsBib,
  citationsRis,
  citationsCsl,
  citationCff,
];

/** A file of the exports. */
export interface ExportFile {
  /** Below the folder of the exports, with `/`: `reports/gulou-2019.json`. */
  readonly path: string;
  readonly type: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
  readonly exporter: Exporter;
}

/** Every file of the exports, JSON Schemas aside. */
export function exportFiles(source: ExportSource): ExportFile[] {
  return EXPORTERS.flatMap((exporter): ExportFile[] => {
    const { ending, type } = exporter;
    if (exporter.scope === "collection") {
      const path = `${exporter.name}.${ending}`;
      return [{ path, type, content: exporter.make(source), exporter }];
    }
    return source.reports.map((report) => ({
      path: `reports/${report.id}.${ending}`,
      type,
      content: exporter.make(source, report),
      exporter,
    }));
  });
}

/** The JSON Schemas, path → content. */
export function schemaFiles(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(JSON_SCHEMAS).map(([name, schema]) => [
      `schema/${name}.json`,
      JSON.stringify(schema),
    ]),
  );
}
