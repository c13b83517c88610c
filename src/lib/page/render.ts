/**
 * From standoff marks to a tree that a component can print. Marks may touch, nest and cross; HTML
 * elements may only nest, a link may hold no other link, and the text must come out whole.
 *
 * - Of two crossing marks the weaker one is cut in two: a term or link stays whole, then figures
 *   and apparatus, then emphasis.
 * - A term inside a longer one (`within`), and any link inside a link, is dropped: its text stays.
 * - A reference (to a note, or to the entry of the apparatus) is itself a link, so it stands
 *   behind the outermost link that it falls into.
 */
import type { ApparatusMark, Mark, NoteMark, Rich } from "../text/model.ts";

/** Marks that lead to an entry at the foot of the page. */
export type ReferredMark = ApparatusMark | NoteMark;

/** Marks that enclose text. */
export type EnclosingMark = Exclude<Mark, NoteMark>;

export type RenderNode =
  | { readonly kind: "text"; readonly text: string }
  /** Text inside a mark; `first` is false for all pieces of a cut mark but the first. */
  | {
      readonly kind: "mark";
      readonly mark: EnclosingMark;
      readonly first: boolean;
      readonly children: readonly RenderNode[];
    }
  /** The place of a reference to the foot of the page. */
  | { readonly kind: "reference"; readonly mark: ReferredMark };

/** A mark, or a piece of one, with the bounds that it shall have in the tree. */
interface Piece {
  readonly mark: EnclosingMark;
  readonly start: number;
  readonly end: number;
}

const isAnchor = (mark: Mark): boolean => mark.type === "term" || mark.type === "link";

/** Of two crossing marks the one with the lower number stays whole. */
function strength(mark: EnclosingMark): number {
  if (isAnchor(mark)) return 0;
  if (mark.type === "figure") return 1;
  if (mark.type === "strong" || mark.type === "emphasis") return 3;
  return 2;
}

/**
 * By start, then longest. Over the same text emphasis stands outermost, so that a bold run-in
 * heading is one element; then links, figures, apparatus.
 */
function compare(a: Piece, b: Piece): number {
  if (a.start !== b.start) return a.start - b.start;
  if (a.end !== b.end) return b.end - a.end;
  return ((strength(a.mark) + 1) % 4) - ((strength(b.mark) + 1) % 4);
}

/** Drops the links that would stand inside another link: the outermost, or first, stays. */
function dropInnerLinks(pieces: readonly Piece[]): Piece[] {
  const kept: Piece[] = [];
  let reach = 0;
  for (const piece of [...pieces].sort(compare)) {
    if (!isAnchor(piece.mark)) {
      kept.push(piece);
    } else if (piece.start >= reach) {
      kept.push(piece);
      reach = piece.end;
    }
  }
  return kept;
}

/** Cuts crossing pieces until all nest. Each cut adds a boundary that was there, so it ends. */
function cutCrossings(pieces: readonly Piece[]): Piece[] {
  let list = [...pieces].sort(compare);
  for (;;) {
    const cut = firstCrossing(list);
    if (cut === null) return list;
    const { weak, at } = cut;
    const parts: Piece[] = [
      { mark: weak.mark, start: weak.start, end: at },
      { mark: weak.mark, start: at, end: weak.end },
    ];
    list = [...list.filter((piece) => piece !== weak), ...parts].sort(compare);
  }
}

function firstCrossing(list: readonly Piece[]): { weak: Piece; at: number } | null {
  for (const [index, a] of list.entries()) {
    for (const b of list.slice(index + 1)) {
      if (b.start >= a.end) break;
      if (b.start > a.start && b.end > a.end) {
        return strength(a.mark) > strength(b.mark)
          ? { weak: a, at: b.start }
          : { weak: b, at: a.end };
      }
    }
  }
  return null;
}

/** Where each reference goes: at its mark, but behind any link that it would fall into. */
function placeReferences(rich: Rich, pieces: readonly Piece[]): Map<number, ReferredMark[]> {
  const anchors = pieces.filter((piece) => isAnchor(piece.mark));
  const places = new Map<number, ReferredMark[]>();
  for (const mark of rich.marks) {
    if (!isReferred(mark)) continue;
    let at = mark.type === "note" ? mark.start : mark.end;
    for (const anchor of anchors) {
      if (anchor.start < at && at < anchor.end) at = anchor.end;
    }
    places.set(at, [...(places.get(at) ?? []), mark]);
  }
  return places;
}

/** Whether a mark has an entry at the foot of the page. */
export function isReferred(mark: Mark): mark is ReferredMark {
  return (
    mark.type === "note" || mark.type === "sic" || mark.type === "supplied" || mark.type === "gap"
  );
}

/** Whether the mark is shown at all: see the rules at the head of this file. */
function isEnclosing(mark: Mark): mark is EnclosingMark {
  if (mark.type === "note" || mark.start >= mark.end) return false;
  return !(mark.type === "term" && mark.within !== undefined);
}

/** Turns text with standoff marks into a tree whose text, read in order, is the same text. */
export function renderRich(rich: Rich): RenderNode[] {
  const marks = rich.marks.filter(isEnclosing);
  const pieces = cutCrossings(
    dropInnerLinks(marks.map((mark) => ({ mark, start: mark.start, end: mark.end }))),
  );
  const references = placeReferences(rich, pieces);
  const bounds = new Set<number>([0, rich.text.length, ...references.keys()]);
  for (const piece of pieces) {
    bounds.add(piece.start);
    bounds.add(piece.end);
  }

  const root: RenderNode[] = [];
  const open: { piece: Piece; children: RenderNode[] }[] = [];
  const here = (): RenderNode[] => open.at(-1)?.children ?? root;
  let next = 0;
  let last = 0;
  for (const at of [...bounds].sort((a, b) => a - b)) {
    if (at > last) here().push({ kind: "text", text: rich.text.slice(last, at) });
    last = at;
    while (open.at(-1)?.piece.end === at) open.pop();
    for (const mark of references.get(at) ?? []) here().push({ kind: "reference", mark });
    for (let piece = pieces[next]; piece?.start === at; piece = pieces[++next]) {
      const children: RenderNode[] = [];
      const first = piece.start === piece.mark.start;
      here().push({ kind: "mark", mark: piece.mark, first, children });
      open.push({ piece, children });
    }
  }
  return root;
}

/** The text of a tree; equal to the text it was made from. */
export function textOf(nodes: readonly RenderNode[]): string {
  return nodes
    .map((node) =>
      node.kind === "text" ? node.text : node.kind === "mark" ? textOf(node.children) : "",
    )
    .join("");
}
