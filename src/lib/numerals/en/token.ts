/** English text cut into words, numbers and signs. */
import { SPACED_THOUSANDS } from "../scan.ts";

/** A number, a word or a sign. */
export interface Token {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  /** White space stands before it. */
  readonly spaced: boolean;
}

/** In "May 5 100 people" the 5 is a day. */
const NO_MONTH = "(?<!\\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?\\s)";
const TOKEN = new RegExp(
  `(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|${NO_MONTH}${SPACED_THOUSANDS}|\\d+)(?:\\.\\d+)?|[A-Za-z]+|[^\\sA-Za-z\\d]`,
  "g",
);

/** Cuts a text into tokens. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let last = 0;
  for (const match of text.matchAll(TOKEN)) {
    const [word] = match;
    const { index } = match;
    tokens.push({
      text: word,
      lower: word.toLowerCase(),
      start: index,
      end: index + word.length,
      spaced: index > last || index === 0,
    });
    last = index + word.length;
  }
  return tokens;
}

/** Whether the token is Arabic digits. */
export function isDigits(token: Token | undefined): boolean {
  return token !== undefined && /^\d/.test(token.text);
}

/** A text and its tokens. */
export interface Source {
  readonly text: string;
  readonly tokens: readonly Token[];
}
