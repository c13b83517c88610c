/** What the linter reads: the collection as far as its files can be read, and why not further. */
import type { AnnotatedReport } from "../collection.ts";
import type { TifaError } from "../errors.ts";
import type { Frontmatter } from "../frontmatter.ts";
import type { EntryFile } from "../glossary/file.ts";
import type { ReportFrontmatter } from "../importer/frontmatter.ts";

/**
 * What a fault is about; each kind belongs to one rule.
 * - `format`: a line of a report that is not of the format
 * - `frontmatter`: a key of a report's frontmatter
 * - `ids`: a line that its lock of ids does not have so
 * - `source`: Chinese that is not what the raw page has
 * - `ownership`: a term that several entries claim, or none may
 * - `entry`: an entry that is not of the schema, or contradicts another
 */
type FaultKind = "format" | "frontmatter" | "ids" | "source" | "ownership" | "entry";

/** An error met while reading. */
export interface Fault {
  readonly kind: FaultKind;
  readonly error: TifaError;
}

/** A report with ids, terms and figures; blocks whose lines may be paired wrongly are named. */
export interface LintReport extends AnnotatedReport {
  /** Path of report.mdx. */
  readonly file: string;
  /** The lines of report.mdx. */
  readonly source: readonly string[];
  /** Null where the frontmatter is not valid. */
  readonly meta: ReportFrontmatter | null;
  readonly locate: Frontmatter["locate"];
  /** Ids of the blocks that hold a fault of the format. */
  readonly faulty: ReadonlySet<string>;
}

/** An entry with its file. */
export interface LintEntry extends EntryFile {
  /** Path of the entry. */
  readonly file: string;
}

/** Everything that is linted. */
export interface LintContent {
  readonly reports: readonly LintReport[];
  readonly entries: readonly LintEntry[];
  readonly faults: readonly Fault[];
}
