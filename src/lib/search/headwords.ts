/** The headwords of the glossary: one small file that answers first, before any index is loaded. */
import type { GlossaryData } from "../export/glossary.ts";
import { standingOf } from "../glossary/standing.ts";
import { plainLetters, readPinyin, type Syllable } from "../pinyin/syllables.ts";
import type { Query } from "./query.ts";
import { stem } from "./stem.ts";
import { keyOf, type Token, tokenise } from "./tokens.ts";

/**
 * One headword as published: a tuple, so that the file holds no key hundreds of times.
 * id, kind, Chinese, pinyin with tones, English forms (the preferred one first), other Chinese forms
 * (as matched in texts), whose it is (place or issuer, "" if nobody's), whose the preferred rendering is
 * and of when (glossary/standing.ts), in how many places it occurs, and in which of `reports` (a bit
 * each, the first the lowest). Traditional forms are left
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
  standing: string,
  count: number,
  where: number,
];

/** As published in `/search-index/headwords.json`, in the order of the ids. */
export interface HeadwordsFile {
  readonly entries: readonly HeadwordTuple[];
  /**
   * Keys of the reports where they are so few that loading them all costs less than asking Pagefind
   * which of them to load; else null.
   */
  readonly reports: readonly string[] | null;
}

/**
 * So many reports are searched without the index of words. Pagefind's program, its metadata and the
 * part for one word take 100 kB; the Chinese of eight reports like the first five takes as much.
 */
const MOST_WITHOUT_INDEX = 8;

/** What search publishes of the glossary. */
export function toHeadwords(
  glossary: GlossaryData,
  reports: readonly { readonly id: string; readonly key: string }[] = [],
): HeadwordsFile {
  const isFew = reports.length <= MOST_WITHOUT_INDEX;
  return {
    reports: isFew ? reports.map(({ key }) => key) : null,
    entries: [...glossary.entries]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, kind, head, renderings, match, scope, occurrences }): HeadwordTuple => {
        const preferred = renderings.find(({ status }) => status === "preferred");
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
          preferred === undefined ? "" : standingOf(preferred),
          occurrences.length,
          isFew ? bitsOf(reports.map(({ id }) => occurrences.some((one) => one.report === id))) : 0,
        ];
      }),
  };
}

function bitsOf(flags: readonly boolean[]): number {
  return flags.reduce((bits, flag, index) => bits + (flag ? 2 ** index : 0), 0);
}

/**
 * The keys of reports, those first in which one of the best headwords occurs: with their sentences
 * loaded first, the first answer comes soonest. It leaves none out.
 */
export function likelyFirst(keys: readonly string[], best: readonly Headword[]): readonly string[] {
  const where = best.slice(0, 3).map((headword) => headword.where);
  const weigh = (index: number) =>
    where.findIndex((bits) => Math.floor(bits / 2 ** index) % 2 === 1);
  const ranked = keys.map((key, index) => ({ key, at: weigh(index) }));
  return [
    ...ranked.filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at),
    ...ranked.filter(({ at }) => at < 0),
  ].map(({ key }) => key);
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
  /** Whose its rendering is and of when: `official, 2020`, `ours`. */
  readonly standing: string;
  readonly count: number;
  /** In which of the published reports it occurs, a bit each. */
  readonly where: number;
  readonly chinese: readonly string[];
  readonly english: readonly string[];
  /** English, its words as written. */
  readonly forms: readonly string[];
  /** The owner, as stems. */
  readonly whose: string;
  /** Without tones and spaces. */
  readonly letters: string;
  /** Empty if the pinyin cannot be read (it holds digits, say). */
  readonly syllables: readonly Syllable[];
  /** First letters of the syllables. */
  readonly initials: string;
}

/** Makes the published headwords ready for queries. */
export function prepareHeadwords({ entries }: Pick<HeadwordsFile, "entries">): Headword[] {
  return entries.map(([id, kind, zh, pinyin, en, aliases, owner, standing, count, where]) => {
    const syllables = readPinyin(pinyin) ?? [];
    return {
      id,
      kind,
      zh,
      pinyin,
      en: en[0] ?? "",
      owner,
      standing,
      count,
      where,
      chinese: [zh, ...aliases].map((form) => keyOf(solid(tokenise(form))).text),
      english: en.map((form) => stemKey(tokenise(form))),
      forms: en.map((form) => keyOf(tokenise(form)).text),
      whose: stemKey(tokenise(owner)),
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
/** The last word of the query is the beginning of one of its rendering's: the reader is still typing. */
const BEGUN = 4;
/** Each part of the query is somewhere in it, or in whose it is: `Gulou 12345`, `养老 elderly`. */
const PARTS = 5;
/** So many letters must be typed before they may be the beginning of a word. */
const LEAST_BEGUN = 3;
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

  const units = (query.forms[0]?.units ?? []).map(({ tokens }) => ({
    chinese: keyOf(solid(tokens)).text,
    english: stemKey(tokens),
  }));
  const words = query.forms[0]?.tokens ?? [];
  const last =
    words.length > 0 && words.every(({ kind }) => kind === "word") ? keyOf(words).text : "";

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
    if (headword.id === query.raw.trim()) ranks.push(WHOLE);
    if (!query.isQuoted && isBegun(headword, last)) ranks.push(BEGUN);
    if (!query.isQuoted && hasParts(headword, units)) ranks.push(PARTS);
    return Math.min(...ranks);
  };
  const ranked = headwords.map((headword) => ({ headword, rank: rank(headword) }));
  // Where something has the word itself, it was not the beginning of another.
  const isWord = ranked.some((one) => one.rank < BEGUN);
  return ranked
    .filter(({ rank }) => rank < (isWord ? BEGUN : Number.POSITIVE_INFINITY))
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        a.headword.zh.length - b.headword.zh.length ||
        (a.headword.id < b.headword.id ? -1 : 1),
    )
    .map(({ headword }) => headword);
}

/** Whether an English form has a query whose last word may still lack its end. */
function isBegun({ forms }: Headword, asked: string): boolean {
  return asked.length > LEAST_BEGUN + 1 && forms.some((form) => form.includes(asked.slice(0, -1)));
}

function hasParts(
  { chinese, english, whose }: Headword,
  units: readonly { readonly chinese: string; readonly english: string }[],
): boolean {
  if (units.length < 2) return false;
  const has = (forms: readonly string[], wanted: string) =>
    wanted !== "" && forms.some((form) => form.includes(wanted));
  const own = units.filter((unit) => has(chinese, unit.chinese) || has(english, unit.english));
  const rest = units.filter((unit) => !own.includes(unit));
  return own.length > 0 && rest.every((unit) => has([whose], unit.english));
}

/** The headwords that are written as a query is, or whose first rendering is. */
export function wholeHeadwords(query: Query, headwords: readonly Headword[]): Headword[] {
  return findHeadwords(query, headwords).filter(({ chinese, english }) =>
    query.forms.some(
      ({ tokens }) => chinese.includes(keyOf(solid(tokens)).text) || english[0] === stemKey(tokens),
    ),
  );
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
