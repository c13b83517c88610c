/** A graph of RDF, and its two forms: Turtle 1.1, and JSON-LD 1.1 with its context inside. */

/** The value of a property: a resource, or a text in a language. */
export type Value = { readonly iri: string } | { readonly text: string; readonly lang?: string };

/** A resource with its properties, which are named with a prefix: `skos:prefLabel`. */
export interface Resource {
  readonly iri: string;
  /** Classes, named with a prefix. */
  readonly types: readonly string[];
  readonly properties: readonly (readonly [name: string, values: readonly Value[]])[];
}

/** Resources, and the namespace of each prefix that they use. */
export interface Graph {
  readonly prefixes: Readonly<Record<string, string>>;
  readonly resources: readonly Resource[];
}

/** An address with nothing that an IRI of RDF may not contain. */
function safeIri(iri: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not stand in an IRI.
  return iri.replace(/[\u0000-\u0020<>"{}|\\^`]/g, (sign) => encodeURIComponent(sign));
}

/** The graph in Turtle. */
export function turtle({ prefixes, resources }: Graph): string {
  const head = Object.entries(prefixes).map(([name, iri]) => `@prefix ${name}: <${iri}> .`);
  const blocks = resources.map(({ iri, types, properties }) => {
    const statements = [
      ...(types.length === 0 ? [] : [`a ${types.join(", ")}`]),
      ...properties
        .filter(([, values]) => values.length > 0)
        .map(([name, values]) => `${name} ${values.map(turtleValue).join(", ")}`),
    ];
    return `<${safeIri(iri)}>\n  ${statements.join(" ;\n  ")} .`;
  });
  return `${[head.join("\n"), ...blocks].join("\n\n")}\n`;
}

function turtleValue(value: Value): string {
  if ("iri" in value) return `<${safeIri(value.iri)}>`;
  // A string of JSON is one of Turtle too: both have \", \\, \n, \t, \r, \b, \f and \uXXXX; half a
  // pair of surrogates, which JSON can hold, is no character of RDF.
  return (
    JSON.stringify(value.text.toWellFormed()) + (value.lang === undefined ? "" : `@${value.lang}`)
  );
}

/** The graph in JSON-LD; nothing has to be fetched to read it. */
export function jsonLd({ prefixes, resources }: Graph): string {
  const graph = resources.map(({ iri, types, properties }) => ({
    "@id": safeIri(iri),
    ...(types.length === 0 ? {} : { "@type": types }),
    ...Object.fromEntries(
      properties
        .filter(([, values]) => values.length > 0)
        .map(([name, values]) => [name, values.map(jsonValue)]),
    ),
  }));
  const lines = graph.map((resource) => JSON.stringify(resource));
  return `{"@context":${JSON.stringify(prefixes)},"@graph":[\n${lines.join(",\n")}\n]}\n`;
}

function jsonValue(value: Value): object {
  if ("iri" in value) return { "@id": safeIri(value.iri) };
  return {
    "@value": value.text.toWellFormed(),
    ...(value.lang === undefined ? {} : { "@language": value.lang }),
  };
}
