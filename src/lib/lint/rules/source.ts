/** The Chinese of a report is its raw page: the two proofs of the importer. */
import { reportFaults } from "../faults.ts";
import type { Rule } from "../rule.ts";

export const source: Rule = {
  id: "source",
  title: "The Chinese is the raw page, character for character",
  why: "The text is evidence: what is not in the source must show as ours.",
  check(context) {
    reportFaults("source", context);
  },
};
