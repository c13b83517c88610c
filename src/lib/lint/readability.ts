/**
 * How heavy the English is: the sentences of a block and their length in words. A Chinese sentence is
 * not an English one, so a line may hold several; a semicolon ends none, so one may run over lines.
 */
import type { Report } from "../collection.ts";
import { alignmentsOf } from "../text/alignment.ts";
import type { Block } from "../text/model.ts";

/** An English sentence. */
interface EnglishSentence {
  readonly text: string;
  /** Words as a reader counts them; a quoted title or slogan is one, for it cannot be parted. */
  readonly words: number;
  /** Id of the segment in which it begins. */
  readonly segment: string;
  /** The line of report.mdx on which that stands. */
  readonly line: number;
}

/** How a report reads. */
export interface Readability {
  readonly id: string;
  readonly sentences: number;
  readonly words: number;
  /** Words a sentence. */
  readonly mean: number;
  /** Nine sentences of ten have at most so many words. */
  readonly ninetieth: number;
  readonly longest: number;
  /** Sentences of more than `LONGEST_SENTENCE` words. */
  readonly long: number;
  /** How often each of the heavy phrases stands in a thousand words. */
  readonly phrases: Readonly<Record<HeavyPhrase, number>>;
}

/** More words than these nobody reads aloud in one breath. */
export const LONGEST_SENTENCE = 45;

/** Phrases by which a translation grows heavy, as patterns over the text. */
const HEAVY = {
  "we have": /\bwe have\b/gi,
  "carry out": /\bcarr(?:y|ies|ied|ying) out\b/gi,
  "such as": /\bsuch as\b/gi,
} as const;

/** One of them. */
type HeavyPhrase = keyof typeof HEAVY;

/** The phrases in the order of the table. */
const HEAVY_PHRASES = Object.keys(HEAVY) as readonly HeavyPhrase[];

/** A point after these ends no sentence. */
const ABBREVIATION =
  /(?:\b(?:No|Nos|St|Dr|Mr|Mrs|Ms|Co|Ltd|Inc|vs|cf|p|pp|e\.g|i\.e|a\.m|p\.m)|\b[A-Z])\.$/;
/** Where a sentence may end: a mark, closing quotation marks or brackets, a blank, a new beginning. */
const END = /[.!?…]+[”’")\]]*(?=\s+[“‘"([]*[\p{Lu}\p{N}])/gu;

/** The sentences of a block, in order. A title or a heading is none. */
export function sentencesOf(block: Block): EnglishSentence[] {
  if (block.kind === "title" || block.kind === "heading") return [];
  let text = "";
  const starts: { at: number; segment: string; line: number }[] = [];
  for (const { zh, en } of alignmentsOf(block)) {
    if (en === null || en.text === "") continue;
    if (text !== "") text += " ";
    starts.push({ at: text.length, segment: zh[0].id, line: zh[0].at.en ?? zh[0].at.zh });
    text += en.text;
  }
  return cut(text).flatMap(({ at, sentence }): EnglishSentence[] => {
    const start = starts.findLast((one) => one.at <= at);
    if (start === undefined) return [];
    return [
      { text: sentence, words: countWords(sentence), segment: start.segment, line: start.line },
    ];
  });
}

function cut(text: string): { at: number; sentence: string }[] {
  const ends = [...text.matchAll(END)]
    .filter(({ 0: mark, index }) => !ABBREVIATION.test(text.slice(0, index + 1)) || mark !== ".")
    .map(({ 0: mark, index }) => index + mark.length);
  const bounds = [0, ...ends, text.length];
  return bounds.slice(1).flatMap((end, at) => {
    const start = bounds[at] ?? 0;
    const sentence = text.slice(start, end);
    const lead = sentence.length - sentence.trimStart().length;
    return sentence.trim() === "" ? [] : [{ at: start + lead, sentence: sentence.trim() }];
  });
}

/** Words of a sentence, a stretch in double quotation marks counted as one. */
function countWords(sentence: string): number {
  return sentence
    .replace(/“[^“”]*”/gu, "“q”")
    .split(/\s+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** How a report reads; null while none of it is translated. */
export function readabilityOf(report: Report): Readability | null {
  const sentences = report.blocks.flatMap(sentencesOf);
  if (sentences.length === 0) return null;
  const lengths = sentences.map(({ words }) => words).sort((a, b) => a - b);
  const words = lengths.reduce((sum, one) => sum + one, 0);
  const all = sentences.map(({ text }) => text).join(" ");
  const share = (pattern: RegExp): number => ((all.match(pattern) ?? []).length * 1000) / words;
  return {
    id: report.id,
    sentences: sentences.length,
    words,
    mean: words / sentences.length,
    ninetieth: lengths[Math.ceil(lengths.length * 0.9) - 1] ?? 0,
    longest: lengths.at(-1) ?? 0,
    long: lengths.filter((one) => one > LONGEST_SENTENCE).length,
    phrases: {
      "we have": share(HEAVY["we have"]),
      "carry out": share(HEAVY["carry out"]),
      "such as": share(HEAVY["such as"]),
    },
  };
}

/** The table of `npm run lint:text -- --stats`. */
export function printReadability(rows: readonly Readability[]): string {
  const head = [
    "report",
    "sentences",
    "words",
    "mean",
    "90th",
    "longest",
    `over ${LONGEST_SENTENCE}`,
    ...HEAVY_PHRASES.map((phrase) => `${phrase} ‰`),
  ];
  const table = [
    head,
    ...rows.map((row) => [
      row.id,
      String(row.sentences),
      String(row.words),
      row.mean.toFixed(1),
      String(row.ninetieth),
      String(row.longest),
      String(row.long),
      ...HEAVY_PHRASES.map((phrase) => row.phrases[phrase].toFixed(1)),
    ]),
  ];
  const widths = head.map((_, at) => Math.max(...table.map((cells) => (cells[at] ?? "").length)));
  return `${table
    .map((cells) =>
      cells
        .map((cell, at) =>
          at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
        )
        .join("  "),
    )
    .join("\n")}\n`;
}
