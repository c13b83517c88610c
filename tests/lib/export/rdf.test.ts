import { Parser } from "n3";
import { expect, test } from "vitest";
import { glossaryJsonLd, glossaryTurtle } from "../../../src/lib/export/skos.ts";
import { NASTY, nasty, plain } from "./source.ts";

const SKOS = "http://www.w3.org/2004/02/skos/core#";
const TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

interface Triple {
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
  readonly lang: string;
}

function fromTurtle(source: typeof plain): Triple[] {
  return new Parser()
    .parse(String(glossaryTurtle.make(source)))
    .map(({ subject, predicate, object }) => ({
      subject: subject.value,
      predicate: predicate.value,
      object: object.value,
      lang: object.language ?? "",
    }));
}

/** Reads the plain shape that the file has: a context of prefixes, and resources with arrays. */
function fromJsonLd(source: typeof plain): Triple[] {
  const { "@context": context, "@graph": graph } = JSON.parse(
    String(glossaryJsonLd.make(source)),
  ) as { "@context": Record<string, string>; "@graph": Record<string, unknown>[] };
  const full = (name: string): string => {
    const [prefix = "", local = ""] = name.split(":");
    const iri = context[prefix];
    if (iri === undefined) throw new Error(`The prefix of ${name} is not in the context.`);
    return iri + local;
  };
  return graph.flatMap((resource) => {
    const subject = String(resource["@id"]);
    const types = (resource["@type"] ?? []) as string[];
    const properties = Object.entries(resource).filter(([key]) => !key.startsWith("@"));
    return [
      ...types.map((type) => ({ subject, predicate: TYPE, object: full(type), lang: "" })),
      ...properties.flatMap(([key, values]) =>
        (values as Record<string, string>[]).map((value) => ({
          subject,
          predicate: full(key),
          object: value["@id"] ?? value["@value"] ?? "",
          lang: value["@language"] ?? "",
        })),
      ),
    ];
  });
}

const sorted = (triples: readonly Triple[]): string[] =>
  [...new Set(triples.map((one) => JSON.stringify(Object.values(one)).toLowerCase()))].sort();

test.each([
  ["without an address", plain],
  ["with one, and text that is hard to write", nasty],
])("Turtle and JSON-LD say the same, %s", (_, source) => {
  const triples = sorted(fromTurtle(source));
  expect(triples.length).toBeGreaterThan(20);
  expect(sorted(fromJsonLd(source))).toEqual(triples);
});

test("text comes back as it was", () => {
  const definitions = fromTurtle(nasty).filter(({ predicate }) =>
    predicate.endsWith("#definition"),
  );
  expect(definitions[0]?.object).toBe(NASTY.toWellFormed());
});

test("a concept has one preferred label a language, and no label of two kinds", () => {
  const labels = fromTurtle(nasty).filter(({ predicate }) => /Label$/.test(predicate));
  const preferred = labels
    .filter(({ predicate }) => predicate === `${SKOS}prefLabel`)
    .map(({ subject, lang }) => `${subject} ${lang}`);
  expect(new Set(preferred).size).toBe(preferred.length);
  const forms = labels.map(({ subject, object, lang }) => `${subject} ${object} ${lang}`);
  expect(new Set(forms).size).toBe(forms.length);
  const [hard] = nasty.glossary.entries;
  const kinds = labels
    .filter(({ subject, lang }) => subject.endsWith(`/glossary/${hard?.id}/`) && lang === "en")
    .map(({ predicate, object }) => [predicate.slice(SKOS.length), object]);
  expect(kinds).toEqual([
    ["prefLabel", "Three Questions"],
    ["altLabel", "the “3 Qs”"],
    ["hiddenLabel", "Three Asks"],
  ]);
});

test("what is above or below is not also related", () => {
  const triples = fromTurtle(nasty);
  const pairs = (name: string): string[] =>
    triples
      .filter(({ predicate }) => predicate === SKOS + name)
      .map(({ subject, object }) => `${subject} ${object}`);
  expect(pairs("broader")).toHaveLength(1);
  expect(pairs("related").filter((pair) => pairs("broader").includes(pair))).toEqual([]);
});

test("a family is a collection of its members", () => {
  const members = fromTurtle(plain).filter(({ predicate }) => predicate === `${SKOS}member`);
  expect(members.map(({ object }) => object).sort()).toEqual(
    plain.glossary.entries
      .filter(({ family }) => family !== undefined)
      .map(({ id }) => `urn:tifa:glossary:${id}`)
      .sort(),
  );
});
