/**
 * The glossary in three columns, source, target, comment, as OmegaT and most tools for translators
 * take it. OmegaT passes over lines that begin with #.
 */
import type { Entry } from "../glossary/schema.ts";
import { editionName, TERMS } from "./edition.ts";
import type { CollectionExporter } from "./exporter.ts";
import { matchedForms, oneLine, placeOf, provenanceOf, renderingsOf } from "./forms.ts";

/** `glossary.tsv` */
export const glossaryTsv: CollectionExporter = {
  scope: "collection",
  name: "glossary",
  ending: "tsv",
  type: "text/tab-separated-values;charset=utf-8",
  title: "Three columns (TSV)",
  about: [
    "Source, target, comment: a row for each Chinese form and each rendering that may be used; what is deprecated stands in the comment only.",
    "For any tool that imports a tabbed list, and for OmegaT’s glossary folder if you save it as glossary.utf8; quotation marks are off, so that a form is found with and without them.",
  ],
  checked: "OmegaT 3.6’s own reader, and a count of forms and fields",
  syntax: "tsv",
  make: ({ edition, glossary }) =>
    [
      `# ${editionName(edition)}. ${TERMS}`,
      ...glossary.entries.flatMap(rows).map((row) => row.map(oneLine).join("\t")),
    ]
      .map((line) => `${line}\n`)
      .join(""),
};

/** A row for each form and each rendering in use, the preferred one first. */
function rows(entry: Entry): string[][] {
  const { preferred, admitted, deprecated } = renderingsOf(entry);
  const warning = deprecated.map((one) => `not “${one.en}” (${provenanceOf(one)})`);
  const place = placeOf(entry);
  return matchedForms(entry).flatMap((form) =>
    [preferred, ...admitted].map((rendering) => [
      form,
      rendering.en,
      [
        `${rendering.status} (${provenanceOf(rendering)})`,
        ...(place === null ? [] : [`in ${place}`]),
        ...warning,
        entry.brief,
      ].join("; "),
    ]),
  );
}
