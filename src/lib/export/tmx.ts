/** The aligned text as a translation memory, TMX 1.4b. */
import type { ReportData } from "./data.ts";
import { editionName, segmentAddress, TERMS } from "./edition.ts";
import type { CollectionExporter, ExportSource } from "./exporter.ts";
import { type Unit, unitsOf } from "./units.ts";
import { element, type XmlElement, xmlDocument } from "./xml.ts";

/** `reports.tmx` */
export const reportsTmx: CollectionExporter = {
  scope: "collection",
  name: "reports",
  ending: "tmx",
  type: "application/x-tmx+xml",
  title: "Translation memory (TMX 1.4b)",
  about: [
    "Every translated sentence with its Chinese; the properties of a unit give report, sentence, and how the translation was made and reviewed.",
    "For OmegaT, Trados, memoQ and other tools for translators; filter by x-method or x-reviewed before you trust a match.",
  ],
  checked:
    "an XML parser (saxes), the declarations of the DTD of TMX 1.4 for its elements (xmllint), and the Translate Toolkit; unchecked in the named programs",
  syntax: "xml",
  sampleFrom: "<tu ",
  make: (source) => xmlDocument(tmx(source)),
};

function tmx(source: ExportSource): XmlElement {
  const { edition, reports } = source;
  return element("tmx", { version: "1.4" }, [
    element(
      "header",
      {
        creationtool: "Tifa",
        creationtoolversion: edition.version,
        segtype: "sentence",
        "o-tmf": "Tifa",
        adminlang: "en",
        srclang: "zh-CN",
        datatype: "plaintext",
        "o-encoding": "UTF-8",
      },
      [
        element("note", {}, `${editionName(edition)}. ${TERMS}`),
        element("prop", { type: "x-version" }, edition.version),
      ],
    ),
    element(
      "body",
      {},
      reports.flatMap((report) =>
        unitsOf(report).flatMap((unit) => {
          const { en } = unit;
          return en === null ? [] : tu(source, report, { ...unit, en });
        }),
      ),
    ),
  ]);
}

function tu(
  { edition }: ExportSource,
  { id: report, translation }: ReportData,
  { ids, kind, zh, en }: Unit & { readonly en: string },
): XmlElement {
  const props: Readonly<Record<string, string>> = {
    "x-report": report,
    "x-segment": ids.join(" "),
    "x-kind": kind,
    "x-method": translation.method,
    "x-reviewed": translation.reviewed,
    "x-address": segmentAddress(edition, report, ids[0]),
  };
  const variant = (lang: string, text: string): XmlElement =>
    element("tuv", { "xml:lang": lang }, [element("seg", {}, text)]);
  return element("tu", { tuid: `${report}:${ids[0]}` }, [
    ...Object.entries(props).map(([type, text]) => element("prop", { type }, text)),
    variant("zh-CN", zh),
    variant("en", en),
  ]);
}
