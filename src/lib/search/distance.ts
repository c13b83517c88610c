/** How far a misspelt string is from a known one: changes of one sign, swaps of neighbours included. */

/** Two characters that sound alike are half as far from each other as any two. */
const ALIKE = 0.5;

/**
 * The optimal string alignment distance (Damerau's four changes, no stretch changed twice), by code
 * points.
 *
 * @param isAlike whether two signs are more easily taken for each other than others
 */
export function typoDistance(
  one: string,
  other: string,
  isAlike: (a: string, b: string) => boolean = () => false,
): number {
  const a = [...one];
  const b = [...other];
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const [x = "", y = ""] = [a[i - 1], b[j - 1]];
      const change = x === y ? 0 : isAlike(x, y) ? ALIKE : 1;
      let best = Math.min(
        (rows[i - 1]?.[j - 1] ?? 0) + change,
        (rows[i - 1]?.[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
      );
      if (x !== y && x === b[j - 2] && y === a[i - 2])
        best = Math.min(best, (rows[i - 2]?.[j - 2] ?? 0) + 1);
      row.push(best);
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? 0;
}
