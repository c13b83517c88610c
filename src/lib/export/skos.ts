/**
 * The glossary as a SKOS concept scheme. A concept has one preferred label a language, and its
 * labels are of one kind each, as SKOS demands (S13, S14); relations are the entries' own.
 */
import { numberOf } from "../glossary/number.ts";
import type { Entry } from "../glossary/schema.ts";
import { createUrls } from "../urls.ts";
import { type Edition, editionName, LICENCE, TERMS } from "./edition.ts";
import type { CollectionExporter, ExportSource } from "./exporter.ts";
import { chineseForms, placeOf, renderingsOf } from "./forms.ts";
import { type Graph, jsonLd, type Resource, turtle, type Value } from "./rdf.ts";

const PREFIXES = {
  skos: "http://www.w3.org/2004/02/skos/core#",
  dct: "http://purl.org/dc/terms/",
  owl: "http://www.w3.org/2002/07/owl#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
} as const;

const CHECKED =
  "RDF parsers (n3, Raptor, jsonld-streaming-parser): both forms give the same triples; unchecked in the named programs";

/** `glossary.ttl` */
export const glossaryTurtle: CollectionExporter = {
  scope: "collection",
  name: "glossary",
  ending: "ttl",
  type: "text/turtle;charset=utf-8",
  title: "SKOS in Turtle",
  about: [
    "Concepts with labels in simplified and traditional characters, pinyin and English, definitions, relations, families as collections.",
    "For thesaurus software and triple stores such as Skosmos, VocBench and GraphDB.",
  ],
  checked: CHECKED,
  syntax: "turtle",
  make: (source) => turtle(skosOf(source)),
};

/** `glossary.jsonld` */
export const glossaryJsonLd: CollectionExporter = {
  scope: "collection",
  name: "glossary",
  ending: "jsonld",
  type: "application/ld+json",
  title: "SKOS in JSON-LD",
  about: [
    "The same graph as JSON, one concept a line, with its context inside, so that nothing is fetched.",
    "For scripts that want the relations without a parser of RDF, and for triple stores.",
  ],
  checked: CHECKED,
  syntax: "json",
  make: (source) => jsonLd(skosOf(source)),
};

/** The graph of the glossary. */
function skosOf({ edition, glossary, families }: ExportSource): Graph {
  const scheme = nameOf(edition, "glossary", null);
  const known = new Set(glossary.entries.map(({ id }) => id));
  const member = (id: string): Value => ({ iri: nameOf(edition, "glossary", id) });
  const concept = (id: string): Value[] => (known.has(id) ? [member(id)] : []);
  const isTop = ({ broader }: Entry): boolean => broader.length === 0;
  return {
    prefixes: PREFIXES,
    resources: [
      {
        iri: scheme,
        types: ["skos:ConceptScheme"],
        properties: [
          ["dct:title", [english(`Glossary of ${editionName(edition)}`)]],
          ["owl:versionInfo", [{ text: edition.version }]],
          ["dct:license", [{ iri: LICENCE.url }]],
          ["dct:rights", [english(TERMS)]],
        ],
      },
      ...glossary.entries.map(
        (entry): Resource => ({
          iri: nameOf(edition, "glossary", entry.id),
          types: ["skos:Concept"],
          properties: [
            ["skos:inScheme", [{ iri: scheme }]],
            ["skos:topConceptOf", isTop(entry) ? [{ iri: scheme }] : []],
            ...labels(entry),
            ["skos:notation", notation(entry)],
            ["skos:definition", [english(entry.brief)]],
            ["skos:scopeNote", placeNote(entry)],
            ["skos:note", gloss(entry)],
            ["skos:editorialNote", entry.openQuestions.map(english)],
            ["skos:broader", entry.broader.flatMap(concept)],
            ["skos:narrower", entry.narrower.flatMap(concept)],
            // Related concepts must not stand above or below each other (S27).
            ["skos:related", related(entry).flatMap(concept)],
            ["rdfs:seeAlso", entry.confusable.flatMap((one) => concept(one.entry))],
            ["dct:replaces", entry.supersedes.flatMap(concept)],
            [
              "dct:source",
              entry.sources.map(({ title, url }) =>
                url === undefined ? { text: title } : { iri: url },
              ),
            ],
          ],
        }),
      ),
      ...families.flatMap((family): Resource[] => {
        const members = glossary.entries.filter((entry) => entry.family === family.id);
        if (members.length === 0) return [];
        return [
          {
            iri: nameOf(edition, "families", family.id),
            types: ["skos:Collection"],
            properties: [
              ["skos:prefLabel", [chinese(family.title.zh), english(family.title.en)]],
              ["skos:note", [english(family.summary)]],
              ["skos:member", members.map(({ id }) => member(id))],
            ],
          },
        ];
      }),
    ],
  };
}

/**
 * The name of a resource: the address of its page where the site's is known, else a name that is
 * the same on every machine, for a relative address would be another on each.
 */
function nameOf({ origin, base }: Edition, kind: "glossary" | "families", id: string | null) {
  if (origin === undefined) return ["urn:tifa", kind, ...(id === null ? [] : [id])].join(":");
  const urls = createUrls(base);
  if (kind === "families") return origin + (id === null ? urls.families() : urls.family(id));
  return origin + (id === null ? urls.glossary() : urls.entry(id));
}

function english(text: string): Value {
  return { text, lang: "en" };
}

function chinese(text: string): Value {
  return { text, lang: "zh-Hans" };
}

function labels(entry: Entry): [string, Value[]][] {
  const [head, ...variants] = chineseForms(entry);
  const { preferred, admitted, deprecated } = renderingsOf(entry);
  const isUsed = new Set([preferred, ...admitted].map(({ en }) => en));
  return [
    [
      "skos:prefLabel",
      [
        chinese(head),
        { text: entry.head.hant, lang: "zh-Hant" },
        { text: entry.head.pinyin, lang: "zh-Latn-pinyin" },
        english(preferred.en),
      ],
    ],
    ["skos:altLabel", [...variants.map(chinese), ...admitted.map(({ en }) => english(en))]],
    [
      "skos:hiddenLabel",
      deprecated.filter(({ en }) => !isUsed.has(en)).map(({ en }) => english(en)),
    ],
  ];
}

function notation(entry: Entry): Value[] {
  const number = numberOf(entry);
  return number === null ? [] : [{ text: number.zh }];
}

function placeNote(entry: Entry): Value[] {
  const place = placeOf(entry);
  return place === null ? [] : [english(place)];
}

function gloss({ officialGloss }: Entry): Value[] {
  return officialGloss === undefined ? [] : [chinese(officialGloss.zh), english(officialGloss.en)];
}

function related({ related: ids, broader, narrower }: Entry): string[] {
  return ids.filter((id) => !broader.includes(id) && !narrower.includes(id));
}
