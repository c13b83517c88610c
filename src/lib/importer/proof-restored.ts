/**
 * The first proof: what the importer makes of raw page and recipe is the Chinese of report.mdx,
 * apparatus undone, in each character, line break, block, heading depth and bold.
 */
import { undoApparatus } from "../text/apparatus.ts";
import type { Block, Segment } from "../text/model.ts";
import { type Difference, describeDifference } from "./findings.ts";
import type { Restored, RestoredBlock } from "./restore.ts";

/** Names of the two files, for messages. */
export interface ProofFiles {
  readonly report: string;
  readonly raw: string;
}

/**
 * Compares the restored text with the blocks of report.mdx.
 *
 * @returns the differences, none if the proof holds. Where lines or blocks are more or fewer, one
 *   finding stands for all that follows from it, because everything after it is shifted.
 */
export function proveRestored(
  restored: Restored,
  blocks: readonly Block[],
  files: ProofFiles,
): Difference[] {
  const findings: Difference[] = [];
  const count = Math.max(restored.blocks.length, blocks.length);
  for (let index = 0; index < count; index += 1) {
    const expected = restored.blocks[index];
    const actual = blocks[index];
    if (expected === undefined || actual === undefined) {
      findings.push(missingBlock(expected, actual, blocks, files));
      break;
    }
    const shifted = compareBlocks(expected, actual, files, findings);
    if (shifted) break;
  }
  return findings;
}

function missingBlock(
  expected: RestoredBlock | undefined,
  actual: Block | undefined,
  blocks: readonly Block[],
  files: ProofFiles,
): Difference {
  if (expected !== undefined) {
    return {
      what: `The report ends before the paragraph “${opening(expected)}” of the source.`,
      where: { file: files.report, line: blocks.at(-1)?.segments.at(-1)?.at.zh ?? 1 },
      also: { file: files.raw, line: expected.rawLine },
    };
  }
  return {
    what: `The block ${actual?.id ?? ""} stands after the end of the source.`,
    where: { file: files.report, line: actual?.segments[0]?.at.zh ?? 1 },
  };
}

/** Returns true if lines or blocks are shifted, so that going on would only make noise. */
function compareBlocks(
  expected: RestoredBlock,
  actual: Block,
  files: ProofFiles,
  findings: Difference[],
): boolean {
  const also = { file: files.raw, line: expected.rawLine };
  const blockLine = actual.segments[0]?.at.zh ?? 1;
  const add = (what: string, line: number): void => {
    findings.push({ what, where: { file: files.report, line }, also });
  };
  if (expected.kind !== actual.kind) {
    add(`The block ${actual.id} is a ${actual.kind}; it should be a ${expected.kind}.`, blockLine);
  } else if (expected.depth !== actual.depth) {
    add(
      `The heading ${actual.id} has depth ${actual.depth ?? 0}; it should have ${expected.depth ?? 0}.`,
      blockLine,
    );
  }
  const lines = Math.max(expected.lines.length, actual.segments.length);
  for (let index = 0; index < lines; index += 1) {
    const wanted = expected.lines[index];
    const segment = actual.segments[index];
    if (wanted === undefined) {
      const at = segment?.at.zh ?? blockLine;
      add(`The block ${actual.id} has a line too many: “${short(segment?.zh.text ?? "")}”.`, at);
      return false;
    }
    if (segment === undefined) {
      const at = actual.segments.at(-1)?.at.zh ?? blockLine;
      add(`The block ${actual.id} lacks the line “${short(wanted.text)}”.`, at);
      return false;
    }
    const printed = undoApparatus(segment.zh);
    if (printed !== wanted.text) {
      add(
        `The line ${segment.id} differs from the source: ${describeDifference(wanted.text, printed)}.`,
        segment.at.zh,
      );
      if (index === 0 && !alike(wanted.text, printed)) return true;
    }
    compareBold(expected.runIn && index === 0, segment, add);
  }
  return false;
}

function compareBold(
  wanted: boolean,
  segment: Segment,
  add: (what: string, line: number) => void,
): void {
  const bold = new Uint8Array(segment.zh.text.length);
  for (const mark of segment.zh.marks) {
    if (mark.type === "strong") bold.fill(1, mark.start, mark.end);
    if (mark.type === "emphasis") add(`The line ${segment.id} has text in italics.`, segment.at.zh);
  }
  if (wanted && bold.includes(0)) {
    add(`The line ${segment.id} is a run-in heading; all of it should be bold.`, segment.at.zh);
  }
  if (!wanted && bold.includes(1)) {
    add(`The line ${segment.id} has bold text and is no run-in heading.`, segment.at.zh);
  }
}

/** Whether two first lines are the same line with a slip in it, and not two different lines. */
function alike(a: string, b: string): boolean {
  const head = 4;
  return a.slice(0, head) === b.slice(0, head) || a.slice(-head) === b.slice(-head);
}

function opening(block: RestoredBlock): string {
  return short(block.lines[0]?.text ?? "");
}

function short(text: string): string {
  return text.length <= 16 ? text : `${text.slice(0, 16)}…`;
}
