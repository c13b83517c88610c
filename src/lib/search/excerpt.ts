/** Cuts a sentence down to the neighbourhood of what was found: a keyword in its context. */
import { mergeSpans, type Span } from "./find.ts";

/** A stretch of an excerpt. */
export interface Piece {
  readonly text: string;
  readonly isFound: boolean;
  /** What renders a find, or what a find renders. */
  readonly isAligned?: true;
}

/** How much of a text is shown, in UTF-16 code units. */
export interface Room {
  /** Texts up to this length are shown whole. */
  readonly whole: number;
  /** Of a longer one, so much on either side of each find. */
  readonly around: number;
}

/** Han characters say more in less room than letters do. */
export const ROOM: Readonly<Record<"zh" | "en", Room>> = {
  zh: { whole: 120, around: 32 },
  en: { whole: 320, around: 110 },
};

const ELLIPSIS = "…";

/**
 * The excerpt of a text as marked and unmarked pieces; left-out text is an ellipsis.
 *
 * @param aligned further stretches to mark, as renderings; what is found goes before them
 */
export function excerpt(
  text: string,
  found: readonly Span[],
  room: Room,
  aligned: readonly Span[] = [],
): Piece[] {
  const others = mergeSpans(aligned).filter(
    ({ start, end }) => !found.some((span) => span.start < end && span.end > start),
  );
  const spans = [...found, ...others].sort((a, b) => a.start - b.start);
  const windows =
    text.length <= room.whole
      ? [{ start: 0, end: text.length }]
      : spans.length === 0
        ? [{ start: 0, end: wordEnd(text, room.whole) }]
        : mergeSpans(
            spans.map(({ start, end }) => ({
              start: wordStart(text, start - room.around),
              end: wordEnd(text, end + room.around),
            })),
          );
  const pieces: Piece[] = [];
  let shown = 0;
  for (const window of windows) {
    if (window.start > shown) add(pieces, ELLIPSIS, false);
    let at = window.start;
    for (const span of spans) {
      if (span.start < window.start || span.end > window.end) continue;
      add(pieces, text.slice(at, span.start), false);
      const piece = text.slice(span.start, span.end);
      if (others.includes(span)) pieces.push({ text: piece, isFound: false, isAligned: true });
      else add(pieces, piece, true);
      at = span.end;
    }
    add(pieces, text.slice(at, window.end), false);
    shown = window.end;
  }
  if (shown < text.length) add(pieces, ELLIPSIS, false);
  return pieces;
}

function add(pieces: Piece[], text: string, isFound: boolean): void {
  const last = pieces.at(-1);
  if (text === "") return;
  if (last !== undefined && !isFound && !last.isFound && last.isAligned === undefined)
    pieces[pieces.length - 1] = { text: last.text + text, isFound };
  else pieces.push({ text, isFound });
}

/** A letter or figure on which a word must not be cut; Han text may be cut anywhere. */
const INNER = /[\p{Script=Latin}\p{N}\p{M}.,’'-]/u;

function wordStart(text: string, at: number): number {
  let start = Math.max(0, at);
  while (start > 0 && INNER.test(text[start - 1] ?? "") && INNER.test(text[start] ?? ""))
    start -= 1;
  // Never between the halves of a surrogate pair.
  return /[\udc00-\udfff]/.test(text[start] ?? "") ? start - 1 : start;
}

function wordEnd(text: string, at: number): number {
  let end = Math.min(text.length, at);
  while (end < text.length && INNER.test(text[end - 1] ?? "") && INNER.test(text[end] ?? ""))
    end += 1;
  return /[\udc00-\udfff]/.test(text[end] ?? "") ? end + 1 : end;
}
