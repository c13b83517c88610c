/**
 * XML 1.0 that is well-formed by construction: a document is a tree, and its text and attributes are
 * escaped in one place.
 */

/** An element; text and elements are never mixed, so that indenting changes no text. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: string | readonly XmlElement[];
}

const NAME = /^[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?$/;

/** What XML 1.0 cannot hold (production 2), not even escaped; lone surrogates among them. */
const IMPOSSIBLE = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** Escapes text for an element or a double-quoted attribute; what XML cannot hold becomes U+FFFD. */
function escapeXml(text: string): string {
  return text
    .replace(IMPOSSIBLE, "\ufffd")
    .replace(/[&<>"\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/**
 * An element.
 *
 * @throws Error for a name that is none: a fault in our own code
 */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  content: string | readonly XmlElement[],
): XmlElement {
  for (const one of [name, ...Object.keys(attributes)]) {
    if (!NAME.test(one)) throw new Error(`“${one}” is no name of XML.`);
  }
  return { name, attributes, content };
}

/**
 * A document in UTF-8.
 *
 * @param prolog processing instructions, one a line, as they stand
 */
export function xmlDocument(root: XmlElement, prolog: readonly string[] = []): string {
  return `${['<?xml version="1.0" encoding="UTF-8"?>', ...prolog, print(root, "")].join("\n")}\n`;
}

function print({ name, attributes, content }: XmlElement, indent: string): string {
  const tag = [
    name,
    ...Object.entries(attributes).map(([key, value]) => `${key}="${escapeXml(value)}"`),
  ].join(" ");
  if (content.length === 0) return `${indent}<${tag}/>`;
  if (typeof content === "string") return `${indent}<${tag}>${escapeXml(content)}</${name}>`;
  const children = content.map((child) => print(child, `${indent}  `));
  return `${indent}<${tag}>\n${children.join("\n")}\n${indent}</${name}>`;
}
