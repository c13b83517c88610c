/** The candidates of a report as a list for whoever carries the glossary on. */
import type { Family } from "../glossary/family.ts";
import type { DescribedCandidate } from "./describe.ts";

/** At most so many characters of an explanation are printed. */
const LONGEST = 90;
/** At most so many places are printed with their context. */
const MOST_PLACES = 4;

/** Prints the list, the most formula-like first. */
export function printCandidates(
  candidates: readonly DescribedCandidate[],
  families: readonly Family[],
): string {
  const titles = new Map(families.map(({ id, title }) => [id, title.en]));
  return candidates.map((one) => `${printOne(one, titles)}\n`).join("");
}

function printOne(one: DescribedCandidate, titles: ReadonlyMap<string, string>): string {
  const family =
    one.family === null ? "no family" : `${one.family} (${titles.get(one.family) ?? "?"})`;
  const lines = [
    `${one.zh}  ×${one.count}  ${one.kind} · ${family}  [${one.score}]`,
    `  ${tellOwner(one)}`,
  ];
  for (const { line, context } of one.places.slice(0, MOST_PLACES))
    lines.push(`  ${line}  ${context}`);
  if (one.count > MOST_PLACES) lines.push(`  and ${one.count - MOST_PLACES} more places`);
  for (const { token, items } of one.parts)
    lines.push(`  · ${token}${items.length > 0 ? `: ${items.map(cut).join(" | ")}` : ""}`);
  for (const { way, lines: ids, text } of one.explanations)
    lines.push(`  says (${way}, ${range(ids)}): ${cut(text)}`);
  return lines.join("\n");
}

/** Whose it is, in words. */
function tellOwner({
  ownership: { here, elsewhere, partly, reports },
  family,
}: DescribedCandidate): string {
  const parts: string[] = [];
  if (here.length > 0) parts.push(`has an entry: ${here.join(", ")}`);
  else if (elsewhere.length > 0)
    parts.push(`has no entry here; the same string is owned elsewhere: ${elsewhere.join(", ")}`);
  else if (partly.length > 0)
    parts.push(`has no entry of its own; marked there: ${partly.join(", ")}`);
  else parts.push(family === null ? "has no entry" : "has no entry; a family fits");
  if (reports.length > 0)
    parts.push(`also in ${reports.map(({ report, count }) => `${report} ×${count}`).join(", ")}`);
  return parts.join("; ");
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function range(ids: readonly string[]): string {
  const [first, last] = [ids[0] ?? "", ids.at(-1) ?? ""];
  return ids.length > 1 ? `${first}..${last}` : first;
}
