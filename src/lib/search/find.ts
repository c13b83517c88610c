/**
 * Finds the sentences of a report that answer a query, exactly: the index only says which reports
 * are worth looking at, and what it says is verified here, in the text that readers see.
 */
import { type Readings, readingsOf } from "../pinyin/readings.ts";
import type { Query, QueryForm } from "./query.ts";
import { findSounds, type Sound, type SpokenForm, voiceOf } from "./spoken.ts";
import { stem } from "./stem.ts";
import { type Key, keyOf, type Token, tokenise } from "./tokens.ts";

/** A stretch of a text, UTF-16 code units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * How well a sentence answers: `exact`, the query as typed, in one piece, or characters that are read
 * as its pinyin, in one piece; `stem`, in one piece with English words in another form; `loose`,
 * every part of the query, but apart, or pinyin that lacks an apostrophe.
 */
export type Tier = "exact" | "stem" | "loose";

/** The tiers, best first. */
export const TIERS: readonly Tier[] = ["exact", "stem", "loose"];

/** What is searched of a sentence: the fields of a published segment. */
export interface IndexedSegment {
  readonly zh: string;
  /** Other forms of `zh` (corrected, without what was supplied) that a search must find. */
  readonly variants: readonly string[];
  /** Null where there is no translation, "" where another sentence's renders it. */
  readonly en: string | null;
  /** What `zh` and each of the variants read otherwise than the table (pinyin/readings.ts). */
  readonly readings?: readonly string[];
}

/** Where a query occurs in one sentence. */
export interface SegmentMatch {
  readonly tier: Tier;
  /** It was found by its sound alone. Of one tier, what is found as it is written comes first. */
  readonly isHeard: boolean;
  /**
   * What was found, for a link that marks it again: the simplified reading of the query, or the
   * Chinese that was found by its sound.
   */
  readonly texts: readonly string[];
  /** The words in one piece that were found by their sound, where the query is pinyin. */
  readonly heard?: readonly string[];
  readonly zh: readonly Span[];
  readonly en: readonly Span[];
}

/** A text made ready for many queries. */
interface Prepared {
  /** With % and +, for queries that have them. */
  readonly full: Key;
  /** Without. */
  readonly plain: Key;
  /** Without, words as stems. */
  readonly stems: Key;
}

/** A sentence made ready for many queries. */
export interface PreparedSegment {
  readonly zh: Prepared;
  readonly variants: readonly Prepared[];
  readonly en: Prepared | null;
  readonly source: IndexedSegment;
}

/** Tokenises a sentence once, however many queries it is asked. */
export function prepare(sentence: IndexedSegment): PreparedSegment {
  return {
    source: sentence,
    zh: prepareText(sentence.zh),
    variants: sentence.variants.map(prepareText),
    en: sentence.en === null || sentence.en === "" ? null : prepareText(sentence.en),
  };
}

function prepareText(text: string): Prepared {
  const tokens = tokenise(text);
  const solid = tokens.filter(({ kind }) => kind !== "symbol");
  return {
    full: keyOf(tokens),
    plain: solid.length === tokens.length ? keyOf(tokens) : keyOf(solid),
    stems: solid.some(({ kind }) => kind === "word") ? keyOf(solid.map(stemmed)) : keyOf(solid),
  };
}

function stemmed(token: Token): Token {
  return token.kind === "word" ? { ...token, text: stem(token.text) } : token;
}

/**
 * Where, and how well, a sentence answers a query; null if it does not.
 *
 * @param readings how characters are read; without, pinyin finds nothing
 */
export function match(
  query: Query,
  sentence: PreparedSegment,
  readings?: Readings,
): SegmentMatch | null {
  const written = best(query.forms.map((form) => matchForm(form, query.isQuoted, sentence)));
  if (readings === undefined || query.spoken.length === 0) return written;
  const heard = best(query.spoken.map((form) => matchSpoken(form, sentence, readings)));
  const words = heard?.tier === "exact" ? { heard: heard.texts } : {};
  if (written === null || heard === null) return heard === null ? written : { ...heard, ...words };
  const isBetter = TIERS.indexOf(heard.tier) < TIERS.indexOf(written.tier);
  return {
    ...join(
      isBetter ? heard.tier : written.tier,
      [...written.texts, ...heard.texts],
      [written, heard],
    ),
    isHeard: isBetter,
    ...words,
  };
}

function best(matches: readonly (SegmentMatch | null)[]): SegmentMatch | null {
  let found: SegmentMatch | null = null;
  for (const candidate of matches) {
    if (candidate === null) continue;
    if (found === null) found = candidate;
    else if (candidate.tier === found.tier)
      found = {
        ...join(found.tier, [...found.texts, ...candidate.texts], [found, candidate]),
        isHeard: found.isHeard,
      };
    else if (TIERS.indexOf(candidate.tier) < TIERS.indexOf(found.tier)) found = candidate;
  }
  return found;
}

type Places = Pick<SegmentMatch, "zh" | "en">;

function join(tier: Tier, texts: readonly string[], places: readonly Places[]): SegmentMatch {
  return {
    tier,
    isHeard: false,
    texts: [...new Set(texts)],
    zh: mergeSpans(places.flatMap(({ zh }) => zh)),
    en: mergeSpans(places.flatMap(({ en }) => en)),
  };
}

/** Where the characters are that are read as a query in pinyin. */
function matchSpoken(
  { sounds, units, isRegular }: SpokenForm,
  sentence: PreparedSegment,
  readings: Readings,
): SegmentMatch | null {
  const whole = heardPlaces(sounds, sentence, readings);
  if (whole.length > 0) return heardMatch(isRegular ? "exact" : "loose", whole, sentence);
  if (units.length === 0) return null;
  const apart: Span[] = [];
  for (const unit of units) {
    const found = heardPlaces(unit, sentence, readings);
    if (found.length === 0) return null;
    apart.push(...found);
  }
  return heardMatch("loose", apart, sentence);
}

function heardMatch(tier: Tier, zh: readonly Span[], { source }: PreparedSegment): SegmentMatch {
  const texts = zh.map(({ start, end }) => source.zh.slice(start, end));
  return { ...join(tier, texts, [{ zh, en: [] }]), isHeard: true };
}

function heardPlaces(
  sounds: readonly Sound[],
  { source, zh, variants }: PreparedSegment,
  table: Readings,
): Span[] {
  const look = (text: string, { full }: Prepared, exceptions: string | undefined): Span[] => {
    const voice = voiceOf(full.tokens, readingsOf(text, exceptions ?? "", table));
    return findSounds(sounds, voice).flatMap(({ from, to }) => {
      const first = voice.tokens[from];
      const last = voice.tokens[to - 1];
      return first === undefined || last === undefined
        ? []
        : [{ start: first.start, end: last.end }];
    });
  };
  return [
    ...look(source.zh, zh, source.readings?.[0]),
    ...variants.flatMap((variant, index) =>
      look(source.variants[index] ?? "", variant, source.readings?.[index + 1]).map((span) =>
        mapVariant(span, source, index),
      ),
    ),
  ];
}

function matchForm(
  form: QueryForm,
  isQuoted: boolean,
  sentence: PreparedSegment,
): SegmentMatch | null {
  const exact = places(form.tokens, sentence, false);
  if (exact !== null) return join("exact", [form.text], [exact]);
  if (isQuoted) return null;
  const stem = places(form.tokens, sentence, true);
  if (stem !== null) return join("stem", [form.text], [stem]);
  if (form.units.length < 2) return null;
  const apart: Places[] = [];
  for (const { tokens } of form.units) {
    const found = places(tokens, sentence, false) ?? places(tokens, sentence, true);
    if (found === null) return null;
    apart.push(found);
  }
  return join("loose", [form.text], apart);
}

/** Every place of a phrase in a sentence, in both languages; null if there is none. */
function places(
  phrase: readonly Token[],
  sentence: PreparedSegment,
  byStem: boolean,
): Places | null {
  if (byStem && !phrase.some(({ kind }) => kind === "word")) return null;
  const hasSymbol = phrase.some(({ kind }) => kind === "symbol");
  const needle = keyOf(byStem ? solidStems(phrase) : phrase).text;
  if (needle === "") return null;
  const look = (text: Prepared) =>
    occurrences(needle, byStem ? text.stems : hasSymbol ? text.full : text.plain);
  const zh = [
    ...look(sentence.zh),
    ...sentence.variants.flatMap((variant, index) =>
      look(variant).map((span) => mapVariant(span, sentence.source, index)),
    ),
  ];
  const en = sentence.en === null ? [] : look(sentence.en);
  return zh.length + en.length === 0 ? null : { zh, en };
}

function solidStems(phrase: readonly Token[]): Token[] {
  return phrase.filter(({ kind }) => kind !== "symbol").map(stemmed);
}

function occurrences(needle: string, key: Key): Span[] {
  const spans: Span[] = [];
  for (let at = key.text.indexOf(needle); at >= 0; at = key.text.indexOf(needle, at + 1)) {
    const first = key.tokens[key.owner[at] ?? -1];
    const last = key.tokens[key.owner[at + needle.length - 1] ?? -1];
    if (first !== undefined && last !== undefined)
      spans.push({ start: first.start, end: last.end });
  }
  return spans;
}

/**
 * Carries a span of a variant over to the printed sentence. What both have maps to itself; where
 * they differ, the span takes in what is printed in that place.
 */
function mapVariant(span: Span, { zh, variants }: IndexedSegment, index: number): Span {
  const map = align(variants[index] ?? zh, zh);
  let first = span.start;
  while (first > 0 && map[first] === undefined) first -= 1;
  let last = span.end - 1;
  while (last < map.length && map[last] === undefined) last += 1;
  const start = map[first];
  return {
    start: start === undefined ? 0 : first === span.start ? start : start + 1,
    end: last >= map.length ? zh.length : (map[last] ?? 0) + (last === span.end - 1 ? 1 : 0),
  };
}

/**
 * For each code unit of one text the place of its counterpart in another: the longest common
 * subsequence. Quadratic, but sentences are short and it is asked only for one that was found.
 */
function align(from: string, to: string): (number | undefined)[] {
  const width = to.length + 1;
  const lengths = new Uint16Array((from.length + 1) * width);
  for (let a = from.length - 1; a >= 0; a -= 1) {
    for (let b = to.length - 1; b >= 0; b -= 1) {
      lengths[a * width + b] =
        from[a] === to[b]
          ? (lengths[(a + 1) * width + b + 1] ?? 0) + 1
          : Math.max(lengths[(a + 1) * width + b] ?? 0, lengths[a * width + b + 1] ?? 0);
    }
  }
  const map = new Array<number | undefined>(from.length).fill(undefined);
  for (let a = 0, b = 0; a < from.length && b < to.length; ) {
    if (from[a] === to[b]) {
      map[a] = b;
      a += 1;
      b += 1;
    } else if ((lengths[(a + 1) * width + b] ?? 0) >= (lengths[a * width + b + 1] ?? 0)) a += 1;
    else b += 1;
  }
  return map;
}

/** Sorts spans and joins those that overlap, so that each can be marked on its own. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last !== undefined && span.start < last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
}
