/** Which blocks of a report an address names: `?from=p19&to=p22`. */

/** What is shown of a report: block ids, first and last, both in it. */
export interface Part {
  readonly from: string;
  readonly to: string;
  readonly blocks: ReadonlySet<string>;
}

/**
 * The part that a query names. Either end may name a sentence (`p19-2`, for its block) or be left
 * out (from the beginning, to the end); ends in the wrong order are exchanged.
 *
 * @param ids of all blocks of the report, in order
 * @returns null where the query names no part, or a block that is not there: the whole is shown
 */
export function partOf(ids: readonly string[], query: URLSearchParams): Part | null {
  const [from, to] = [query.get("from"), query.get("to")];
  if (from === null && to === null) return null;
  const at = (id: string): number => ids.indexOf(id.replace(/-.*$/, ""));
  const ends = [from === null ? 0 : at(from), to === null ? ids.length - 1 : at(to)];
  const [first, last] = [Math.min(...ends), Math.max(...ends)];
  const [start, end] = [ids[first], ids[last]];
  if (start === undefined || end === undefined) return null;
  return { from: start, to: end, blocks: new Set(ids.slice(first, last + 1)) };
}
