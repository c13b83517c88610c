/**
 * A report imported again after a change of its recipe. Everything that people wrote is kept where
 * the Chinese line is unchanged: translations, apparatus, notes, links, frontmatter. What cannot be
 * kept is an error, so that nothing is ever lost by running the importer.
 */
import { TifaError, throwAll } from "../errors.ts";
import { undoApparatus } from "../text/apparatus.ts";
import type { Block, Segment } from "../text/model.ts";
import { composeLine, dress, kindsOf, LISTED_KINDS } from "./compose.ts";
import type { Restored, RestoredBlock } from "./restore.ts";

/** A report as it stands: its text, and the blocks that were read from it. */
export interface Standing {
  readonly source: string;
  readonly file: string;
  readonly blocks: readonly Block[];
}

/** The report anew. */
export interface Reimported {
  readonly source: string;
  /** How many lines are as they were. */
  readonly kept: number;
  /** The lines that are new or changed, in the new text. */
  readonly fresh: readonly string[];
  /** The lines that are gone; none of them carried anything. */
  readonly gone: readonly string[];
}

interface OldLine {
  readonly segment: Segment;
  readonly printed: string;
  /** Inline source of the Chinese, without `## ` and the `**` of a run-in heading. */
  readonly chinese: string;
  /** The translation's line in the file, `> ` included. */
  readonly english: string | null;
}

/**
 * Lays what people wrote over a newly restored text.
 *
 * @throws TifaError naming report.mdx:line for everything that has no place in the new text
 */
export function reimport(standing: Standing, restored: Restored): Reimported {
  const rows = standing.source.split("\n");
  const head = frontmatterEnd(rows, standing.file);
  const old = readOld(standing, rows);
  const notes = readNotes(standing, rows, head);

  const fresh = restored.blocks.flatMap((block) => block.lines.map((line) => line.text));
  const match = align(
    old.map((entry) => entry.printed),
    fresh,
  );
  const used = new Set(match.filter((index) => index !== null));
  const errors: TifaError[] = [];
  const gone: string[] = [];
  old.forEach((entry, index) => {
    if (used.has(index)) return;
    gone.push(entry.printed);
    const carried = whatItCarries(entry);
    if (carried === "") return;
    errors.push(
      new TifaError({
        what: `The new recipe has no line “${short(entry.printed)}”, which carries ${carried}.`,
        where: { file: standing.file, line: entry.segment.at.zh },
        fix: "Keep what it carries elsewhere and take it off this line, then import again; nothing was written.",
      }),
    );
  });

  let cursor = 0;
  const body = restored.blocks.map((block) => {
    const entries = block.lines.map((_, index) => old[match[cursor + index] ?? -1]);
    cursor += block.lines.length;
    return composeBlock(block, entries, standing.file, errors);
  });
  throwAll(errors);

  const frontmatter = withKinds(rows.slice(0, head).join("\n"), restored.blocks);
  const tail = notes.length === 0 ? "" : `\n${notes.join("\n")}\n`;
  return {
    source: `${frontmatter}\n\n${body.join("\n")}${tail}`,
    kept: used.size,
    fresh: fresh.filter((_, index) => match[index] === null),
    gone,
  };
}

function readOld(standing: Standing, rows: readonly string[]): OldLine[] {
  return standing.blocks.flatMap((block) =>
    block.segments.map((segment, index): OldLine => {
      let chinese = (rows[segment.at.zh - 1] ?? "").trim();
      if (block.depth !== undefined) chinese = chinese.replace(/^#+\s+/u, "");
      const bold = segment.zh.marks.some(
        (mark) => mark.type === "strong" && mark.start === 0 && mark.end === segment.zh.text.length,
      );
      if (index === 0 && bold) chinese = chinese.replace(/^\*\*|\*\*$/gu, "");
      const english = segment.at.en === null ? null : (rows[segment.at.en - 1] ?? "").trimEnd();
      return { segment: segment, printed: undoApparatus(segment.zh), chinese, english };
    }),
  );
}

/** Definitions of footnotes; any other line that is no part of a block is refused. */
function readNotes(standing: Standing, rows: readonly string[], head: number): string[] {
  const known = new Set<number>();
  for (const block of standing.blocks) {
    for (const segment of block.segments) {
      known.add(segment.at.zh);
      if (segment.at.en !== null) known.add(segment.at.en);
    }
  }
  const notes: string[] = [];
  let inNote = false;
  rows.forEach((row, index) => {
    if (index < head || known.has(index + 1)) {
      inNote = false;
      return;
    }
    if (row.startsWith("[^")) inNote = true;
    else if (row.trim() !== "" && !/^\s/u.test(row)) inNote = false;
    if (inNote) {
      notes.push(row.trimEnd());
    } else if (!/^\s*>?\s*$/u.test(row)) {
      throw new TifaError({
        what: "This line is neither text, translation nor note, so it would be lost.",
        where: { file: standing.file, line: index + 1 },
        fix: "Take it out or make it a note, then import again; nothing was written.",
      });
    }
  });
  while (notes.at(-1) === "") notes.pop();
  return notes;
}

function whatItCarries({ segment, english }: OldLine): string {
  const kinds = new Set(
    segment.zh.marks.flatMap((mark) => {
      if (mark.type === "note") return ["a note"];
      if (mark.type === "term" || mark.type === "link") return ["a link"];
      return mark.type === "strong" || mark.type === "emphasis" ? [] : ["apparatus"];
    }),
  );
  if (english !== null) kinds.add("a translation");
  return [...kinds].join(" and ");
}

function composeBlock(
  block: RestoredBlock,
  entries: readonly (OldLine | undefined)[],
  file: string,
  errors: TifaError[],
): string {
  const chinese = block.lines.map((line, index) => {
    const entry = entries[index];
    const plain = composeLine(line, block.depth === undefined);
    // A line without anything in it is written anew, since a heading escapes less than a paragraph.
    const source = entry === undefined || isBare(entry, line.text) ? plain : entry.chinese;
    return dress(source, block, index);
  });
  const english = entries.map((entry) => entry?.english ?? null);
  const missing = english.indexOf(null);
  const present = english.findIndex((line) => line !== null);
  if (present !== -1 && missing !== -1) {
    errors.push(
      new TifaError({
        what: `The line “${short(block.lines[present]?.text ?? "")}” is translated, but “${short(block.lines[missing]?.text ?? "")}”, now in the same block, is not.`,
        where: { file, line: entries[present]?.segment.at.zh ?? 1 },
        fix: "A block is translated whole or not at all: translate the other line first, or take this translation off; nothing was written.",
      }),
    );
  }
  const quote = present === -1 ? [">"] : english.map((line) => line ?? ">");
  return `${[...chinese, ...quote].join("\n")}\n`;
}

function isBare({ segment }: OldLine, text: string): boolean {
  return segment.zh.text === text && segment.zh.marks.every((mark) => mark.type === "strong");
}

/** For each new text the index of the old one that is the same, in order as far as possible. */
function align(old: readonly string[], fresh: readonly string[]): (number | null)[] {
  // Longest common subsequence; a report has hundreds of lines, not millions.
  const width = fresh.length + 1;
  const table = new Uint32Array((old.length + 1) * width);
  const at = (i: number, j: number): number => table[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = fresh.length - 1; j >= 0; j -= 1) {
      table[i * width + j] =
        old[i] === fresh[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const match: (number | null)[] = fresh.map(() => null);
  let i = 0;
  let j = 0;
  while (i < old.length && j < fresh.length) {
    if (old[i] === fresh[j]) {
      match[j] = i;
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) {
      i += 1;
    } else {
      j += 1;
    }
  }
  // Lines that moved: the same text elsewhere, if only one is left on either side.
  const used = new Set(match);
  fresh.forEach((text, index) => {
    if (match[index] !== null) return;
    const candidates = old.flatMap((other, k) => (other === text && !used.has(k) ? [k] : []));
    const rivals = fresh.filter((other, k) => other === text && match[k] === null);
    if (candidates.length === 1 && rivals.length === 1) match[index] = candidates[0] ?? null;
  });
  return match;
}

function frontmatterEnd(rows: readonly string[], file: string): number {
  const end = rows.indexOf("---", 1);
  if (rows[0] !== "---" || end === -1) {
    throw new TifaError({
      what: "The file does not begin with frontmatter.",
      where: { file, line: 1 },
      fix: "Begin it with a line “---”, the YAML keys, and another line “---”.",
    });
  }
  return end + 1;
}

/** The frontmatter with its `kinds` brought up to date and nothing else touched. */
function withKinds(frontmatter: string, blocks: readonly RestoredBlock[]): string {
  const kinds = kindsOf(blocks);
  const rows = LISTED_KINDS.flatMap((kind) => {
    const ids = kinds[kind];
    return ids === undefined ? [] : [`  ${kind}: [${ids.join(", ")}]\n`];
  });
  const section = rows.length === 0 ? "" : `kinds:\n${rows.join("")}`;
  const existing = /^kinds:.*\n(?:[ \t]+.*\n)*/mu;
  if (existing.test(frontmatter)) return frontmatter.replace(existing, () => section);
  return frontmatter.replace(/---$/u, () => `${section}---`);
}

function short(text: string): string {
  return text.length <= 16 ? text : `${text.slice(0, 16)}…`;
}
