/** The reports as citations, in the three forms that reference managers read. */
import { bibtex } from "../cite/bibtex.ts";
import { csl } from "../cite/csl.ts";
import type { Citation } from "../cite/model.ts";
import { ris } from "../cite/ris.ts";
import { editionName, TERMS } from "./edition.ts";
import type { CollectionExporter, ExportSource } from "./exporter.ts";

const WHAT =
  "One record a report: issuer, title in both languages, date, address, version, and the state of the translation.";

/** `citations.bib` */
export const citationsBib: CollectionExporter = {
  scope: "collection",
  name: "citations",
  ending: "bib",
  type: "application/x-bibtex;charset=utf-8",
  title: "Citations for BibTeX",
  about: [WHAT, "For LaTeX with BibLaTeX, and for JabRef and Zotero; UTF-8, @online."],
  checked: "pandoc, which reads every record; unchecked in a run of BibTeX",
  syntax: "bibtex",
  // BibTeX passes over what stands outside of a record, save the sign that begins one.
  make: (source) =>
    [`${editionName(source.edition)}. ${TERMS}\n`, ...citations(source).map(bibtex)].join("\n"),
};

/** `citations.ris` */
export const citationsRis: CollectionExporter = {
  scope: "collection",
  name: "citations",
  ending: "ris",
  type: "application/x-research-info-systems;charset=utf-8",
  title: "Citations for reference managers (RIS)",
  about: [WHAT, "For EndNote, Zotero, Mendeley and Citavi."],
  checked: "reading each line as tag and value; unchecked in the named programs",
  syntax: "text",
  make: (source) =>
    citations(source)
      .map((citation) => ris(citation).replace(/^ER {2}- /m, `N1  - ${TERMS}\r\nER  - `))
      .join("\r\n"),
};

/** `citations.json` */
export const citationsCsl: CollectionExporter = {
  scope: "collection",
  name: "citations",
  ending: "json",
  type: "application/vnd.citationstyles.csl+json",
  title: "Citations as CSL-JSON",
  about: [WHAT, "For Zotero, pandoc and citeproc in any of their styles."],
  checked: "pandoc, which reads every item; unchecked in Zotero",
  syntax: "json",
  make: (source) => {
    const items = citations(source).map((citation) => ({
      ...csl(citation),
      custom: { licence: TERMS },
    }));
    return `${JSON.stringify(items, null, 2)}\n`;
  },
};

function citations({ edition, reports }: ExportSource): Citation[] {
  const { version, origin, base } = edition;
  return reports.map((report) => ({ report, passage: null, site: { origin, base, version } }));
}
