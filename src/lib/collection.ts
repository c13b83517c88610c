/** The collection as every part of the project sees it. It is made by `src/collection`. */
import type { TifaError } from "./errors.ts";
import type { Frontmatter } from "./frontmatter.ts";
import type { Family } from "./glossary/family.ts";
import type { EntryFile } from "./glossary/file.ts";
import type { AnnotatedReport, Occurrence } from "./glossary/occurrences.ts";
import type { Entry } from "./glossary/schema.ts";
import type { ReportFrontmatter } from "./importer/frontmatter.ts";
import type { Recipe } from "./importer/recipe.ts";

/**
 * What a fault is about; each kind belongs to one rule of the linter.
 * - `file`: a file that is missing, out of place, or no text
 * - `characters`: a character that does not show what it is
 * - `format`: a line of a report that is not of the format
 * - `frontmatter`: a key of a report's frontmatter
 * - `ids`: a segment that its lock of ids does not have so
 * - `source`: Chinese that is not what the raw page has
 * - `ownership`: a term that several entries claim, or none may
 * - `entry`: an entry that is not of the schema
 * - `relation`: entries that contradict each other, or name what does not exist
 * - `prose`: the body of an entry, a family, or a page
 */
export type FaultKind =
  | "file"
  | "characters"
  | "format"
  | "frontmatter"
  | "ids"
  | "source"
  | "ownership"
  | "entry"
  | "relation"
  | "prose";

/** An error met while reading. */
export interface Fault {
  readonly kind: FaultKind;
  readonly error: TifaError;
}

/** What the editors say of a report before its text. */
export interface Introduction {
  /** Path of introduction.mdx. */
  readonly file: string;
  readonly sources: Entry["sources"];
  /** MDX, with a blank line for each line of the frontmatter. */
  readonly text: string;
}

/** A report with ids, terms and figures; blocks whose lines may be paired wrongly are named. */
export interface Report extends AnnotatedReport {
  /** Path of report.mdx. */
  readonly file: string;
  /** The lines of report.mdx. */
  readonly source: readonly string[];
  /** Null where the frontmatter is not valid. */
  readonly meta: ReportFrontmatter | null;
  readonly locate: Frontmatter["locate"];
  /** Ids of the blocks that hold a fault of the format. */
  readonly faulty: ReadonlySet<string>;
  /** Null where there is none yet, or it cannot be read. */
  readonly introduction: Introduction | null;
  /** Null where it cannot be read. */
  readonly recipe: Recipe | null;
  /** Of the raw page's bytes, in lower-case hexadecimal; null where there is no raw page. */
  readonly sha256: string | null;
}

/** An entry with its file. */
export interface EntryRecord extends EntryFile {
  /** Path of the entry. */
  readonly file: string;
}

/** A page of prose. */
export interface ProsePage {
  /** Path of the page. */
  readonly file: string;
  /** Name of the file, without its ending. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** The text, with a blank line for each line of the frontmatter. */
  readonly text: string;
}

/** Everything that content/ holds, as far as it can be read, and why not further. */
export interface Collection {
  /** In the order of their ids. */
  readonly reports: readonly Report[];
  /** In the order of their ids; `broader` and `narrower` are each other's inverse. */
  readonly entries: readonly EntryRecord[];
  readonly pages: readonly ProsePage[];
  /** In their own order. */
  readonly families: readonly Family[];
  /** Quoted phrases that hold a numeral and are no formula, with the reason of each. */
  readonly noFormulas: ReadonlyMap<string, string>;
  /** By entry id. */
  readonly occurrences: ReadonlyMap<string, readonly Occurrence[]>;
  /** Ids of the reports that cannot be read at all. */
  readonly unread: readonly string[];
  /** Something could not be read, so that nothing can be said of what is missing or contradicts it. */
  readonly isPartial: boolean;
  readonly faults: readonly Fault[];
}
