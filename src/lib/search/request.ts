/**
 * What a reader asks for as a whole: one or more queries, any of which will do (`OR`), what a sentence
 * must not have (`-`), gaps (`?`, `*`; pattern.ts), and what of it was not understood, in words to be
 * shown. Pure; build and browser share it.
 */
import type { Readings } from "../pinyin/readings.ts";
import { type Characters, NO_CHARACTERS, simplify } from "./characters.ts";
import { type Citation, readCitation, readPlace } from "./citation.ts";
import { match, mergeSpans, prepare, TIERS } from "./find.ts";
import type { Headword } from "./headwords.ts";
import { findInReport, type Hit, inOrder, type SearchReport } from "./lines.ts";
import { numeralForms } from "./numeral-forms.ts";
import { findPattern, literalsOf, type Pattern, readPattern } from "./pattern.ts";
import { analyseQuery, LONGEST_QUERY, type Query, tidyQuery } from "./query.ts";
import { tokenise } from "./tokens.ts";

/** One of the things asked for. */
interface Branch {
  /** With a pattern: its stretches as written, which choose the reports. */
  readonly query: Query;
  readonly pattern: Pattern | null;
}

/** A question, read. */
export interface SearchRequest {
  readonly raw: string;
  /** At least one. */
  readonly any: readonly Branch[];
  readonly without: readonly Query[];
  /** What was passed over or read in another way, a sentence each. */
  readonly notes: readonly string[];
  readonly citation: Citation | null;
  /** The bare address of a sentence, p12-3, which every report may have. */
  readonly place: string | null;
}

const QUOTED = '"[^"]*"|“[^”]*”|「[^」]*」';
const WORD = new RegExp(`[-－−]?(?:${QUOTED})|\\S+`, "gu");
const WHOLE = new RegExp(`^(?:${QUOTED})$`, "u");
const MINUS = /^[-－−](?=[^\s\-－−])/u;

/**
 * Reads what a reader typed. Never throws.
 *
 * @param headwords of the glossary, which say whether 3个如何 means 三个如何; none before they are loaded
 */
export function analyseRequest(
  raw: string,
  characters: Characters = NO_CHARACTERS,
  headwords: readonly Headword[] = [],
): SearchRequest {
  const text = tidyQuery(raw);
  const notes: string[] = [];
  if (raw.trim().length > LONGEST_QUERY)
    notes.push(`Only the first ${LONGEST_QUERY} characters were searched for.`);
  const plain = (asked: string): Branch => ({
    query: analyseQuery(asked, characters),
    pattern: null,
  });
  const citation = readCitation(text);
  const place = readPlace(text);
  if (citation !== null || place !== null || WHOLE.test(text))
    return { raw: text, any: [plain(text)], without: [], notes, citation, place };
  const { groups, without } = readOperators(text, notes);
  const any = groups.flatMap((words): Branch[] => {
    const branch = readGaps(words, characters, notes) ?? plain(words.join(" "));
    if (branch.pattern !== null) return [branch];
    const others = numeralForms(words.join(" "), headwords);
    if (others.length > 0) notes.push(`${words.join(" ")} was also read as ${others.join(", ")}.`);
    return [branch, ...others.map(plain)];
  });
  return {
    raw: text,
    any: any.length === 0 ? [plain(text)] : any,
    without: without.map((word) => analyseQuery(word, characters)),
    notes,
    citation,
    place,
  };
}

/** Parts a query at its operators; one that parts nothing is passed over, and said to be. */
function readOperators(
  text: string,
  notes: string[],
): { readonly groups: readonly (readonly string[])[]; readonly without: readonly string[] } {
  const groups: string[][] = [[]];
  const without: string[] = [];
  const words = text.match(WORD) ?? [];
  for (const [index, word] of words.entries()) {
    const isBetween = index > 0 && index < words.length - 1;
    if (/^(?:OR|\|{1,2}|｜)$/u.test(word)) {
      if (isBetween) groups.push([]);
      else notes.push(`${word} stands between two things; here it was passed over.`);
    } else if (word === "AND" && isBetween) {
      notes.push("AND is not needed: a sentence must have everything that is asked for.");
    } else if (word === "NOT" && isBetween) {
      notes.push("For NOT write a minus before what is not wanted: 网格 -信访.");
    } else if (MINUS.test(word) && tokenise(word).length > 0) without.push(word.replace(MINUS, ""));
    else groups.at(-1)?.push(word);
  }
  if ((text.match(/["“”]/gu) ?? []).length % 2 === 1)
    notes.push("A quotation mark without its partner was passed over.");
  const full = groups.filter((group) => tokenise(group.join(" ")).length > 0);
  if (full.length > 0 || without.length === 0) return { groups: full, without };
  notes.push("A minus leaves something out of what else is asked for; alone it was passed over.");
  return { groups: [without], without: [] };
}

function readGaps(
  words: readonly string[],
  characters: Characters,
  notes: string[],
): Branch | null {
  const signs = words.filter((word) => /[?*]/u.test(word));
  const patterns = words.map((word) => readPattern(simplify(word, characters)[0] ?? word));
  const pattern = patterns.find((one) => one !== null) ?? null;
  if (pattern === null) {
    if (signs.some((word) => /\*/u.test(word) && /[\p{L}\p{N}]/u.test(word)))
      notes.push(
        "* stands for Chinese characters only, beside a Chinese character; it was passed over.",
      );
    return null;
  }
  const literals = literalsOf(pattern);
  if (literals.length === 0) {
    notes.push("A query needs at least one character beside ? and *.");
    return null;
  }
  if (words.length > 1) notes.push("With ? or * only the word that has them was searched for.");
  return { query: analyseQuery(literals.join(" "), characters), pattern };
}

/** Every sentence of a report that answers, the best first. */
export function answer(
  request: SearchRequest,
  report: SearchReport,
  readings?: Readings,
): readonly Hit[] {
  const byLine = new Map<number, Hit>();
  for (const branch of request.any) {
    for (const hit of hitsOf(branch, report, readings)) {
      const known = byLine.get(hit.line);
      byLine.set(hit.line, known === undefined ? hit : both(known, hit));
    }
  }
  const hits = [...byLine.values()].filter(({ line }) => {
    const sentence = report.sentences[line];
    return (
      sentence === undefined || !request.without.some((query) => match(query, sentence) !== null)
    );
  });
  return inOrder(hits);
}

function hitsOf(
  { query, pattern }: Branch,
  report: SearchReport,
  readings: Readings | undefined,
): readonly Hit[] {
  if (query.kinds.size === 0) return [];
  if (pattern === null)
    return [...findInReport(query, report, readings), ...findAbout(query, report, readings)];
  return report.sentences.flatMap((sentence, line): Hit[] => {
    const zh = mergeSpans(findPattern(pattern, sentence));
    if (zh.length === 0) return [];
    const texts = [...new Set(zh.map(({ start, end }) => sentence.source.zh.slice(start, end)))];
    return [{ tier: "exact", isHeard: false, texts, zh, en: [], line, id: report.ids[line] ?? "" }];
  });
}

/**
 * `Gulou 12345`: where a part of a query names the report, its place or its year, the sentences of
 * that report which have the rest.
 */
function findAbout(query: Query, report: SearchReport, readings: Readings | undefined): Hit[] {
  const units = query.isQuoted ? [] : (query.forms[0]?.units ?? []);
  if (units.length < 2) return [];
  const about = prepare({
    zh: [report.title.zh, report.date.slice(0, 4)].join("，"),
    variants: [],
    en: [report.title.en, report.place].join(". "),
  });
  const isNamed = (text: string) => match(analyseQuery(text), about)?.tier === "exact";
  const rest = units.filter(({ text }) => !isNamed(text)).map(({ text }) => text);
  if (rest.length === 0 || rest.length === units.length) return [];
  return findInReport(analyseQuery(rest.join(" ")), report, readings).map((hit) => ({
    ...hit,
    tier: "loose",
  }));
}

function both(one: Hit, other: Hit): Hit {
  const better = TIERS.indexOf(other.tier) < TIERS.indexOf(one.tier) ? other : one;
  // Places of a worse tier would be marked beside what was found better.
  if (one.tier !== other.tier) return better;
  return {
    ...better,
    isHeard: one.isHeard && other.isHeard,
    texts: [...new Set([...one.texts, ...other.texts])],
    zh: mergeSpans([...one.zh, ...other.zh]),
    en: mergeSpans([...one.en, ...other.en]),
  };
}
