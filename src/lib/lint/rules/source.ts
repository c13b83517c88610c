/** The Chinese of a report is its raw page: the two proofs of the importer. */
import type { Rule } from "../rule.ts";

export const source: Rule = {
  id: "source",
  title: "The Chinese is the raw page, character for character",
  why: "The text is evidence: what is not in the source must show as ours.",
  check({ faults, report }) {
    for (const { kind, error } of faults) {
      if (kind !== "source") continue;
      report({ where: error.where ?? { file: "content" }, what: error.what, fix: error.fix });
    }
  },
};
