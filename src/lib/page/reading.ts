/**
 * What the reading page knows of a report beyond its lines: the table of contents, the numbered
 * apparatus and notes, which use of a term is the first in its section, and how much is translated.
 */
import type { Kind } from "../glossary/schema.ts";
import { formatEnglish } from "../numerals/convert.ts";
import { isUnitCode } from "../numerals/units.ts";
import type { Block, FigureMark, Lang, Mark, Segment } from "../text/model.ts";
import type { EnclosingMark, ReferredMark } from "./render.ts";
import { isReferred } from "./render.ts";

/** A heading as the table of contents lists it. */
export interface ContentsItem {
  readonly block: string;
  /** 2 and more, as in the text; 7 for a run-in heading. */
  readonly depth: number;
  readonly zh: string;
  readonly en: string | null;
  readonly children: readonly ContentsItem[];
}

/** A place in the text that is explained at the foot of the page. */
interface Reference<M extends ReferredMark = ReferredMark> {
  /** 1 for the first of its list. */
  readonly number: number;
  /** Id of the entry at the foot: `a1` in the apparatus, `n1` among the notes. */
  readonly id: string;
  /** Id of the place in the text, to lead back. */
  readonly back: string;
  readonly segment: Segment;
  readonly lang: Lang;
  readonly mark: M;
}

type NoteMark = Extract<ReferredMark, { type: "note" }>;
type ApparatusMark = Exclude<ReferredMark, NoteMark>;

export interface ReadingPage {
  readonly contents: readonly ContentsItem[];
  readonly apparatus: readonly Reference<ApparatusMark>[];
  readonly notes: readonly Reference<NoteMark>[];
  /** By the mark itself, for the component that prints the line. */
  readonly references: ReadonlyMap<Mark, Reference>;
  /** Marks of the first use of each term in its section, in either language. */
  readonly firstUses: ReadonlySet<EnclosingMark>;
  /** Marks of the apparatus that have no number in the text: see {@link isQuiet}. */
  readonly quiet: ReadonlySet<Mark>;
  /** Of each entry that the text uses. */
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly lines: number;
  readonly untranslated: number;
}

/** Whether a line has no translation yet; one rendered with the line above has. */
export function isUntranslated(segment: Segment): boolean {
  return segment.en === null;
}

/** `none`: no line is translated; `all`: every line is; `some`: in between. */
export function translationOf(segments: readonly Segment[]): "none" | "some" | "all" {
  const missing = segments.filter(isUntranslated).length;
  if (missing === 0) return "all";
  return missing === segments.length ? "none" : "some";
}

/** Kinds of entries that are numbered formulas, which the text marks loudest. */
const FORMULAS: readonly Kind[] = ["digit-code", "plus-formula", "numeral-phrase"];
/** Names of what was decided or founded, marked where they are new in a section. */
const NAMES: readonly Kind[] = ["programme", "concept", "institution", "hotline"];

/** How loud a term is marked unless the reader chooses: common words and places are not. */
export function weightOf(kind: Kind | undefined): "formula" | "name" | "word" {
  if (kind === undefined) return "word";
  return FORMULAS.includes(kind) ? "formula" : NAMES.includes(kind) ? "name" : "word";
}

/** Of so many characters of Chinese, or words of English, is a word that was supplied. */
const WORD = { zh: 2, en: 3 } as const;

/**
 * Whether a supplied place is of a kind that a reader may read past: marks of punctuation, and one
 * word that is certain. Its sign has no number in the text.
 *
 * @param text the words that the mark covers
 */
export function isQuiet(mark: Mark, text: string, lang: Lang): boolean {
  if (mark.type !== "supplied") return false;
  const words = text.replaceAll(/[\p{P}\p{S}\s]+/gu, " ").trim();
  if (words === "") return true;
  const size = lang === "zh" ? words.replaceAll(" ", "").length : words.split(" ").length;
  return mark.cert === "high" && size <= WORD[lang];
}

/** A figure as an English reader knows it. */
interface EnglishFigure {
  readonly text: string;
  /** It needs no more than the unit explained, if that: 16年, 五年, 四届. */
  readonly isPlain: boolean;
}

/** Below this a number in Chinese characters is learnt on the first day. */
const SMALL = 100;

/**
 * A Chinese figure in English units: 1613.3亿元 is "161.33 billion yuan", 124万亩 "1.24 million mu
 * (about 82,700 ha)". A qualifier counts only where it stands inside the figure, as in 1400多万元:
 * 以上 after it may mean "and over" or "more than", which the sentence tells, not the figure. Null
 * where nothing new would be said, as for 39项 and 94%, and for the figures of an English text.
 *
 * @param text the words that the mark covers
 */
export function englishOfFigure(text: string, mark: FigureMark): EnglishFigure | null {
  if (!/\p{Script=Han}/u.test(text) || !isUnitCode(mark.unit)) return null;
  const { qualifier, ...amount } = mark;
  const isInside = qualifier !== undefined && /[多余来几数]/.test(text);
  const english = formatEnglish(isInside ? mark : amount);
  const digits = text.replaceAll(/[^\d.]/g, "");
  const bare = english.replaceAll(",", "");
  if (bare === digits) return null;
  const isRestated = english.includes("(");
  const isPlain = !isRestated && (bare.split(" ", 1)[0] === digits || mark.value < SMALL);
  return { text: english, isPlain: isPlain && !english.includes("illion") };
}

/** The text of a block in one language, its lines joined as that language joins sentences. */
export function blockText(block: Block, lang: "zh"): string;
export function blockText(block: Block, lang: Lang): string | null;
export function blockText(block: Block, lang: Lang): string | null {
  if (lang === "zh") return block.segments.map((segment) => segment.zh.text).join("");
  const parts = block.segments.flatMap((segment) => (segment.en?.text ? [segment.en.text] : []));
  return parts.length === 0 ? null : parts.join(" ");
}

/** Deeper than any heading of Markdown. */
const RUN_IN_DEPTH = 7;
/** More entries than these are no table of contents but a second text. */
const CONTENTS_LIMIT = 24;

interface OpenItem extends ContentsItem {
  readonly children: OpenItem[];
}

/** The first line of a paragraph where it is a heading run in: bold from end to end. */
function runInHeading(block: Block): Segment | null {
  const [segment] = block.segments;
  if (block.kind !== "para" || segment === undefined || block.segments.length < 2) return null;
  const { text, marks } = segment.zh;
  const bold = marks.some(
    (mark) => mark.type === "strong" && mark.end - mark.start === text.length,
  );
  return bold ? segment : null;
}

function headingOf(block: Block): OpenItem | null {
  if (block.kind === "heading") {
    const [zh, en] = [blockText(block, "zh"), blockText(block, "en")];
    return { block: block.id, depth: block.depth ?? 2, zh, en, children: [] };
  }
  const segment = runInHeading(block);
  if (segment === null) return null;
  const [zh, en] = [segment.zh.text, segment.en?.text ?? null];
  return { block: block.id, depth: RUN_IN_DEPTH, zh, en, children: [] };
}

/** The greatest depth down to which there are no more than `CONTENTS_LIMIT` headings; at least 2. */
function depthShown(headings: readonly ContentsItem[]): number {
  for (let depth = RUN_IN_DEPTH; depth > 2; depth -= 1) {
    if (headings.filter((item) => item.depth <= depth).length <= CONTENTS_LIMIT) return depth;
  }
  return 2;
}

/**
 * Nests the headings by depth, run-in ones deepest; a skipped depth does not break the nesting.
 * Depths that would make the table too long to take in are left out.
 */
export function contentsOf(blocks: readonly Block[]): readonly ContentsItem[] {
  const root: OpenItem[] = [];
  const path: OpenItem[] = [];
  const headings = blocks.map(headingOf).filter((item) => item !== null);
  const deepest = depthShown(headings);
  for (const item of headings) {
    if (item.depth > deepest) continue;
    while ((path.at(-1)?.depth ?? 0) >= item.depth) path.pop();
    (path.at(-1)?.children ?? root).push(item);
    path.push(item);
  }
  return root;
}

/** Gathers all of it in one pass over the lines, in reading order. */
export function readingOf(
  blocks: readonly Block[],
  kinds: ReadonlyMap<string, Kind> = new Map(),
): ReadingPage {
  const apparatus: Reference<ApparatusMark>[] = [];
  const notes: Reference<NoteMark>[] = [];
  const references = new Map<Mark, Reference>();
  const firstUses = new Set<EnclosingMark>();
  const quiet = new Set<Mark>();
  let seen = new Set<string>();
  let lines = 0;
  let untranslated = 0;
  const visit = (segment: Segment, lang: Lang, mark: Mark): void => {
    if (mark.type === "term" && mark.within === undefined) {
      const key = `${lang} ${mark.entry}`;
      if (!seen.has(key)) firstUses.add(mark);
      seen.add(key);
    }
    if (!isReferred(mark)) return;
    const printed =
      (lang === "zh" ? segment.zh : segment.en)?.text.slice(mark.start, mark.end) ?? "";
    if (isQuiet(mark, printed, lang)) quiet.add(mark);
    const place = { segment, lang };
    if (mark.type === "note") {
      const id = `n${notes.length + 1}`;
      notes.push({ number: notes.length + 1, id, back: `${id}-ref`, ...place, mark });
      references.set(mark, notes[notes.length - 1] as Reference);
    } else {
      const id = `a${apparatus.length + 1}`;
      apparatus.push({ number: apparatus.length + 1, id, back: `${id}-ref`, ...place, mark });
      references.set(mark, apparatus[apparatus.length - 1] as Reference);
    }
  };
  for (const block of blocks) {
    if (block.kind === "heading") seen = new Set();
    for (const segment of block.segments) {
      lines += 1;
      if (isUntranslated(segment)) untranslated += 1;
      for (const mark of segment.zh.marks) visit(segment, "zh", mark);
      for (const mark of segment.en?.marks ?? []) visit(segment, "en", mark);
    }
  }
  return {
    contents: contentsOf(blocks),
    apparatus,
    notes,
    references,
    firstUses,
    quiet,
    kinds,
    lines,
    untranslated,
  };
}
