/**
 * Finds glossary entries in a line of text by position: longest match first, never inside a longer
 * number or word, nested occurrences kept and marked as such, an ambiguous one reported.
 */
import { unifyInPlace } from "../fold/ideographs.ts";
import type { Lang, Span } from "../text/model.ts";

/** One form of one entry that may occur in a text. */
export interface TermForm {
  readonly entry: string;
  readonly text: string;
  /** Strings that contain the form and in which it does not count (a name, another word). */
  readonly notMatch?: readonly string[];
  /** Of several owners of a string the one with the highest has it; see `coverage`. */
  readonly rank?: number;
}

/** An occurrence of an entry. */
export interface TermMatch extends Span {
  readonly entry: string;
  /** The entry whose longer occurrence directly contains this one. */
  readonly within?: string;
}

/** A place that a form claims. */
interface Candidate extends TermMatch {
  readonly rank: number;
}

/** The same stretch of text, claimed by several entries. */
interface Ambiguity extends Span {
  readonly entries: readonly string[];
}

/** What a line was found to contain. */
export interface MatchResult {
  /** Sorted by start, then longest first. */
  readonly matches: readonly TermMatch[];
  readonly ambiguities: readonly Ambiguity[];
}

/** Characters of which Chinese numbers are made, with the ordinal prefix, which a number absorbs. */
const ZH_NUMERAL = /[〇零一二三四五六七八九十百千万亿两第]/;
/** Words that end in a numeral and are no numbers, so that one may precede a formula: 统一“三个如何”. */
const WORD_ENDING_IN_NUMERAL = /(?:[统唯之单同合归专万][一]|不二|再三)$/;
const LATIN = /[A-Za-zÀ-ɏ]/;
const DIGIT = /[0-9]/;

/**
 * A form's forms, found fast: forms by their first character, longest first. Build it once for a
 * report, use it for each line.
 */
export class Matcher {
  private readonly byFirst = new Map<string, TermForm[]>();
  private readonly fold: (text: string) => string;
  private readonly lang: Lang;

  constructor(forms: readonly TermForm[], lang: Lang) {
    this.lang = lang;
    // Both keep the offsets of the text.
    this.fold = lang === "zh" ? unifyInPlace : foldEnglish;
    for (const form of forms) {
      if (form.text === "") continue;
      const folded = {
        ...form,
        text: this.fold(form.text),
        notMatch: (form.notMatch ?? []).map(this.fold),
      };
      const key = folded.text.charAt(0);
      const list = this.byFirst.get(key);
      if (list === undefined) this.byFirst.set(key, [folded]);
      else if (!list.some((other) => other.entry === form.entry && other.text === folded.text))
        list.push(folded);
    }
    for (const list of this.byFirst.values()) list.sort((a, b) => b.text.length - a.text.length);
  }

  /**
   * Finds the entries in a line.
   *
   * @param text the reading text
   * @param pinned occurrences settled by hand: nothing else may claim or cross them, shorter ones
   *   inside them are nested
   */
  find(text: string, pinned: readonly TermMatch[] = []): MatchResult {
    const folded = this.fold(text);
    const candidates = this.candidates(folded);
    return select(folded, candidates, pinned);
  }

  private candidates(text: string): Candidate[] {
    const found: Candidate[] = [];
    for (let start = 0; start < text.length; start += 1) {
      for (const form of this.byFirst.get(text.charAt(start)) ?? []) {
        if (!text.startsWith(form.text, start)) continue;
        const end = start + form.text.length;
        if (
          !isWhole(text, start, end, this.lang) ||
          isInside(text, start, end, form.notMatch ?? [])
        )
          continue;
        found.push({ start, end, entry: form.entry, rank: form.rank ?? 0 });
      }
    }
    return found;
  }
}

/** Folds what typography varies and meaning does not: apostrophes, hyphens, blanks, a first capital. */
function foldEnglish(text: string): string {
  return text
    .replace(/[’‘]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐‑]/g, "-")
    .replace(/\u00a0/g, " ")
    .toLowerCase();
}

/** Whether the stretch is not part of a longer number or word. */
function isWhole(text: string, start: number, end: number, lang: Lang): boolean {
  const first = text.charAt(start);
  const last = text.charAt(end - 1);
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (DIGIT.test(first) && (DIGIT.test(before) || LATIN.test(before))) return false;
  if (
    DIGIT.test(first) &&
    /[.,．，+＋:：/~～—–-]/.test(before) &&
    DIGIT.test(text.charAt(start - 2))
  ) {
    // 3.134, 1+6: part of a longer number. A comma or dash between Han words would not follow a digit.
    return false;
  }
  if (DIGIT.test(last) && (DIGIT.test(after) || LATIN.test(after) || /[%％‰]/.test(after)))
    return false;
  if (
    DIGIT.test(last) &&
    /[.,．+＋:：/~～—–-]/.test(after) &&
    /[0-9A-Za-z]/.test(text.charAt(end + 1))
  )
    return false;
  if (LATIN.test(last) && /[+＋]/.test(after) && /[0-9A-Za-z]/.test(text.charAt(end + 1)))
    return false;
  if (LATIN.test(first) && (LATIN.test(before) || DIGIT.test(before))) return false;
  if (LATIN.test(last) && (LATIN.test(after) || DIGIT.test(after))) return false;
  if (lang === "en" && LATIN.test(first) && before === "-" && LATIN.test(text.charAt(start - 2)))
    return false;
  if (lang === "zh" && ZH_NUMERAL.test(first) && first !== "第") {
    if (DIGIT.test(before)) return false;
    if (ZH_NUMERAL.test(before) && !WORD_ENDING_IN_NUMERAL.test(text.slice(0, start))) return false;
  }
  if (lang === "zh" && DIGIT.test(last) && /[万亿千百十余多]/.test(after)) return false;
  return true;
}

/** Whether the stretch lies inside an occurrence of one of the contexts. */
function isInside(text: string, start: number, end: number, contexts: readonly string[]): boolean {
  return contexts.some((context) => {
    let at = text.indexOf(context, Math.max(0, end - context.length));
    while (at !== -1 && at <= start) {
      if (at + context.length >= end) return true;
      at = text.indexOf(context, at + 1);
    }
    return false;
  });
}

/** Takes the longest first; drops what crosses an accepted match; nests what lies inside one. */
function select(
  text: string,
  candidates: readonly Candidate[],
  pinned: readonly TermMatch[],
): MatchResult {
  const accepted: TermMatch[] = [...pinned];
  const ambiguities: Ambiguity[] = [];
  const spans = new Map<string, Candidate[]>();
  for (const match of candidates) {
    const key = `${match.start}-${match.end}`;
    spans.set(key, [...(spans.get(key) ?? []), match]);
  }
  const groups = [...spans.values()].sort(
    (a, b) => length(b[0]) - length(a[0]) || start(a[0]) - start(b[0]),
  );
  for (const group of groups) {
    const [first] = group as [Candidate, ...Candidate[]]; // a group is made with its first member
    if (accepted.some((other) => crosses(first, other) || isSame(first, other))) continue;
    if (pinned.some((other) => first.start <= other.start && other.end <= first.end)) continue;
    if (pinned.some((other) => isQuotedBy(text, first, other))) continue;
    const around = accepted
      .filter((other) => other.start <= first.start && first.end <= other.end)
      .sort((a, b) => length(a) - length(b))[0];
    const others = group.filter((match) => match.entry !== around?.entry);
    const closest = Math.max(...others.map((match) => match.rank));
    const own = others.filter((match) => match.rank === closest);
    const [chosen] = own;
    if (chosen === undefined) continue;
    if (own.length > 1) {
      ambiguities.push({
        start: first.start,
        end: first.end,
        entries: own.map((match) => match.entry),
      });
    }
    const { entry } = chosen;
    const place = { start: chosen.start, end: chosen.end, entry };
    accepted.push(around === undefined ? place : { ...place, within: around.entry });
  }
  accepted.sort((a, b) => a.start - b.start || b.end - a.end);
  return { matches: accepted, ambiguities };
}

function start(span: Span | undefined): number {
  return span?.start ?? 0;
}

function length(span: Span | undefined): number {
  return span === undefined ? 0 : span.end - span.start;
}

/** Whether the outer stretch is the inner one in quotation marks, so that both are one occurrence. */
function isQuotedBy(text: string, inner: Span, outer: Span): boolean {
  return (
    outer.start <= inner.start &&
    inner.end <= outer.end &&
    /^[“"《]?$/.test(text.slice(outer.start, inner.start)) &&
    /^[”"》]?$/.test(text.slice(inner.end, outer.end))
  );
}

function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

function crosses(a: Span, b: Span): boolean {
  const apart = a.end <= b.start || b.end <= a.start;
  const nested = (a.start <= b.start && b.end <= a.end) || (b.start <= a.start && a.end <= b.end);
  return !apart && !nested;
}
