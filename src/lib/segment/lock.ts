/**
 * Addresses never change. A lock file beside each report records every line's id with a fingerprint
 * of its source text; reading a report takes the ids from there and refuses a text that has moved.
 */
import { TifaError } from "../errors.ts";
import { undoApparatus } from "./apparatus.ts";
import type { Block, Line } from "./model.ts";

/** Line ids in document order, each with the fingerprint of its text; ids once used and now gone. */
export interface IdLock {
  readonly lines: Readonly<Record<string, string>>;
  /** Never given to another line. */
  readonly retired: readonly string[];
}

const MEND =
  "If the Chinese text was meant to change, change the recipe and run “npm run import -- --again”, which keeps the ids that exist. Otherwise undo the change.";

/** The block of a line id: `p12-3b` → `p12`. */
function blockOf(lineId: string): string {
  return lineId.slice(0, lineId.indexOf("-"));
}

/**
 * A short, readable fingerprint of a line: its first eight characters and a 32-bit FNV-1a hash of the
 * source text (apparatus undone, so that an editor's correction does not count as a change).
 */
export function fingerprint(line: Line): string {
  const text = undoApparatus(line.zh);
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return `${text.slice(0, 8)} ${(hash >>> 0).toString(16).padStart(8, "0")}`;
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
    const ids = block.lines.map((line) => {
      const [id, expected] = locked[position] ?? [];
      position += 1;
      const found = fingerprint(line);
      if (id === undefined || expected !== found) {
        throw new TifaError({
          what: `The line “${headOf(found)}…” does not agree with the lock of ids, which has ${
            id === undefined ? "no further line" : `${id} “${headOf(expected ?? "")}…”`
          } here.`,
          where: { file, line: line.at.zh },
          fix: MEND,
        });
      }
      return id;
    });
    const id = blockOf(ids[0] ?? block.id);
    const stray = ids.find((lineId) => blockOf(lineId) !== id);
    if (stray !== undefined) {
      throw new TifaError({
        what: `The line ${stray} stands in the block ${id}.`,
        where: { file, line: block.lines[ids.indexOf(stray)]?.at.zh ?? 1 },
        fix: "A paragraph break was lost here; restore it.",
      });
    }
    const byOldId = new Map(block.lines.map((line, index) => [line.id, ids[index] as string])); // same length
    return {
      ...block,
      id,
      lines: block.lines.map((line) => ({
        ...line,
        id: byOldId.get(line.id) ?? line.id,
        ...(line.mergedInto === undefined
          ? {}
          : { mergedInto: byOldId.get(line.mergedInto) ?? line.mergedInto }),
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
  const lines = blocks.flatMap((block) => block.lines);
  const places = new Map<string, number>();
  for (const [index, [id, found]] of Object.entries(fresh.lines).entries()) {
    const at = lines[index]?.at.zh ?? 1;
    places.set(id, at);
    const expected = lock.lines[id];
    if (expected === undefined) {
      refuse(at, `The line “${headOf(found)}…” is not in the lock of ids, or elsewhere there.`);
    } else if (expected !== found) {
      refuse(at, `The Chinese of ${id}, “${headOf(found)}…”, is not what the lock of ids has.`);
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
  return sizes(locked) === sizes(blocks.flatMap((block) => block.lines.map(() => block.id)));
}

/** The lock's ids with the fingerprints of the text. */
function renewed(blocks: readonly Block[], lock: IdLock): IdLock {
  const prints = blocks.flatMap((block) => block.lines.map(fingerprint));
  const lines = Object.keys(lock.lines).map((id, index) => [id, prints[index] ?? ""] as const);
  return { lines: Object.fromEntries(lines), retired: lock.retired };
}

/**
 * Brings a lock up to date: a line whose text is known keeps its id; a new line takes the id before it
 * with a letter (`p12-3b`), a new block likewise (`p12b-1`), and with no lock yet every block and line
 * takes its number. Ids of lines that are gone are retired.
 */
export function updateLock(blocks: readonly Block[], old: IdLock | null): IdLock {
  if (old === null) {
    const entries = blocks.flatMap((block) =>
      block.lines.map((line) => [line.id, fingerprint(line)]),
    );
    return { lines: Object.fromEntries(entries) as Record<string, string>, retired: [] };
  }
  const oldLines = Object.entries(old.lines);
  const taken = new Set([...Object.keys(old.lines), ...old.retired]);
  const takenBlocks = new Set([...taken].map(blockOf));
  const kept = alignByText(blocks, oldLines);
  const lines: Record<string, string> = {};
  let lastBlock = "p0";
  for (const block of blocks) {
    const known = block.lines.map((line) => kept.get(line)).find((id) => id !== undefined);
    const id = known === undefined ? free(lastBlock, takenBlocks) : blockOf(known);
    takenBlocks.add(id);
    lastBlock = id;
    let last = known === undefined ? null : `${id}-0`;
    block.lines.forEach((line, index) => {
      const same = kept.get(line);
      const stays = same !== undefined && blockOf(same) === id;
      const mine = stays ? same : last === null ? `${id}-${index + 1}` : free(last, taken);
      taken.add(mine);
      if (known !== undefined) last = mine;
      lines[mine] = fingerprint(line);
    });
  }
  const gone = Object.keys(old.lines).filter((id) => !(id in lines));
  return { lines, retired: [...old.retired, ...gone] };
}

/**
 * Which old id each line keeps: the longest common subsequence of fingerprints, then, inside each
 * stretch that differs, a line that begins like the old one (a split keeps the id on its first half).
 */
function alignByText(
  blocks: readonly Block[],
  old: readonly (readonly [string, string])[],
): Map<Line, string> {
  const lines = blocks.flatMap((block) => block.lines);
  const prints = lines.map(fingerprint);
  const width = old.length + 1;
  const table = new Uint32Array((lines.length + 1) * width);
  for (let i = lines.length - 1; i >= 0; i -= 1) {
    for (let j = old.length - 1; j >= 0; j -= 1) {
      const same = prints[i] === old[j]?.[1];
      table[i * width + j] = same
        ? (table[(i + 1) * width + j + 1] ?? 0) + 1
        : Math.max(table[(i + 1) * width + j] ?? 0, table[i * width + j + 1] ?? 0);
    }
  }
  const kept = new Map<Line, string>();
  const loose: { line: number; old: number }[] = [];
  let i = 0;
  let j = 0;
  while (i < lines.length && j < old.length) {
    if (prints[i] === old[j]?.[1]) {
      kept.set(lines[i] as Line, (old[j] as readonly [string, string])[0]); // both below their lengths
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
      kept.set(lines[line] as Line, id); // an index made above
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
