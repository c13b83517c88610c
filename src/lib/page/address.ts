/**
 * Addresses of sentences as readers meet them: the fragment of a report's page (`#p12-3`, a range
 * `#p12-3..p13-1`) and the short form that stands beside a sentence (`12.3`).
 */
import type { Passage } from "../cite/model.ts";

/** A block, or a line of it: `p12`, `p12-3`, and `p12-3b` after a later split. */
const ID = /^p(\d+)(?:-(\d+)([a-z]?))?$/;

/** Decodes a fragment; one with a stray `%` stands for itself. */
export function decodeFragment(hash: string): string {
  const raw = hash.replace(/^#/, "");
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}

/** Reads a fragment, with or without its `#`; null where it names no place in a text. */
export function readFragment(hash: string): Passage | null {
  const [from = "", to, ...rest] = decodeFragment(hash).split("..");
  if (!ID.test(from) || rest.length > 0) return null;
  if (to === undefined) return { from };
  return ID.test(to) ? { from, to } : null;
}

/** `p12-3` → `12.3`, `p12` → `12`; anything else stands for itself. */
export function shortOf(id: string): string {
  const [, block, line, split = ""] = ID.exec(id) ?? [];
  if (block === undefined) return id;
  return line === undefined ? block : `${block}.${line}${split}`;
}

/** `12.3`, or `12.3–13.1`. */
export function shortPassage({ from, to }: Passage): string {
  return to === undefined || to === from ? shortOf(from) : `${shortOf(from)}–${shortOf(to)}`;
}

/**
 * The one of the known lines that stands nearest to an address: in the same block if there is one,
 * else in the block nearest by number. Of two as near the earlier one. A block leads to its first
 * line.
 *
 * @param ids ids of lines, in the order of the text
 */
export function nearestTo(wanted: string, ids: readonly string[]): string | null {
  const [, block, line = "1"] = ID.exec(wanted) ?? [];
  if (block === undefined) return null;
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const id of ids) {
    const [, otherBlock, otherLine = "1"] = ID.exec(id) ?? [];
    if (otherBlock === undefined) continue;
    // No block has so many lines, so the block decides before the line.
    const distance =
      Math.abs(Number(otherBlock) - Number(block)) * 1e6 +
      Math.min(Math.abs(Number(otherLine) - Number(line)), 1e6 - 1);
    if (distance >= least) continue;
    least = distance;
    best = id;
  }
  return best;
}
