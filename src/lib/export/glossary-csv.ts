/** The glossary as a table: one row an entry, the many-valued keys joined. */
import type { Entry } from "../glossary/schema.ts";
import { csvOf } from "./csv.ts";
import { type Edition, entryAddress, SHORT_TERMS } from "./edition.ts";
import type { CollectionExporter } from "./exporter.ts";
import { chineseForms, oneLine, provenanceOf, renderingsOf } from "./forms.ts";
import type { GlossaryData } from "./glossary.ts";

/** Between values in one cell; the texts have none. */
const JOINT = " | ";

type EntryData = GlossaryData["entries"][number];

/** Name of a column, and what stands in it. */
const COLUMNS: readonly (readonly [string, (entry: EntryData, edition: Edition) => string])[] = [
  ["id", ({ id }) => id],
  ["kind", ({ kind }) => kind],
  ["simplified", ({ head }) => head.zh],
  ["traditional", ({ head }) => head.hant],
  ["pinyin", ({ head }) => head.pinyin],
  ["headword", ({ head }) => head.en],
  ["preferred", (entry) => renderingsOf(entry).preferred.en],
  ["preferred_from", (entry) => provenanceOf(renderingsOf(entry).preferred)],
  ["admitted", (entry) => join(renderingsOf(entry).admitted.map(({ en }) => en))],
  ["deprecated", (entry) => join(renderingsOf(entry).deprecated.map(({ en }) => en))],
  ["forms", (entry) => join(chineseForms(entry))],
  ["level", ({ scope }) => scope.level],
  ["issuer", ({ scope }) => scope.issuer?.en ?? ""],
  ["place", ({ scope }) => scope.place?.en ?? ""],
  ["explained_by", ({ explainedBy }) => explainedBy ?? ""],
  ["brief", ({ brief }) => oneLine(brief)],
  ["gloss_chinese", ({ officialGloss }) => officialGloss?.zh ?? ""],
  ["gloss_english", ({ officialGloss }) => officialGloss?.en ?? ""],
  ["parts", ({ parts }) => join(parts.map(partText))],
  ["family", ({ family }) => family ?? ""],
  ["broader", ({ broader }) => join(broader)],
  ["narrower", ({ narrower }) => join(narrower)],
  ["related", ({ related }) => join(related)],
  ["confusable", ({ confusable }) => join(confusable.map(({ entry }) => entry))],
  ["sources", ({ sources }) => join(sources.map(({ title, url }) => url ?? title))],
  ["confidence", ({ confidence }) => confidence],
  ["reviewed", ({ reviewed }) => (reviewed === undefined ? "none" : reviewed.by)],
  ["status", ({ status }) => status],
  ["occurrences", ({ occurrences }) => String(occurrences.length)],
  ["address", ({ id }, edition) => entryAddress(edition, id)],
  ["version", (_, { version }) => version],
  ["licence", () => SHORT_TERMS],
];

/** `glossary.csv` */
export const glossaryCsv: CollectionExporter = {
  scope: "collection",
  name: "glossary",
  ending: "csv",
  type: "text/csv;charset=utf-8",
  title: "The glossary as a table (CSV)",
  about: [
    "One row an entry: characters, pinyin, renderings by status, scope, brief, gloss, relations, sources.",
    "For Excel, LibreOffice and R; RFC 4180 with a byte order mark, several values of a cell parted by “ | ”.",
  ],
  checked: "a CSV parser (csv-parse)",
  syntax: "csv",
  make: ({ edition, glossary }) =>
    csvOf([
      COLUMNS.map(([name]) => name),
      ...glossary.entries.map((entry) => COLUMNS.map(([, read]) => read(entry, edition))),
    ]),
};

function join(values: readonly string[]): string {
  return values.map(oneLine).join(JOINT);
}

/** `1: one goal (one; …)`. */
function partText({ token, label, items }: Entry["parts"][number]): string {
  const listed = items.length === 0 ? "" : ` (${items.map(({ en }) => en).join("; ")})`;
  return `${token}: ${label.en}${listed}`;
}
