/** The text in which formulas are looked for: lines with addresses, of a report or of pasted text. */
import type { Report } from "../collection.ts";
import { unifyInPlace } from "../fold/ideographs.ts";
import { cutSentences } from "../importer/sentences.ts";

/** A sentence with its address. */
export interface Line {
  /** `p12-3` in a report and in pasted text alike. */
  readonly id: string;
  /** `p12`; lines of one block explain each other. */
  readonly block: string;
  readonly text: string;
  /** The editors' notes on the line, plain. */
  readonly notes: readonly string[];
}

/** The Chinese lines of a report. */
export function linesOf({ blocks }: Pick<Report, "blocks">): Line[] {
  return blocks.flatMap(({ id: block, segments }) =>
    segments.map(({ id, zh }) => ({
      id,
      block,
      text: zh.text,
      notes: zh.marks.flatMap((mark) => (mark.type === "note" ? [mark.text] : [])),
    })),
  );
}

/** The lines of pasted text: a paragraph a line of it, cut into sentences as the importer cuts. */
export function pastedLines(text: string): Line[] {
  const paragraphs = text
    .split(/\r?\n/u)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
  return paragraphs.flatMap((paragraph, at) => {
    const block = `p${at + 1}`;
    const { lines } = cutSentences(evenSigns(paragraph));
    return lines.map((line, n) => ({ id: `${block}-${n + 1}`, block, text: line, notes: [] }));
  });
}

const SIGNS: Readonly<Record<string, string>> = {
  "＋": "+",
  "﹢": "+",
  "「": "“",
  "」": "”",
  "『": "‘",
  "』": "’",
};

/**
 * The text as the rules read it, every offset kept: look-alike ideographs unified, digits and letters
 * in half width, one shape of plus sign and of quotation marks. Straight quotation marks open and
 * close by turns.
 */
export function evenSigns(text: string): string {
  let isOpen = false;
  return unifyInPlace(text)
    .replace(/[＋﹢「」『』]/gu, (sign) => SIGNS[sign] ?? sign)
    .replace(/[０-９Ａ-Ｚａ-ｚ]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/"/gu, () => {
      isOpen = !isOpen;
      return isOpen ? "“" : "”";
    });
}
