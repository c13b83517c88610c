/** Candidates with everything that can be known of them without asking anybody. */
import type { Collection, Report } from "../collection.ts";
import { type Explanation, explanationsOf } from "./explanation.ts";
import { type Candidate, findCandidates } from "./find.ts";
import { type Line, linesOf } from "./line.ts";
import { type Ownership, ownershipOf } from "./ownership.ts";
import { type LikelyPart, partsOf } from "./parts.ts";

/** A candidate with its parts and what its own text says of it. */
export interface ExplainedCandidate extends Candidate {
  readonly parts: readonly LikelyPart[];
  readonly explanations: readonly Explanation[];
}

/** A candidate of a report of the collection. */
export interface DescribedCandidate extends ExplainedCandidate {
  readonly ownership: Ownership;
}

/** The candidates of any text, for pasted text too; see `pastedLines`. */
export function explainCandidates(
  lines: readonly Line[],
  known?: { has(zh: string): boolean },
): ExplainedCandidate[] {
  return findCandidates(lines, known).map((candidate) => {
    const explanations = explanationsOf(candidate, lines);
    return { ...candidate, parts: partsOf(candidate, explanations), explanations };
  });
}

/** The candidates of a report, with what the glossary and the other reports know of them. */
export function describeCandidates(
  report: Report,
  { reports, entries, noFormulas }: Pick<Collection, "reports" | "entries" | "noFormulas">,
): DescribedCandidate[] {
  const surroundings = { report, reports, entries: entries.map(({ entry }) => entry) };
  return explainCandidates(linesOf(report), noFormulas).map((candidate) => ({
    ...candidate,
    ownership: ownershipOf(candidate, surroundings),
  }));
}
