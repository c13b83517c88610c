/**
 * Addresses never change. A lock file beside each report records every line's id with a fingerprint
 * of its source text; reading a report takes the ids from there and refuses a text that has moved.
 * The proofs compare what stands in the source; what the editors put in or beside it (supplied text,
 * corrections, readings) is in no source, so the lock holds that too.
 */
import { isScalar, LineCounter, parseDocument, visit } from "yaml";
import { z } from "zod";
import { TifaError, throwAll } from "../errors.ts";
import { schemaErrors } from "../schema-fault.ts";
import { isApparatus, undoApparatus } from "./apparatus.ts";
import type { Block, Segment } from "./model.ts";

const lockSchema = z.strictObject({
  lines: z.record(z.string(), z.string()).describe("line id → fingerprint, in document order"),
  apparatus: z
    .record(z.string(), z.string())
    .default({})
    .describe("id of a line with apparatus → hash of what the editors read there"),
  retired: z.array(z.string()).default([]).describe("ids once used; never given to another line"),
});

/** What ids.json says. */
export type IdLock = Readonly<z.infer<typeof lockSchema>>;

/** The parts of a line id: `p12b-3c` is block 12 b, line 3 c. */
const LINE_ID = /^p([1-9]\d*)([b-z]*)-([1-9]\d*)([b-z]*)$/;

const MEND =
  "If the Chinese text was meant to change, change the recipe and run “npm run import -- --again”, which keeps the ids that exist. Otherwise undo the change.";

/** The block of a line id: `p12-3b` → `p12`. */
function blockOf(lineId: string): string {
  return lineId.slice(0, lineId.indexOf("-"));
}

/** 32-bit FNV-1a over UTF-16 code units, eight hexadecimal digits: against slips, not against malice. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}

/**
 * A short, readable fingerprint of a line: its first eight characters and a hash of the source text
 * (apparatus undone, so that an editor's correction does not count as a change of the source).
 */
export function fingerprint(segment: Segment): string {
  const text = undoApparatus(segment.zh);
  return `${text.slice(0, 8)} ${hashOf(text)}`;
}

/** A hash of what the editors read in a line, their notes aside; null for a line without apparatus. */
function apparatusHash(segment: Segment): string | null {
  const marks = segment.zh.marks.filter(isApparatus);
  if (marks.length === 0) return null;
  const readings = marks.map((mark) => {
    const reading =
      mark.type === "sic" ? mark.corr : mark.type === "gap" ? (mark.reading ?? "") : "";
    const text = segment.zh.text.slice(mark.start, mark.end);
    return [mark.type, mark.start, text, reading, mark.cert].join("|");
  });
  return hashOf(readings.join("\n"));
}

/**
 * Reads ids.json.
 *
 * @param source the whole file
 * @param file its path from the project's root, for messages
 * @throws TifaError with the line of every fault: no JSON, an unknown key, an id that is malformed,
 *   out of order, used twice, or missing without being retired
 */
export function parseLock(source: string, file: string): IdLock {
  const counter = new LineCounter();
  const document = parseDocument(source, { lineCounter: counter });
  const refuse = (what: string, line: number | undefined): TifaError =>
    new TifaError({
      what,
      where: line === undefined ? { file } : { file, line },
      fix: "This file is written by “npm run import”; restore it from the history of the project.",
    });
  const [fault] = document.errors;
  if (fault !== undefined) {
    throw refuse("The lock of ids is not valid JSON.", counter.linePos(fault.pos[0]).line);
  }
  const parsed = lockSchema.safeParse(document.toJS());
  if (!parsed.success) {
    throwAll(schemaErrors(parsed, lockSchema, document.toJS(), "lock of ids", () => ({ file })));
    throw parsed.error;
  }
  const lines = new Map<string, number>();
  visit(document, {
    Pair: (_key, pair) => {
      if (isScalar(pair.key) && pair.key.range && typeof pair.key.value === "string") {
        lines.set(pair.key.value, counter.linePos(pair.key.range[0]).line);
      }
    },
  });
  throwAll(sequenceFaults(parsed.data).map(({ id, what }) => refuse(what, lines.get(id))));
  return parsed.data;
}

/** What is wrong with the sequence of ids: they count from 1 and leave out only what is retired. */
function sequenceFaults({ lines, apparatus, retired }: IdLock): { id: string; what: string }[] {
  const faults: { id: string; what: string }[] = [];
  const known = new Set([...Object.keys(lines), ...retired]);
  let before: { id: string; key: readonly (number | string)[] } | null = null;
  for (const id of [...Object.keys(lines), ...retired]) {
    if (!LINE_ID.test(id)) faults.push({ id, what: `“${id}” is not the id of a line.` });
  }
  for (const id of Object.keys(lines)) {
    const [, block = "", blockLetter = "", line = "", lineLetter = ""] = LINE_ID.exec(id) ?? [];
    const key = [Number(block), blockLetter, Number(line), lineLetter];
    if (before !== null && compareKeys(before.key, key) >= 0) {
      faults.push({ id, what: `The id ${id} stands after ${before.id}.` });
    }
    before = { id, key };
    if (retired.includes(id)) faults.push({ id, what: `The id ${id} is in use and retired.` });
    const predecessor =
      lineLetter !== "" || Number(line) > 1
        ? `p${block}${blockLetter}-${lineLetter === "" ? Number(line) - 1 : line}`
        : null;
    if (predecessor !== null && !known.has(predecessor)) {
      faults.push({ id, what: `The id ${id} has no ${predecessor} before it.` });
    }
    const base = blockLetter !== "" ? block : String(Number(block) - 1);
    const hasBase = base === "0" || [...known].some((other) => blockOf(other) === `p${base}`);
    if (!hasBase && Number(line) === 1 && lineLetter === "") {
      faults.push({ id, what: `The block p${block}${blockLetter} has no p${base} before it.` });
    }
  }
  for (const id of Object.keys(apparatus)) {
    if (!(id in lines)) faults.push({ id, what: `The apparatus is of ${id}, which is no line.` });
  }
  return faults;
}

function compareKeys(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  for (const [index, left] of a.entries()) {
    const right = b[index];
    if (left === right || right === undefined) continue;
    if (typeof left === "string" && typeof right === "string" && left.length !== right.length) {
      return left.length - right.length;
    }
    return left < right ? -1 : 1;
  }
  return 0;
}

/** The characters with which a fingerprint begins. */
function headOf(print: string): string {
  return print.slice(0, print.lastIndexOf(" "));
}

/**
 * Gives the blocks their locked ids.
 *
 * @param blocks with positional ids
 * @param file of the report, for messages
 * @throws TifaError if a line is missing, new, moved or changed
 */
export function applyLock(blocks: readonly Block[], lock: IdLock, file: string): Block[] {
  const locked = Object.entries(lock.lines);
  let position = 0;
  const renamed = blocks.map((block): Block => {
    const ids = block.segments.map((segment) => {
      const [id, expected] = locked[position] ?? [];
      position += 1;
      const found = fingerprint(segment);
      if (id === undefined || expected !== found) {
        throw new TifaError({
          what: `The line “${headOf(found)}…” does not agree with the lock of ids, which has ${
            id === undefined ? "no further line" : `${id} “${headOf(expected ?? "")}…”`
          } here.`,
          where: { file, line: segment.at.zh },
          fix: MEND,
        });
      }
      const read = apparatusHash(segment);
      if ((lock.apparatus[id] ?? null) !== read) {
        throw new TifaError({
          what: `What the editors read in ${id}, supplied, corrected or as a gap, is not what the lock of ids has.`,
          where: { file, line: segment.at.zh },
          fix: "If the change is meant, run “npm run import -- --again”, which takes it up. Otherwise undo it.",
        });
      }
      return id;
    });
    const id = blockOf(ids[0] ?? block.id);
    const stray = ids.find((lineId) => blockOf(lineId) !== id);
    if (stray !== undefined) {
      throw new TifaError({
        what: `The line ${stray} stands in the block ${id}.`,
        where: { file, line: block.segments[ids.indexOf(stray)]?.at.zh ?? 1 },
        fix: "A paragraph break was lost here; restore it.",
      });
    }
    const byOldId = new Map(
      block.segments.map((segment, index) => [segment.id, ids[index] as string]),
    ); // same length
    return {
      ...block,
      id,
      segments: block.segments.map((segment) => ({
        ...segment,
        id: byOldId.get(segment.id) ?? segment.id,
        ...(segment.mergedInto === undefined
          ? {}
          : { mergedInto: byOldId.get(segment.mergedInto) ?? segment.mergedInto }),
      })),
    };
  });
  const [missing, text] = locked[position] ?? [];
  if (missing !== undefined) {
    throw new TifaError({
      what: `The line ${missing} “${headOf(text ?? "")}…” of the lock is missing at the end of the report.`,
      where: { file },
      fix: "Restore it, or run “npm run import -- --again” if it was meant to go; its id is then retired.",
    });
  }
  return renamed;
}

/** The blocks with the best ids that can be given, and everything in which they differ from the lock. */
export interface Locked {
  readonly blocks: readonly Block[];
  readonly errors: readonly TifaError[];
}

/**
 * Like {@link applyLock}, but goes on: a line that the lock knows keeps its id wherever it stands, and
 * every line that is new, changed or gone is reported.
 */
export function compareLock(blocks: readonly Block[], lock: IdLock, file: string): Locked {
  const fresh = isSameShape(blocks, lock) ? renewed(blocks, lock) : updateLock(blocks, lock);
  const errors: TifaError[] = [];
  const refuse = (line: number | undefined, what: string): void => {
    errors.push(
      new TifaError({ what, where: line === undefined ? { file } : { file, line }, fix: MEND }),
    );
  };
  const segments = blocks.flatMap((block) => block.segments);
  const places = new Map<string, number>();
  for (const [index, [id, found]] of Object.entries(fresh.lines).entries()) {
    const at = segments[index]?.at.zh ?? 1;
    places.set(id, at);
    const expected = lock.lines[id];
    if (expected === undefined) {
      refuse(at, `The line “${headOf(found)}…” is not in the lock of ids, or elsewhere there.`);
    } else if (expected !== found) {
      refuse(at, `The Chinese of ${id}, “${headOf(found)}…”, is not what the lock of ids has.`);
    } else if (fresh.apparatus[id] !== lock.apparatus[id]) {
      refuse(at, `What the editors read in ${id} is not what the lock of ids has.`);
    }
  }
  let last: number | undefined;
  for (const [id, print] of Object.entries(lock.lines)) {
    last = places.get(id) ?? last;
    if (places.has(id)) continue;
    refuse(last, `The line ${id}, “${headOf(print)}…”, is in the lock of ids and not in the text.`);
  }
  for (const id of lock.retired) {
    if (id in lock.lines) refuse(undefined, `The id ${id} is retired in the lock, and in use.`);
  }
  return { blocks: applyLock(blocks, fresh, file), errors };
}

/** Whether the lock has the blocks and lines of the text, whatever they say. */
function isSameShape(blocks: readonly Block[], lock: IdLock): boolean {
  const locked = Object.keys(lock.lines).map(blockOf);
  const sizes = (ids: readonly string[]): string =>
    ids.map((id, index) => (id === ids[index - 1] ? "-" : "|")).join("");
  return sizes(locked) === sizes(blocks.flatMap((block) => block.segments.map(() => block.id)));
}

/** The lock's ids with the fingerprints of the text. */
function renewed(blocks: readonly Block[], lock: IdLock): IdLock {
  const texts = blocks.flatMap((block) => block.segments);
  const named = Object.keys(lock.lines).flatMap((id, index): [string, Segment][] => {
    const segment = texts[index];
    return segment === undefined ? [] : [[id, segment]];
  });
  return {
    lines: Object.fromEntries(named.map(([id, segment]) => [id, fingerprint(segment)])),
    apparatus: apparatusOf(named),
    retired: lock.retired,
  };
}

/**
 * Brings a lock up to date: a line whose text is known keeps its id; a new line takes the id before it
 * with a letter (`p12-3b`), a new block likewise (`p12b-1`), and with no lock yet every block and line
 * takes its number. Ids of lines that are gone are retired.
 */
export function updateLock(blocks: readonly Block[], old: IdLock | null): IdLock {
  if (old === null) {
    const entries = blocks.flatMap((block) =>
      block.segments.map((segment) => [segment.id, fingerprint(segment)]),
    );
    const lines = Object.fromEntries(entries) as Record<string, string>;
    const apparatus = apparatusOf(
      blocks.flatMap((block) => block.segments.map((segment) => [segment.id, segment] as const)),
    );
    return { lines, apparatus, retired: [] };
  }
  const oldLines = Object.entries(old.lines);
  const taken = new Set([...Object.keys(old.lines), ...old.retired]);
  const takenBlocks = new Set([...taken].map(blockOf));
  const kept = alignByText(blocks, oldLines);
  const lines: Record<string, string> = {};
  const named: [string, Segment][] = [];
  let lastBlock = "p0";
  for (const block of blocks) {
    const known = block.segments.map((segment) => kept.get(segment)).find((id) => id !== undefined);
    const id = known === undefined ? free(lastBlock, takenBlocks) : blockOf(known);
    takenBlocks.add(id);
    lastBlock = id;
    let last = known === undefined ? null : `${id}-0`;
    block.segments.forEach((segment, index) => {
      const same = kept.get(segment);
      const stays = same !== undefined && blockOf(same) === id;
      const mine = stays ? same : last === null ? `${id}-${index + 1}` : free(last, taken);
      taken.add(mine);
      if (known !== undefined) last = mine;
      lines[mine] = fingerprint(segment);
      named.push([mine, segment]);
    });
  }
  const gone = Object.keys(old.lines).filter((id) => !(id in lines));
  return { lines, apparatus: apparatusOf(named), retired: [...old.retired, ...gone] };
}

/** The hashes of the lines that have apparatus. */
function apparatusOf(
  lines: readonly (readonly [id: string, line: Segment])[],
): Record<string, string> {
  return Object.fromEntries(
    lines.flatMap(([id, segment]) => {
      const hash = apparatusHash(segment);
      return hash === null ? [] : [[id, hash]];
    }),
  );
}

/**
 * Which old id each line keeps: the longest common subsequence of fingerprints, then, inside each
 * stretch that differs, a line that begins like the old one (a split keeps the id on its first half).
 */
function alignByText(
  blocks: readonly Block[],
  old: readonly (readonly [string, string])[],
): Map<Segment, string> {
  const segments = blocks.flatMap((block) => block.segments);
  const prints = segments.map(fingerprint);
  const width = old.length + 1;
  const table = new Uint32Array((segments.length + 1) * width);
  for (let i = segments.length - 1; i >= 0; i -= 1) {
    for (let j = old.length - 1; j >= 0; j -= 1) {
      const same = prints[i] === old[j]?.[1];
      table[i * width + j] = same
        ? (table[(i + 1) * width + j + 1] ?? 0) + 1
        : Math.max(table[(i + 1) * width + j] ?? 0, table[i * width + j + 1] ?? 0);
    }
  }
  const kept = new Map<Segment, string>();
  const loose: { line: number; old: number }[] = [];
  let i = 0;
  let j = 0;
  while (i < segments.length && j < old.length) {
    if (prints[i] === old[j]?.[1]) {
      kept.set(segments[i] as Segment, (old[j] as readonly [string, string])[0]); // both below their lengths
      i += 1;
      j += 1;
    } else if ((table[(i + 1) * width + j] ?? 0) >= (table[i * width + j + 1] ?? 0)) {
      loose.push({ line: i, old: j });
      i += 1;
    } else {
      j += 1;
    }
  }
  const used = new Set(kept.values());
  for (const { line, old: from } of loose) {
    const head = headOf(prints[line] ?? "");
    for (let k = from; k < old.length && !used.has(old[k]?.[0] ?? ""); k += 1) {
      const [id, print] = old[k] as readonly [string, string]; // below the length
      if (headOf(print) !== head) continue;
      kept.set(segments[line] as Segment, id); // an index made above
      used.add(id);
      break;
    }
  }
  return kept;
}

/** The first unused id made of `after` and a letter from b on; a letter it already has is replaced. */
function free(after: string, taken: ReadonlySet<string>): string {
  const stem = after.replace(/[a-z]+$/, "");
  for (let prefix = ""; ; prefix += "z") {
    for (const letter of "bcdefghijklmnopqrstuvwxy") {
      const id = stem + prefix + letter;
      if (!taken.has(id)) return id;
    }
  }
}
