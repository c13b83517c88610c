/** Text made safe for MDX: what the parser reads back is the text, character for character. */

import { findAddresses } from "../text/address.ts";

/** Markdown's and MDX's special characters wherever they stand. */
const ANYWHERE = /[\\`*_{}<[\]~|]/gu;
/** An ampersand that would be read as a character reference. */
const REFERENCE = /&(?=#?[0-9a-z]+;)/giu;

/**
 * Escapes one line.
 *
 * @param text the line, without line ends
 * @param first whether it stands at the beginning of its line in the file (not after `## `)
 */
export function escapeLine(text: string, first = true): string {
  let escaped = "";
  let cursor = 0;
  // Markdown reads an address as it stands, backslashes included, so nothing in it is escaped.
  for (const { start, end } of findAddresses(text)) {
    escaped += escapeRun(text.slice(cursor, start)) + text.slice(start, end);
    cursor = end;
  }
  escaped += escapeRun(text.slice(cursor));
  return first ? escapeStart(escaped) : escaped;
}

function escapeRun(text: string): string {
  return text.replace(ANYWHERE, "\\$&").replace(REFERENCE, "\\&");
}

/** Escapes what is special only at the beginning of a line. */
function escapeStart(text: string): string {
  return (
    text
      // 1. or 1) would open a list.
      .replace(/^(\d+)([.)])/u, "$1\\$2")
      // Headings, quotations, lists, rules and the underline of a heading.
      .replace(/^[#>+=-]/u, "\\$&")
      // MDX reads these as code. A backslash before a letter would be printed, so: a reference.
      .replace(/^(?=(?:export|import)\b)./u, (letter) => `&#x${letter.charCodeAt(0).toString(16)};`)
  );
}

/** Escapes the value of a JSX attribute in double quotes. */
export function escapeAttribute(value: string): string {
  return value
    .replace(/&/gu, "&amp;")
    .replace(/"/gu, "&quot;")
    .replace(/[\r\n]+/gu, " ");
}
