/**
 * What to offer beside or instead of an answer: what may have been meant, the entries nearest to a
 * query, and for a string without an entry the entries of its parts. Nothing here is ever searched
 * without the reader's asking: a query is answered as it was typed.
 */
import { plainLetters } from "../pinyin/syllables.ts";
import { typoDistance } from "./distance.ts";
import type { Headword } from "./headwords.ts";
import type { Query } from "./query.ts";

/** As published in `/search-index/words.json`. */
export interface WordsFile {
  /** The words of the translations in lower case, the commonest first, separated by blanks. */
  readonly words: string;
}

/** The words of English texts, of three letters or more, as published. */
export function toWords(texts: Iterable<string>): WordsFile {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const [word] of text.toLowerCase().matchAll(/\p{Script=Latin}{3,}/gu))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return { words: sorted.map(([word]) => word).join(" ") };
}

/** What can be offered. */
export interface Suggestions {
  /** Queries that may have been meant, the likeliest first. */
  readonly meant: readonly string[];
  /** Entries that are written, numbered or sound nearly so. */
  readonly near: readonly Headword[];
  /** Of a Chinese query: whether an entry is called so. */
  readonly hasEntry: boolean;
  /** Entries whose headwords stand in the query, or share a stretch with it; only where there is none. */
  readonly parts: readonly Headword[];
}

/** At most so many of each. */
const MOST = 5;
/** Longer strings are sentences, not names. */
const LONGEST_NAME = 12;

/**
 * What can be offered for a query.
 *
 * @param words of the translations; [] before they are loaded
 * @param soundOf the reading of a character without its tone, as far as it is known
 */
export function suggest(
  query: Query,
  headwords: readonly Headword[],
  words: readonly string[] = [],
  soundOf: (character: string) => string | undefined = () => undefined,
): Suggestions {
  const text = (query.forms[0]?.text ?? "").replace(/[“”"「」]/gu, "").trim();
  const compact = text.replace(/[^\p{L}\p{N}+]/gu, "");
  const isHan = /^[\p{Script=Han}〇\d+]+$/u.test(compact) && /\p{Script=Han}/u.test(compact);
  const isAlike = (a: string, b: string) => {
    const sound = soundOf(a);
    return sound !== undefined && sound === soundOf(b);
  };
  const hasEntry = headwords.some(({ chinese }) => chinese.some((form) => bare(form) === compact));
  const parts =
    isHan && !hasEntry && [...compact].length >= 3 && [...compact].length <= LONGEST_NAME
      ? partsOf(compact, headwords)
      : [];
  if (hasEntry || compact === "" || [...compact].length > 3 * LONGEST_NAME)
    return { meant: [], near: [], hasEntry, parts };
  if (isHan) {
    const near = nearestBy(headwords, ({ chinese }) =>
      Math.min(...chinese.map((form) => share(compact, bare(form), isAlike))),
    );
    return { meant: near.map(({ zh }) => zh).slice(0, 3), near, hasEntry, parts };
  }
  if (/^[\d+]+(?:\p{Lu}|[nx])?$/u.test(compact))
    return { meant: [], near: nearNumbers(compact, headwords), hasEntry, parts };
  const spelt = correct(text, [...words, ...wordsOf(headwords)]);
  const letters = plainLetters(text);
  const near = nearestBy(headwords, (headword) =>
    Math.min(
      letters === "" || headword.letters === "" ? 1 : share(letters, headword.letters),
      ...headword.forms.map((form) => share(text.toLowerCase(), spaced(form))),
    ),
  );
  const heard = near.filter((one) => share(letters, one.letters) <= LIMIT).map(({ zh }) => zh);
  const meant = [...new Set([...(spelt === null ? [] : [spelt]), ...heard])].slice(0, 3);
  return { meant, near, hasEntry, parts };
}

/** More than a third of a name changed is another name. */
const LIMIT = 0.34;

/** The changes from one string to another, as a share of the longer; 1 where it is not worth knowing. */
function share(one: string, other: string, isAlike?: (a: string, b: string) => boolean): number {
  const longest = Math.max([...one].length, [...other].length);
  if (longest < 3 || Math.abs([...one].length - [...other].length) > LIMIT * longest) return 1;
  return typoDistance(one, other, isAlike) / longest;
}

function nearestBy(
  headwords: readonly Headword[],
  far: (headword: Headword) => number,
): readonly Headword[] {
  return headwords
    .map((headword) => ({ headword, far: far(headword) }))
    .filter((one) => one.far <= LIMIT)
    .sort((a, b) => a.far - b.far || b.headword.count - a.headword.count)
    .slice(0, MOST)
    .map(({ headword }) => headword);
}

/** The numbered formulas nearest to a number: the same beginning first, then one or two figures changed. */
function nearNumbers(number: string, headwords: readonly Headword[]): readonly Headword[] {
  const codeOf = ({ zh }: Headword) => /\d[\d+A-Za-z]*/u.exec(zh)?.[0] ?? "";
  const common = (code: string) => {
    let length = 0;
    while (length < code.length && code[length] === number[length]) length += 1;
    return length;
  };
  return headwords
    .flatMap((headword) => {
      const code = codeOf(headword);
      return code.length < 2
        ? []
        : [{ headword, far: typoDistance(number, code), same: common(code) }];
    })
    .filter(({ far, same }) => far <= 2 || same >= 2)
    .sort((a, b) => a.far - b.far || b.same - a.same)
    .slice(0, MOST)
    .map(({ headword }) => headword);
}

/**
 * The entries of the parts of a string, each at its longest: those whose headwords stand in it; where
 * there are none, those that share its first or last two characters.
 */
function partsOf(text: string, headwords: readonly Headword[]): readonly Headword[] {
  const inside = headwords
    .flatMap((headword) => {
      const form = headword.chinese
        .map(bare)
        .find((one) => [...one].length >= 2 && text.includes(one));
      return form === undefined ? [] : [{ headword, form }];
    })
    .sort((a, b) => b.form.length - a.form.length || b.headword.count - a.headword.count);
  const kept = inside.filter(
    ({ form }, index) => !inside.slice(0, index).some((longer) => longer.form.includes(form)),
  );
  if (kept.length > 0) return kept.slice(0, MOST).map(({ headword }) => headword);
  const pairs = [text.slice(0, 2), text.slice(-2)];
  return headwords
    .filter(({ chinese }) =>
      chinese.some((form) => pairs.some((pair) => bare(form).includes(pair))),
    )
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST);
}

/** A query in English, each unknown word put right; null where nothing is to change or can be. */
function correct(text: string, words: readonly string[]): string | null {
  const known = new Set(words);
  let isChanged = false;
  const corrected = text.replace(/\p{Script=Latin}{4,}/gu, (word) => {
    const lower = word.toLowerCase();
    if (known.has(lower)) return word;
    const most = lower.length < 7 ? 1 : 2;
    let best = { word: lower, far: most + 1 };
    for (const one of known) {
      if (Math.abs(one.length - lower.length) > most || one.length < 3) continue;
      const far = typoDistance(lower, one);
      // The commoner of two equals, which comes first; its first letter is seldom wrong.
      const cost = far + (one[0] === lower[0] ? 0 : 0.5);
      if (far <= most && cost < best.far) best = { word: one, far: cost };
    }
    if (best.word !== lower) isChanged = true;
    return best.word;
  });
  return isChanged ? corrected : null;
}

function wordsOf(headwords: readonly Headword[]): string[] {
  return headwords.flatMap(({ forms }) =>
    forms.flatMap((form) =>
      form.split("\u0000").filter((word) => /^\p{Script=Latin}{3,}$/u.test(word)),
    ),
  );
}

/** The form of a headword without the separators of phrase keys. */
function bare(form: string): string {
  return form.replaceAll("\u0000", "");
}

function spaced(form: string): string {
  return form
    .split("\u0000")
    .filter((word) => word !== "")
    .join(" ");
}
