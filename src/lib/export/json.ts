/** The reports and the glossary as JSON, with the edition and the terms of use in each. */
import type { ReportData } from "./data.ts";
import { type Edition, editionName, TERMS } from "./edition.ts";
import type { CollectionExporter, ReportExporter } from "./exporter.ts";
import type { GlossaryData } from "./glossary.ts";

const CHECKED = "the JSON Schema beside it (Ajv)";

/** Keeps the format's version first, where a program looks before it reads on. */
function published<Data extends ReportData | GlossaryData>(data: Data, edition: Edition): string {
  const { version, ...rest } = data;
  return JSON.stringify({ version, edition: editionName(edition), licence: TERMS, ...rest });
}

/** `reports/<id>.json` */
export const reportJson: ReportExporter = {
  scope: "report",
  ending: "json",
  type: "application/json",
  title: "A report as JSON",
  about: [
    "Each sentence in Chinese and English with its terms, figures, textual notes and editors’ notes.",
    "For scripts: everything that the page shows, with positions in the text and a JSON Schema.",
  ],
  checked: CHECKED,
  syntax: "json",
  make: ({ edition }, report) => published(report, edition),
  sample: ({ reports: [report] }) => JSON.stringify(report?.segments[0] ?? null, null, 2),
};

/** `glossary.json` */
export const glossaryJson: CollectionExporter = {
  scope: "collection",
  name: "glossary",
  ending: "json",
  type: "application/json",
  title: "The glossary as JSON",
  about: [
    "Every key of every entry, and each place where it occurs with the rendering used there.",
    "For scripts: the one form that leaves nothing of the frontmatter out, with a JSON Schema.",
  ],
  checked: CHECKED,
  syntax: "json",
  make: ({ edition, glossary }) => published(glossary, edition),
  sample: ({ glossary }) => JSON.stringify(glossary.entries[0] ?? null, null, 2),
};
