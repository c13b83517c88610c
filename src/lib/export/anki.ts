/**
 * A deck for Anki, as the text that Anki imports: headers that begin with #, then one note a line,
 * with a guid that is the same in every edition, so that a later import updates notes and keeps
 * what the learner has reached. An .apkg would need a database of SQLite, and no well-kept library
 * with a permissive licence writes one.
 */
import type { Entry } from "../glossary/schema.ts";
import { editionName, entryAddress, TERMS } from "./edition.ts";
import type { CollectionExporter, ExportSource } from "./exporter.ts";
import { oneLine, placeOf, provenanceOf, renderingsOf } from "./forms.ts";

const HEADERS = [
  "#separator:tab",
  "#html:true",
  "#notetype:Basic",
  "#deck:Tifa",
  "#columns:guid\tFront\tBack\tTags",
  "#guid column:1",
  "#tags column:4",
] as const;

/** `glossary-anki.txt` */
export const glossaryAnki: CollectionExporter = {
  scope: "collection",
  name: "glossary-anki",
  ending: "txt",
  type: "text/plain;charset=utf-8",
  title: "Anki deck (text)",
  about: [
    "A card an entry: characters in front; pinyin, rendering, brief and what the digits stand for behind; tags by kind and family.",
    "For Anki 2.1.54 or later, File → Import; importing a later edition updates the cards and keeps your progress.",
  ],
  checked: "reading headers, fields and guids; unchecked in Anki",
  syntax: "tsv",
  make: (source) =>
    [
      ...HEADERS,
      `# ${editionName(source.edition)}. ${TERMS}`,
      ...source.glossary.entries
        // What is only a part of another formula is learnt with that.
        .filter(({ foldedInto }) => foldedInto === undefined)
        .map((entry) => note(entry, source)),
    ]
      .map((line) => `${line}\n`)
      .join(""),
};

function note(entry: Entry, { edition }: ExportSource): string {
  const { preferred, admitted } = renderingsOf(entry);
  const place = placeOf(entry);
  const back = [
    html(entry.head.pinyin),
    `<b>${html(preferred.en)}</b> (${html(provenanceOf(preferred))})`,
    ...(admitted.length === 0 ? [] : [`also: ${html(admitted.map(({ en }) => en).join("; "))}`]),
    ...(place === null ? [] : [html(place)]),
    html(entry.brief),
    ...entry.parts.map(({ token, label, items }) =>
      html(
        `${token}: ${label.en}${items.length === 0 ? "" : ` (${items.map(({ en }) => en).join("; ")})`}`,
      ),
    ),
    html(entryAddress(edition, entry.id)),
  ];
  const tags = ["tifa", entry.kind, ...(entry.family === undefined ? [] : [entry.family])];
  return [`tifa-${entry.id}`, html(entry.head.zh), back.join("<br>"), tags.join(" ")]
    .map(oneLine)
    .join("\t");
}

/** Text as HTML; a quotation mark is written so that none opens a quoted field. */
function html(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
