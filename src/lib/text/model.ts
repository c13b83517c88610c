/**
 * The text of a report as every part of the project sees it: blocks of lines, each line a Chinese
 * and an English text with standoff marks. Offsets are UTF-16 code units into `Rich.text`, as in
 * JavaScript strings and in the published data.
 */

/** The two languages of every report. */
export type Lang = "zh" | "en";

/** How sure an editor is of a reading; TEI's @cert. */
export type Certainty = "high" | "medium" | "low";

/** A stretch of text, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Typographic emphasis written in the source file. */
interface EmphasisMark extends Span {
  readonly type: "strong" | "emphasis";
}

/** An occurrence of a glossary entry. */
export interface TermMark extends Span {
  readonly type: "term";
  readonly entry: string;
  /** The entry whose longer occurrence contains this one; such an occurrence is counted, not linked. */
  readonly within?: string;
  /** Settled by hand with a `term:` link, so the matcher leaves it alone. */
  readonly pinned?: true;
}

/** A quantity, read by value. See `lib/numerals` for the units. */
export interface FigureMark extends Span {
  readonly type: "figure";
  readonly value: number;
  readonly max?: number;
  readonly unit: string;
  readonly qualifier?: "over" | "about" | "under";
}

/** Printed so in the source, and wrong; `corr` is the correction (TEI sic/corr). */
interface SicMark extends Span {
  readonly type: "sic";
  readonly corr: string;
  readonly cert: Certainty;
  readonly note?: string;
}

/** Lost in the source beyond doubt (TEI supplied); `cert` says how sure the wording is. The text contains it. */
interface SuppliedMark extends Span {
  readonly type: "supplied";
  readonly cert: Certainty;
  readonly note?: string;
}

/** Lost and not certainly to be supplied (TEI gap). The text shows one □. */
interface GapMark extends Span {
  readonly type: "gap";
  readonly reason: string;
  /** What stands in the source at this place; often nothing. */
  readonly raw: string;
  readonly reading?: string;
  readonly cert: Certainty;
  readonly note?: string;
}

/** An editors' note; `start` equals `end`. `text` is plain. */
export interface NoteMark extends Span {
  readonly type: "note";
  readonly label: string;
  readonly text: string;
}

/** A link written in the source file that is not a `term:` link. */
interface LinkMark extends Span {
  readonly type: "link";
  readonly href: string;
}

export type ApparatusMark = SicMark | SuppliedMark | GapMark;
export type Mark = EmphasisMark | TermMark | FigureMark | ApparatusMark | NoteMark | LinkMark;

/** Text with standoff marks; marks are sorted by start, then longest first. */
export interface Rich {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** What a block is. Headings carry a depth. */
export type BlockKind = "title" | "heading" | "para" | "caption" | "dateline" | "byline" | "annex";

/** One sentence, or clause ended by a semicolon, and its translation. */
export interface Segment {
  /** Immutable, e.g. `p12-3`. */
  readonly id: string;
  readonly zh: Rich;
  /** `null`: not translated yet. */
  readonly en: Rich | null;
  /** The line above, where the translation renders both together (`> ↑`); `en.text` is then "". */
  readonly mergedInto?: string;
  /** 1-based lines in report.mdx. */
  readonly at: { readonly zh: number; readonly en: number | null };
}

/** A paragraph, heading or other unit of the page. */
export interface Block {
  /** Immutable, e.g. `p12`. */
  readonly id: string;
  readonly kind: BlockKind;
  /** 1 for the title, 2 and more for headings, absent elsewhere. */
  readonly depth?: number;
  readonly segments: readonly Segment[];
}
