/**
 * A report as it is printed: both languages, and all that the reading page shows in cards and at its
 * foot as numbered endnotes. Notes keep the numbers that they have on the reading page, so that a
 * number on paper can be found there.
 */
import { type Entry, preferredRendering } from "../glossary/schema.ts";
import type { Block, Lang, Mark, Rich, TermMark } from "../text/model.ts";
import { describeApparatus } from "./labels.ts";
import { type ReadingPage, readingOf } from "./reading.ts";
import { type RenderNode, renderRich } from "./render.ts";
import { type Tile, tilesOf } from "./tiles.ts";

/** An editors' or a textual note. */
export interface PrintNote {
  readonly id: string;
  /** As in the text: `n1` for an editors' note, `1` for a textual one. */
  readonly sign: string;
  /** Id of the place in the text. */
  readonly back: string;
  readonly segment: string;
  readonly block: string;
  readonly text: string;
  /** What the editors add to a textual note. */
  readonly remark: string | null;
}

/** A term of the glossary. */
interface PrintTerm {
  readonly id: string;
  /** `t1` for the first that is used. */
  readonly sign: string;
  readonly entry: string;
  readonly zh: string;
  readonly pinyin: string;
  readonly en: string;
  readonly brief: string;
  /** What each sign of a numbered formula stands for; empty for other terms. */
  readonly tiles: readonly Tile[];
  /** Ids of the blocks that use it, in order. */
  readonly blocks: readonly string[];
}

/** The first use of a term in a block. */
interface TermReference {
  readonly id: string;
  readonly sign: string;
  /** The first in the report; the others count only where a part is printed without it. */
  readonly isFirst: boolean;
}

/** One line in both languages. */
interface PrintLine {
  readonly id: string;
  readonly zh: readonly RenderNode[];
  /** Null where it is not translated, or translated with the line above. */
  readonly en: readonly RenderNode[] | null;
}

/** One block. */
interface PrintBlock {
  readonly id: string;
  readonly kind: Block["kind"];
  readonly depth: number | null;
  readonly lines: readonly PrintLine[];
}

export interface PrintPage {
  readonly blocks: readonly PrintBlock[];
  /** Editors' notes. */
  readonly notes: readonly PrintNote[];
  /** Textual notes. */
  readonly apparatus: readonly PrintNote[];
  readonly terms: readonly PrintTerm[];
  /** By the mark itself, for the component that prints the line. */
  readonly termReferences: ReadonlyMap<Mark, TermReference>;
  /** By the mark itself: the note that it leads to. */
  readonly noteReferences: ReadonlyMap<Mark, PrintNote>;
}

/**
 * Decides what the printed report shows.
 *
 * @param entries by id; a term that is not among them is printed without a note
 */
export function printOf(blocks: readonly Block[], entries: ReadonlyMap<string, Entry>): PrintPage {
  const reading = readingOf(blocks);
  const blockOf = new Map(
    blocks.flatMap((block) => block.segments.map((segment) => [segment.id, block.id] as const)),
  );
  const noteReferences = new Map<Mark, PrintNote>();
  const noteOf = (
    one: ReadingPage["notes"][number] | ReadingPage["apparatus"][number],
  ): PrintNote => {
    const rich = one.lang === "zh" ? one.segment.zh : one.segment.en;
    const { mark } = one;
    const printed = rich?.text.slice(mark.start, mark.end) ?? "";
    const isNote = mark.type === "note";
    const note = {
      id: one.id,
      sign: `${isNote ? "n" : ""}${one.number}`,
      back: one.back,
      segment: one.segment.id,
      block: blockOf.get(one.segment.id) ?? "",
      text: isNote ? mark.text : describeApparatus(mark, printed, one.lang),
      remark: isNote ? null : (mark.note ?? null),
    };
    noteReferences.set(mark, note);
    return note;
  };

  const terms = new Map<string, PrintTerm & { readonly blocks: string[] }>();
  const termReferences = new Map<Mark, TermReference>();
  const meet = (mark: TermMark, block: string): void => {
    const entry = entries.get(mark.entry);
    if (entry === undefined) return;
    const known = terms.get(entry.id);
    if (known?.blocks.at(-1) === block) return;
    known?.blocks.push(block);
    const term = known ?? termOf(entry, terms.size + 1, block);
    terms.set(entry.id, term);
    termReferences.set(mark, { id: term.id, sign: term.sign, isFirst: known === undefined });
  };
  const linesOf = (block: Block): PrintLine[] =>
    block.segments.map(({ id, zh, en }) => {
      const nodes = (rich: Rich): RenderNode[] => {
        const rendered = renderRich(rich);
        for (const mark of termsIn(rendered)) meet(mark, block.id);
        return rendered;
      };
      return { id, zh: nodes(zh), en: en === null || en.text === "" ? null : nodes(en) };
    });
  return {
    blocks: blocks.map((block) => ({
      id: block.id,
      kind: block.kind,
      depth: block.depth ?? null,
      lines: linesOf(block),
    })),
    notes: reading.notes.map(noteOf),
    apparatus: reading.apparatus.map(noteOf),
    terms: [...terms.values()],
    termReferences,
    noteReferences,
  };
}

function termOf(entry: Entry, number: number, block: string) {
  return {
    id: `t${number}`,
    sign: `t${number}`,
    entry: entry.id,
    zh: entry.head.zh,
    pinyin: entry.head.pinyin,
    en: preferredRendering(entry).en,
    brief: entry.brief,
    tiles: tilesOf(entry).tiles.filter((tile) => tile.label !== null || tile.items.length > 0),
    blocks: [block],
  };
}

/** The terms that are shown as such, in order; a mark that is cut in two counts once. */
function termsIn(nodes: readonly RenderNode[]): TermMark[] {
  return nodes.flatMap((node) => {
    if (node.kind !== "mark") return [];
    const below = termsIn(node.children);
    return node.mark.type === "term" && node.first ? [node.mark, ...below] : below;
  });
}

/**
 * The running head of one report's pages, as a style sheet: no browser lets the page itself say what
 * stands in its margins. The first page has the title, and needs none.
 */
export function runningHead(title: Readonly<Record<Lang, string>>): string {
  const quoted = (text: string): string =>
    `"${text.replaceAll(/["\\\n]/g, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`;
  return `@page report {
  @top-left { content: ${quoted(title.zh)}; }
  @top-right { content: ${quoted(title.en)}; }
}
@page report:first {
  @top-left { content: none; }
  @top-right { content: none; }
}
`;
}
