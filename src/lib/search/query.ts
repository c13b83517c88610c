/** The analysis of a query, made once and read by every part of search. Pure; build and browser share it. */
import { plain } from "../fold/fold.ts";
import { readPinyin, type Syllable } from "../pinyin/syllables.ts";
import { type Characters, NO_CHARACTERS, simplify } from "./characters.ts";
import { type Citation, readCitation } from "./citation.ts";
import { readSpoken, type SpokenForm } from "./spoken.ts";
import { type Token, tokenise } from "./tokens.ts";

/** What a query is written in; `mixed` where there is more than one of digits, han and latin. */
type QueryKind = "digits" | "han" | "latin" | "pinyin" | "mixed";

/** A stretch of a query between spaces, or in quotation marks. */
interface QueryUnit {
  /** As it was typed. */
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** One simplified reading of a query; there are several only for ambiguous traditional characters. */
export interface QueryForm {
  /** The query as read, for links that carry it further. */
  readonly text: string;
  /** All tokens in order: the phrase. */
  readonly tokens: readonly Token[];
  /** What must at least occur in a sentence, in any order, if the phrase does not. */
  readonly units: readonly QueryUnit[];
}

/** A query and all that can be known of it without an index. */
export interface Query {
  readonly raw: string;
  /** Empty if nothing in the query can be searched for. */
  readonly kinds: ReadonlySet<QueryKind>;
  readonly forms: readonly QueryForm[];
  /** The whole query was in quotation marks: the phrase as written or nothing. */
  readonly isQuoted: boolean;
  /** The query read as pinyin, null if it cannot be. `women` is both this and latin. */
  readonly pinyin: readonly Syllable[] | null;
  /** The ways to look it up by sound, mixed with characters and numbers; empty if there is none. */
  readonly spoken: readonly SpokenForm[];
  /** The sentence that the query cites, null if it is no citation. */
  readonly citation: Citation | null;
}

/** Longer queries are cut: a sentence or two finds its place, a pasted book does not. */
export const LONGEST_QUERY = 500;

/**
 * What is searched for, and put into addresses, of what a reader typed or pasted: trimmed, no longer
 * than the longest query, never ending in half a character, which no address can hold.
 */
export function tidyQuery(raw: string): string {
  const cut = raw.trim().slice(0, LONGEST_QUERY);
  return cut.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "");
}

/** The matching marks between which a stretch of a query is taken as it stands. */
const QUOTED = /(?<=^|\s)(?:"([^"]*)"|“([^”]*)”|「([^」]*)」)(?=\s|$)/gu;

/**
 * Analyses what a reader typed. Never throws; a query of punctuation, emoji or combining marks alone
 * has no `kinds`. Invisible signs (soft hyphens, variation selectors) and look-alikes of characters
 * (⺠) are read as the importer reads them.
 */
export function analyseQuery(raw: string, characters: Characters = NO_CHARACTERS): Query {
  const text = plain(raw.slice(0, LONGEST_QUERY)).trim();
  const isQuoted = new RegExp(`^(?:${QUOTED.source})$`, "u").test(text);
  const forms = simplify(text, characters).map(
    (reading): QueryForm => ({
      text: reading,
      tokens: tokenise(reading),
      units: unitsOf(reading, isQuoted),
    }),
  );
  const tokens = forms[0]?.tokens ?? [];
  const kinds = new Set<QueryKind>();
  for (const { kind } of tokens) {
    if (kind === "han") kinds.add("han");
    if (kind === "number" || kind === "formula") kinds.add("digits");
    if (kind === "word") kinds.add("latin");
  }
  if (kinds.size > 1) kinds.add("mixed");
  const pinyin =
    isQuoted || !/\p{Script=Latin}/u.test(text)
      ? null
      : readPinyin(text.normalize("NFKC").replace(/["“”]/gu, " "));
  const simplified = [...new Set(forms.map((form) => form.text))];
  const spoken =
    isQuoted || !/\p{Script=Latin}/u.test(text)
      ? []
      : simplified.flatMap((form) => readSpoken(form.normalize("NFKC")));
  if (spoken.length > 0) kinds.add("pinyin");
  return {
    raw,
    kinds,
    // A gap sign or a percent sign alone is not a search.
    forms: kinds.size === 0 ? [] : forms,
    isQuoted,
    pinyin,
    spoken,
    citation: readCitation(text),
  };
}

function unitsOf(text: string, isQuoted: boolean): QueryUnit[] {
  if (isQuoted) return [{ text, tokens: tokenise(text) }];
  const quoted: string[] = [];
  const rest = text.replace(QUOTED, (_match, ...groups: (string | undefined)[]) => {
    quoted.push(groups.slice(0, 3).find((group) => group !== undefined) ?? "");
    return " ";
  });
  // Around a plus sign spaces part nothing: 1 + 6 + N.
  const words = rest.replace(/\s*[+＋]\s*/gu, "+").split(/\s+/u);
  return [...quoted, ...words]
    .map((unit) => ({ text: unit, tokens: tokenise(unit) }))
    .filter(({ tokens }) => tokens.some(({ kind }) => kind !== "symbol" && kind !== "gap"));
}
