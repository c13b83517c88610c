/** How to cite the collection as a whole: CITATION.cff, Citation File Format 1.2.0. */
import { stringify } from "yaml";
import { LICENCE, TERMS } from "./edition.ts";
import type { CollectionExporter } from "./exporter.ts";

/** `CITATION.cff` */
export const citationCff: CollectionExporter = {
  scope: "collection",
  name: "CITATION",
  ending: "cff",
  type: "text/yaml;charset=utf-8",
  title: "Citation of the collection (CFF)",
  about: [
    "How to cite Tifa as a whole: title, version, licence. The same file stands at the root of the repository.",
    "For code hosts, Zenodo and Zotero, which read the Citation File Format.",
  ],
  checked: "a YAML parser, the required keys of CFF 1.2.0 among them; unchecked with cffconvert",
  syntax: "yaml",
  make: ({ edition: { version, origin, base } }) =>
    stringify(
      {
        "cff-version": "1.2.0",
        message:
          "If you use the translations, the glossary or the data, please cite them as below.",
        type: "dataset",
        title: "Tifa: Chinese local-government reports in Chinese and English, with a glossary",
        authors: [{ name: "The editors of Tifa" }],
        version,
        license: LICENCE.spdx,
        ...(origin === undefined ? {} : { url: origin + base }),
        abstract: TERMS,
        keywords: ["Chinese local government", "work report", "glossary", "parallel corpus"],
      },
      { lineWidth: 0 },
    ),
};
