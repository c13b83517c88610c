/**
 * TBX-Basic in its older form, martif (ISO 30042:2008), which OmegaT and many tools still read and
 * the current one has replaced. No DOCTYPE: a reader would look for the DTD on the network.
 */
import type { Entry } from "../glossary/schema.ts";
import { entryAddress } from "./edition.ts";
import type { CollectionExporter, ExportSource } from "./exporter.ts";
import { chineseForms, provenanceOf, renderingsOf } from "./forms.ts";
import { ADMINISTRATIVE_STATUS, conceptId, fileDescription, notes, relationsOf } from "./tbx.ts";
import { element, type XmlElement, xmlDocument } from "./xml.ts";

/** `glossary-martif.tbx` */
export const glossaryMartif: CollectionExporter = {
  scope: "collection",
  name: "glossary-martif",
  ending: "tbx",
  type: "application/x-tbx+xml",
  title: "TBX-Basic, martif (ISO 30042:2008)",
  about: [
    "The same concepts in the form before 2019. Deprecated renderings stand in a note, for OmegaT would offer them as translations.",
    "For OmegaT’s glossary folder, the Translate Toolkit and older term bases.",
  ],
  checked:
    "an XML parser (saxes), OmegaT 3.6’s own reader and the Translate Toolkit; unchecked against its DTD",
  syntax: "xml",
  sampleFrom: "<termEntry",
  make: (source) => xmlDocument(martif(source)),
};

function martif({ edition, glossary }: ExportSource): XmlElement {
  const known = new Map(glossary.entries.map((entry) => [entry.id, entry]));
  return element("martif", { type: "TBX-Basic", "xml:lang": "en" }, [
    element("martifHeader", {}, [
      fileDescription(edition),
      element("encodingDesc", {}, [element("p", { type: "XCSURI" }, "TBXBasicXCSV02.xcs")]),
    ]),
    element("text", {}, [
      element(
        "body",
        {},
        glossary.entries.map((entry) =>
          element("termEntry", { id: conceptId(entry.id) }, [
            ...relationsOf(entry).flatMap(([id, why]) => {
              const other = known.get(id);
              if (other === undefined) return [];
              const name = `${other.head.zh} (${why})`;
              return element("ref", { type: "crossReference", target: conceptId(id) }, name);
            }),
            ...entry.sources.map(({ title, url }) =>
              url === undefined
                ? element("admin", { type: "source" }, title)
                : element("xref", { type: "externalCrossReference", target: url }, title),
            ),
            element("note", {}, `Entry: ${entryAddress(edition, entry.id)}`),
            ...notes(entry).map((text) => element("note", {}, text)),
            // Readers of two languages take the first two.
            simplified(entry),
            english(entry),
            ...traditional(entry),
          ]),
        ),
      ),
    ]),
  ]);
}

function simplified(entry: Entry): XmlElement {
  const [head, ...variants] = chineseForms(entry);
  // Readers of this form compare the language with that of a project, which is zh-CN in them all.
  return element("langSet", { "xml:lang": "zh-CN" }, [
    element("tig", {}, [
      element("term", {}, head),
      element("note", {}, `Pinyin: ${entry.head.pinyin}`),
    ]),
    ...variants.map((form) =>
      element("tig", {}, [
        element("term", {}, form),
        element("termNote", { type: "termType" }, "variant"),
      ]),
    ),
  ]);
}

function traditional({ head }: Entry): XmlElement[] {
  if (head.hant === head.zh) return [];
  return [
    element("langSet", { "xml:lang": "zh-TW" }, [
      element("tig", {}, [element("term", {}, head.hant)]),
    ]),
  ];
}

function english(entry: Entry): XmlElement {
  const { preferred, admitted, deprecated } = renderingsOf(entry);
  return element("langSet", { "xml:lang": "en" }, [
    element("descripGrp", {}, [element("descrip", { type: "definition" }, entry.brief)]),
    ...deprecated.map((one) => element("note", {}, `Do not use: ${one.en} (${provenanceOf(one)})`)),
    ...[preferred, ...admitted].map((rendering) =>
      element("tig", {}, [
        element("term", {}, rendering.en),
        element(
          "termNote",
          { type: "administrativeStatus" },
          ADMINISTRATIVE_STATUS[rendering.status],
        ),
        element("admin", { type: "source" }, provenanceOf(rendering)),
      ]),
    ),
  ]);
}
