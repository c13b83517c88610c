/** The headwords of the glossary: one small file that answers first, before any index is loaded. */
import type { GlossaryData } from "../export/glossary.ts";
import { plainLetters, readPinyin, type Syllable } from "../pinyin/syllables.ts";
import type { Query } from "./query.ts";
import { stem } from "./stem.ts";
import { keyOf, type Token, tokenise } from "./tokens.ts";

/**
 * One headword as published: a tuple, so that the file holds no key hundreds of times.
 * id, kind, Chinese, pinyin with tones, English forms (the preferred one first), other Chinese forms
 * (as matched in texts), whose it is (place or issuer, "" if nobody's). Traditional forms are left
 * to the table of characters, which is made to cover them.
 */
type HeadwordTuple = readonly [
  id: string,
  kind: string,
  zh: string,
  pinyin: string,
  en: readonly string[],
  aliases: readonly string[],
  owner: string,
];

/** As published in `/search-index/headwords.json`, in the order of the ids. */
export interface HeadwordsFile {
  readonly entries: readonly HeadwordTuple[];
}

/** What search publishes of the glossary. */
export function toHeadwords(glossary: GlossaryData): HeadwordsFile {
  return {
    entries: [...glossary.entries]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, kind, head, renderings, match, scope }): HeadwordTuple => {
        const forms = renderings
          .filter(({ status }) => status !== "deprecated")
          .flatMap(({ en, match: matched }) => [en, ...(matched ?? [])]);
        const aliases = (match ?? []).filter((form) => form !== head.zh);
        return [
          id,
          kind,
          head.zh,
          head.pinyin,
          distinct([head.en, ...forms]),
          [...new Set(aliases)],
          scope.place?.en ?? scope.issuer?.en ?? "",
        ];
      }),
  };
}

/** Renderings that differ in their stems; what matching folds anyway need not be sent twice. */
function distinct(forms: readonly string[]): string[] {
  const seen = new Set<string>();
  return forms.filter((form) => {
    const key = stemKey(tokenise(form));
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
}

/** A headword ready for queries. */
export interface Headword {
  readonly id: string;
  readonly kind: string;
  readonly zh: string;
  readonly pinyin: string;
  readonly en: string;
  readonly owner: string;
  readonly chinese: readonly string[];
  readonly english: readonly string[];
  /** Without tones and spaces. */
  readonly letters: string;
  /** Empty if the pinyin cannot be read (it holds digits, say). */
  readonly syllables: readonly Syllable[];
  /** First letters of the syllables. */
  readonly initials: string;
}

/** Makes the published headwords ready for queries. */
export function prepareHeadwords({ entries }: HeadwordsFile): Headword[] {
  return entries.map(([id, kind, zh, pinyin, en, aliases, owner]) => {
    const syllables = readPinyin(pinyin) ?? [];
    return {
      id,
      kind,
      zh,
      pinyin,
      en: en[0] ?? "",
      owner,
      chinese: [zh, ...aliases].map((form) => keyOf(solid(tokenise(form))).text),
      english: en.map((form) => stemKey(tokenise(form))),
      letters: syllables.map((syllable) => syllable.letters).join("") || plainLetters(pinyin),
      syllables,
      initials: syllables.map((syllable) => syllable.letters[0]).join(""),
    };
  });
}

/** How a headword answers, best first: as a whole, at its start, somewhere in it, by initials. */
const WHOLE = 0;
const START = 1;
const INSIDE = 2;
const INITIALS = 3;
/** Of equals, what is written comes before what is translated, and that before what is heard. */
const IN_ENGLISH = 0.2;
const IN_PINYIN = 0.4;
/** A form beside the headword, or a rendering beside the preferred one, counts less than these. */
const AS_ALIAS = 0.1;

/**
 * The headwords that answer a query, best first: whole before beginning before part; of equals
 * Chinese and digits before English, English before pinyin, the headword before its other forms, and
 * the shorter one.
 */
export function findHeadwords(query: Query, headwords: readonly Headword[]): Headword[] {
  const asked = query.forms.map(({ tokens }) => ({
    chinese: keyOf(solid(tokens)).text,
    english: stemKey(tokens),
  }));
  const pinyin = query.pinyin ?? [];
  const initials = /^[a-z]{2,12}$/iu.test(query.raw.trim()) ? query.raw.trim().toLowerCase() : "";

  const rank = (headword: Headword): number => {
    const ranks: number[] = [];
    const add = (by: number, forms: readonly string[], wanted: string) => {
      for (const [index, form] of forms.entries())
        ranks.push(by + (index === 0 ? 0 : AS_ALIAS) + place(form, wanted));
    };
    for (const { chinese, english } of asked) {
      add(0, headword.chinese, chinese);
      add(IN_ENGLISH, headword.english, english);
    }
    ranks.push(IN_PINYIN + pinyinPlace(headword, pinyin));
    if (initials !== "" && headword.initials === initials) ranks.push(INITIALS);
    return Math.min(...ranks);
  };
  return headwords
    .map((headword) => ({ headword, rank: rank(headword) }))
    .filter(({ rank }) => rank < Number.POSITIVE_INFINITY)
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        a.headword.zh.length - b.headword.zh.length ||
        (a.headword.id < b.headword.id ? -1 : 1),
    )
    .map(({ headword }) => headword);
}

function place(form: string, asked: string): number {
  if (asked === "") return Number.POSITIVE_INFINITY;
  if (form === asked) return WHOLE;
  const at = form.indexOf(asked);
  return at < 0 ? Number.POSITIVE_INFINITY : at === 0 ? START : INSIDE;
}

/**
 * Where a headword's pinyin has what was typed. The last syllable may still be in the making at the
 * start of a headword (`sangeru` for 三个如何), and an apostrophe may be missing. Inside a headword
 * whole syllables are wanted, and two of them: one would answer with half the glossary.
 */
function pinyinPlace({ letters, syllables }: Headword, asked: readonly Syllable[]): number {
  const typed = asked.map((syllable) => syllable.letters).join("");
  if (typed === "" || syllables.length === 0) return Number.POSITIVE_INFINITY;
  if (letters.startsWith(typed) && agree(asked, syllables, 0)) {
    if (letters === typed) return WHOLE;
    if (typed.length > 2) return START;
  }
  const isInside =
    asked.length > 1 &&
    syllables.some(
      (_, start) =>
        asked.every((syllable, index) => syllable.letters === syllables[start + index]?.letters) &&
        agree(asked, syllables, start),
    );
  return isInside ? INSIDE : Number.POSITIVE_INFINITY;
}

/**
 * Whether the tones that a reader wrote may be those of a headword. A tone that either leaves out
 * agrees with any: 三个 is written sān gè and sān ge.
 */
function agree(asked: readonly Syllable[], known: readonly Syllable[], start: number): boolean {
  return asked.every(({ letters, tone }, index) => {
    const other = known[start + index];
    if (other === undefined || other.letters !== letters) return true;
    return isOpen(tone) || isOpen(other.tone) || tone === other.tone;
  });
}

const isOpen = (tone: number | null) => tone === null || tone === 5;

function stemKey(tokens: readonly Token[]): string {
  const words = solid(tokens).map((token) =>
    token.kind === "word" ? { ...token, text: stem(token.text) } : token,
  );
  // An article at the head of a rendering is not part of what is looked for.
  const [first, second] = words;
  const hasArticle =
    second !== undefined && first?.kind === "word" && /^(?:the|an?)$/u.test(first.text);
  return keyOf(hasArticle ? words.slice(1) : words).text;
}

function solid(tokens: readonly Token[]): Token[] {
  return tokens.filter(({ kind }) => kind !== "symbol");
}
