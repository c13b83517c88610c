/** What an exporter is, and what it is given. Each stands in a file of its own beside this one. */
import type { Family } from "../glossary/family.ts";
import type { ReportData } from "./data.ts";
import type { Edition } from "./edition.ts";
import type { GlossaryData } from "./glossary.ts";

/** The collection as it is published; every exporter makes its file of this and nothing else. */
export interface ExportSource {
  readonly edition: Edition;
  readonly reports: readonly ReportData[];
  readonly glossary: GlossaryData;
  readonly families: readonly Family[];
}

interface Description {
  /** The file's ending, without the point. */
  readonly ending: string;
  /** Media type, for servers and readers' scripts. */
  readonly type: string;
  /** What the form is called. */
  readonly title: string;
  /** What stands in it, and for which tools it is meant. */
  readonly about: readonly [what: string, use: string];
  /** With what it was checked, and what could not be; docs/exports.md says how. */
  readonly checked: string;
  /** The language by which a sample is coloured. */
  readonly syntax: string;
  /** A sample begins with the line that has this; left out, with the first. */
  readonly sampleFrom?: string;
  /** What a sample shows where the file itself is no text to be read; left out, the file. */
  sample?(source: ExportSource): string;
}

/** Makes one file of the whole collection. */
export interface CollectionExporter extends Description {
  readonly scope: "collection";
  /** The file's name without its ending. */
  readonly name: string;
  make(source: ExportSource): string | Uint8Array<ArrayBuffer>;
}

/** Makes one file of each report, named by the report's id. */
export interface ReportExporter extends Description {
  readonly scope: "report";
  make(source: ExportSource, report: ReportData): string;
}

export type Exporter = CollectionExporter | ReportExporter;
