/**
 * TBX-Basic, ISO 30042:2019, data categories as tags (DCT). The elements of the core and of the
 * modules min and basic, and where each may stand, are those of the schemas that LTAC Global
 * publishes at https://www.tbxinfo.net/tbx-dialects/.
 */
import type { Entry, Rendering } from "../glossary/schema.ts";
import { type Edition, editionName, entryAddress, TERMS } from "./edition.ts";
import type { CollectionExporter, ExportSource } from "./exporter.ts";
import { chineseForms, placeOf, provenanceOf, renderingsOf } from "./forms.ts";
import { element, type XmlElement, xmlDocument } from "./xml.ts";

const NAMESPACES = {
  xmlns: "urn:iso:std:iso:30042:ed:3.0",
  "xmlns:min": "http://www.tbxinfo.net/ns/min",
  "xmlns:basic": "http://www.tbxinfo.net/ns/basic",
} as const;

/** The values of administrativeStatus, which both versions of the standard share. */
export const ADMINISTRATIVE_STATUS: Readonly<Record<Rendering["status"], string>> = {
  preferred: "preferredTerm-admn-sts",
  admitted: "admittedTerm-admn-sts",
  deprecated: "deprecatedTerm-admn-sts",
};

/** An id of XML may not begin with a digit, as those of entries may. */
export function conceptId(entry: string): string {
  return `c-${entry}`;
}

/** The other entries that an entry names, each once, with the reason, for readers. */
export function relationsOf(entry: Entry): readonly (readonly [id: string, why: string])[] {
  const named: (readonly [string, string])[] = [
    ...entry.broader.map((id) => [id, "broader"] as const),
    ...entry.narrower.map((id) => [id, "narrower"] as const),
    ...entry.supersedes.map((id) => [id, "superseded by this"] as const),
    ...entry.confusable.map(({ entry: id }) => [id, "not to be confused with this"] as const),
    ...entry.related.map((id) => [id, "related"] as const),
  ];
  return named.filter(([id], at) => named.findIndex(([other]) => other === id) === at);
}

/** `glossary.tbx` */
export const glossaryTbx: CollectionExporter = {
  scope: "collection",
  name: "glossary",
  ending: "tbx",
  type: "application/x-tbx+xml",
  title: "TBX-Basic, ISO 30042:2019",
  about: [
    "One concept an entry, with its terms in simplified and traditional Chinese and English, the status of each rendering, source, definition and cross references.",
    "For term bases: Trados, memoQ, Phrase, Wordfast and whatever reads the current standard (DCT style).",
  ],
  checked:
    "an XML parser (saxes), and a RELAX NG grammar of its elements in DCT style (jing); unchecked in the named programs",
  syntax: "xml",
  sampleFrom: "<conceptEntry",
  make: (source) =>
    xmlDocument(tbx(source), [
      '<?xml-model href="https://raw.githubusercontent.com/LTAC-Global/TBX-Basic_dialect/master/DCT/TBX-Basic.nvdl" type="application/xml" schematypens="http://purl.oclc.org/dsdl/nvdl/ns/structure/1.0"?>',
    ]),
};

function tbx({ edition, glossary }: ExportSource): XmlElement {
  const known = new Map(glossary.entries.map((entry) => [entry.id, entry]));
  return element("tbx", { type: "TBX-Basic", style: "dct", "xml:lang": "en", ...NAMESPACES }, [
    element("tbxHeader", {}, [fileDescription(edition)]),
    element("text", {}, [
      element(
        "body",
        {},
        glossary.entries.map((entry) =>
          element("conceptEntry", { id: conceptId(entry.id) }, [
            ...relationsOf(entry).flatMap(([id, why]) => {
              const other = known.get(id);
              if (other === undefined) return [];
              const name = `${other.head.zh} (${why})`;
              return element("basic:crossReference", { target: conceptId(id) }, name);
            }),
            ...entry.sources.map(({ title, url }) =>
              url === undefined
                ? element("basic:source", {}, title)
                : element("basic:externalCrossReference", { target: url }, title),
            ),
            element("note", {}, `Entry: ${entryAddress(edition, entry.id)}`),
            ...notes(entry).map((text) => element("note", {}, text)),
            ...chinese(entry),
            english(entry),
          ]),
        ),
      ),
    ]),
  ]);
}

/** What the file is, on which terms, and made of what: the same in every form of TBX. */
export function fileDescription(edition: Edition): XmlElement {
  return element("fileDesc", {}, [
    element("titleStmt", {}, [element("title", {}, `Glossary of ${editionName(edition)}`)]),
    element("publicationStmt", {}, [element("p", {}, TERMS)]),
    element("sourceDesc", {}, [
      element("p", {}, "Reports of Chinese local governments, and the sources that entries name."),
    ]),
  ]);
}

/** What TBX-Basic has no category for. */
export function notes(entry: Entry): string[] {
  const place = placeOf(entry);
  return [
    ...(place === null ? [] : [`Holds in: ${place}`]),
    ...(entry.explainedBy === undefined ? [] : [`Explained by: ${entry.explainedBy}`]),
    ...(entry.officialGloss === undefined
      ? []
      : [`Official gloss: ${entry.officialGloss.zh} [${entry.officialGloss.en}]`]),
  ];
}

function chinese(entry: Entry): XmlElement[] {
  const [head, ...variants] = chineseForms(entry);
  return [
    element("langSec", { "xml:lang": "zh-Hans" }, [
      element("termSec", {}, [
        element("term", {}, head),
        element("note", {}, `Pinyin: ${entry.head.pinyin}`),
      ]),
      ...variants.map((form) =>
        element("termSec", {}, [
          element("term", {}, form),
          element("basic:termType", {}, "variant"),
        ]),
      ),
    ]),
    element("langSec", { "xml:lang": "zh-Hant" }, [
      element("termSec", {}, [element("term", {}, entry.head.hant)]),
    ]),
  ];
}

function english(entry: Entry): XmlElement {
  const { preferred, admitted, deprecated } = renderingsOf(entry);
  return element("langSec", { "xml:lang": "en" }, [
    element("descripGrp", {}, [
      element("basic:definition", {}, entry.brief),
      element("basic:source", {}, "Tifa"),
    ]),
    ...[preferred, ...admitted, ...deprecated].map((rendering) =>
      element("termSec", {}, [
        element("term", {}, rendering.en),
        element("min:administrativeStatus", {}, ADMINISTRATIVE_STATUS[rendering.status]),
        ...(rendering.short === true ? [element("basic:termType", {}, "shortForm")] : []),
        element("basic:source", {}, provenanceOf(rendering)),
      ]),
    ),
  ]);
}
