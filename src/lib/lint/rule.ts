/** What a rule is, and what it is given. One rule a file, in rules/. */

import type { Collection } from "../collection.ts";
import type { Place } from "../errors.ts";
import type { AlignedSegment } from "./aligned.ts";
import type { EnglishText } from "./english.ts";
import type { Severity } from "./finding.ts";

/** What a rule reports; the rest of a finding is the rule's own. */
export interface Remark {
  /** Left out: an error. */
  readonly severity?: Severity;
  readonly where: Place;
  /** Id of the line of the report; findings without it cannot be excused. */
  readonly segment?: string | undefined;
  /** The words that it is about. */
  readonly about?: string | undefined;
  readonly what: string;
  /** Left out: the rule's. */
  readonly why?: string;
  readonly fix: string;
}

/** What a rule sees, and how it speaks. */
export interface Context extends Collection {
  /** Every English line of every report with its Chinese. */
  readonly segments: readonly AlignedSegment[];
  /** Every English text of ours, also in frontmatter, notes and glossary. */
  readonly texts: readonly EnglishText[];
  readonly report: (found: Remark) => void;
}

/** One check. */
export interface Rule {
  /** A noun, as in `--format` output and in suppressions. */
  readonly id: string;
  /** What the rule demands, in few words. */
  readonly title: string;
  /** Why, a sentence for the person whose text is found wanting. */
  readonly why: string;
  /**
   * It compares what stands in several files: it says nothing while one of them cannot be read, for
   * what is missing there is no fault of the others.
   */
  readonly needsAll?: true;
  readonly check: (context: Context) => void;
}
