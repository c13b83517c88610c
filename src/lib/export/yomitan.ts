/** A dictionary for Yomitan, format 3: hover over a word of a Chinese page, and the entry shows. */
import { KINDS } from "../glossary/schema.ts";
import { editionName, entryAddress, TERMS } from "./edition.ts";
import type { CollectionExporter, ExportSource } from "./exporter.ts";
import { chineseForms, placeOf, plainForm, provenanceOf, renderingsOf } from "./forms.ts";
import type { GlossaryData } from "./glossary.ts";
import { zipOf } from "./zip.ts";

/** `glossary-yomitan.zip` */
export const glossaryYomitan: CollectionExporter = {
  scope: "collection",
  name: "glossary-yomitan",
  ending: "zip",
  type: "application/zip",
  title: "Yomitan dictionary",
  about: [
    "Every form of every entry, simplified and traditional, with pinyin, renderings, brief and parts.",
    "For Yomitan in Firefox, Chrome and Edge, Settings → Dictionaries → Import: point at a word of any Chinese page.",
  ],
  checked:
    "two zip readers (fflate, Info-ZIP) and the format of its term bank; unchecked in Yomitan",
  syntax: "json",
  make: (source) =>
    zipOf({
      "index.json": json(indexOf(source)),
      "tag_bank_1.json": json(KINDS.map((kind, order) => [kind, "partOfSpeech", order, kind, 0])),
      "term_bank_1.json": json(
        source.glossary.entries.flatMap((entry, at) => terms(entry, at, source)),
      ),
    }),
  sample: (source) =>
    JSON.stringify(
      source.glossary.entries.flatMap((entry, at) => terms(entry, at, source))[0],
      null,
      2,
    ),
};

function json(value: unknown): string {
  return JSON.stringify(value);
}

function indexOf({ edition }: ExportSource) {
  return {
    title: "Tifa",
    format: 3,
    revision: edition.version,
    sequenced: true,
    author: "The editors of Tifa",
    ...(edition.origin === undefined ? {} : { url: edition.origin + edition.base }),
    description: `${editionName(edition)}: official formulas and terms of Chinese local government.`,
    attribution: TERMS,
    sourceLanguage: "zh",
    targetLanguage: "en",
  };
}

/** One row a form: term, reading, tags, rules, score, definitions, sequence, tags of the term. */
function terms(
  entry: GlossaryData["entries"][number],
  at: number,
  source: ExportSource,
): unknown[][] {
  const [head, ...variants] = chineseForms(entry);
  const hant = plainForm(entry.head.hant);
  const content = { type: "structured-content", content: lines(entry, source).map(div) };
  const row = (form: string, reading: string): unknown[] => [
    form,
    reading,
    entry.kind,
    "",
    entry.occurrences.length,
    [content],
    at + 1,
    "",
  ];
  return [
    row(head, entry.head.pinyin),
    ...(hant === head ? [] : [row(hant, entry.head.pinyin)]),
    ...variants.filter((form) => form !== hant).map((form) => row(form, "")),
  ];
}

function lines(entry: GlossaryData["entries"][number], { edition }: ExportSource): string[] {
  const { preferred, admitted, deprecated } = renderingsOf(entry);
  const place = placeOf(entry);
  return [
    `${preferred.en} (${provenanceOf(preferred)})`,
    ...admitted.map((one) => `also: ${one.en} (${provenanceOf(one)})`),
    ...deprecated.map((one) => `not: ${one.en} (${provenanceOf(one)})`),
    ...(place === null ? [] : [`in: ${place}`]),
    entry.brief,
    ...entry.parts.map(
      ({ token, label, items }) =>
        `${token}: ${label.en}${items.length === 0 ? "" : ` (${items.map(({ en }) => en).join("; ")})`}`,
    ),
    entryAddress(edition, entry.id),
  ];
}

function div(content: string) {
  return { tag: "div", content };
}
