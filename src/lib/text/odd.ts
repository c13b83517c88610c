/** Characters that do not show what they are: nobody sees them, and every comparison does. */

/** A stretch of odd characters. */
export interface OddCharacters {
  /** Offset in UTF-16 code units. */
  readonly index: number;
  /** `U+202E`, or the character in quotation marks where it can be seen. */
  readonly shown: string;
  readonly what: string;
  readonly fix: string;
}

/** First match wins. The ranges are those of the Unicode Standard's blocks and categories. */
const KINDS: readonly (readonly [pattern: RegExp, what: string, fix: string])[] = [
  [/\ufeff/u, "is a byte order mark in the middle of a text", "Delete it."],
  [
    /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/u,
    "turns the direction of the text, so that it reads otherwise than it is",
    "Delete it.",
  ],
  [/[\ud800-\udfff]/u, "is half of a character", "Write the whole character."],
  [
    /[\ufffd\ufdd0-\ufdef\ufffe\uffff]/u,
    "stands for a character that an earlier conversion has lost",
    "Restore the character.",
  ],
  // Line ends and the tab are text; every other control character is an accident.
  [/(?![\t\n\r])\p{Cc}/u, "is a control character", "Delete it."],
  [/[\p{Cf}\p{Zl}\p{Zp}\p{Co}]/u, "cannot be seen", "Delete it."],
  [
    /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u,
    "chooses a variant of a glyph and is no text",
    "Delete it.",
  ],
  [
    /[\u2e80-\u2fdf\uf900-\ufaff\u{2f800}-\u{2fa1f}]/u,
    "looks like a Chinese character and is another code point (a radical or a compatibility form)",
    "Write the ordinary character.",
  ],
];

const ANY = new RegExp(KINDS.map(([pattern]) => pattern.source).join("|"), "gu");

/** Every odd character of a text, the first of each line and kind. */
export function findOddCharacters(text: string): OddCharacters[] {
  const seen = new Set<string>();
  return [...text.matchAll(ANY)].flatMap(({ 0: found, index }) => {
    const kind = KINDS.find(([pattern]) => pattern.test(found));
    if (kind === undefined) return [];
    const [, what, fix] = kind;
    const key = `${text.lastIndexOf("\n", index)} ${what}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ index, shown: show(found), what, fix }];
  });
}

function show(found: string): string {
  if (/^[\p{L}\p{So}]$/u.test(found)) return `“${found}”`;
  const code = found.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}
