/** Both proofs of a report, and the hash of its page. */
import { TifaError } from "../errors.ts";
import type { Block } from "../text/model.ts";
import { type Difference, toErrors, toPageErrors } from "./findings.ts";
import { type ProofFiles, proveRestored } from "./proof-restored.ts";
import { proveSubsequence } from "./proof-subsequence.ts";
import type { RecipeFile } from "./recipe.ts";
import { restore } from "./restore.ts";

/** What is proven: a page, its recipe, and what was read from report.mdx. */
export interface Evidence {
  /** The decoded page. */
  readonly raw: string;
  /** Of its bytes, lower-case hexadecimal. */
  readonly sha256: string;
  readonly recipe: RecipeFile;
  readonly blocks: readonly Block[];
  readonly files: ProofFiles;
  /** A first import: report.mdx is not written yet, so that faults are told as the page's. */
  readonly first?: boolean;
}

/**
 * Proves a report: page and recipe yield the report, and the report is the page.
 *
 * @returns one error for each finding of either proof, with its place; none if both hold
 */
export function prove({
  raw,
  sha256,
  recipe,
  blocks,
  files,
  first = false,
}: Evidence): TifaError[] {
  const errors: TifaError[] = [];
  const declared = recipe.recipe.raw?.sha256;
  if (declared !== sha256) {
    errors.push(
      new TifaError({
        what:
          declared === undefined
            ? `The recipe does not name the SHA-256 of ${files.raw}.`
            : `${files.raw} is not the page that the recipe was written for: its SHA-256 is ${sha256}.`,
        where: recipe.place(["raw", "sha256"]),
        fix: first
          ? "Give the page that belongs to the recipe, or take `raw` out of the recipe; nothing was written."
          : "The raw page is never edited: restore it from the history of the project.",
      }),
    );
  }
  const findings: Difference[] = [];
  try {
    findings.push(...proveRestored(restore(raw, recipe, files.raw), blocks, files));
  } catch (error) {
    if (!(error instanceof TifaError)) throw error;
    errors.push(error);
  }
  findings.push(...proveSubsequence(raw, recipe.recipe, blocks, files));
  return [...errors, ...(first ? toPageErrors(findings, files.raw) : toErrors(findings))];
}
