/** Entries agree with each other, and what they name exists. */
import { reportFaults } from "../faults.ts";
import type { Rule } from "../rule.ts";

export const relation: Rule = {
  id: "relation",
  title: "Entries agree with each other, and what they name exists",
  why: "A link must lead somewhere, and a string has one owner in one report.",
  needsAll: true,
  check(context) {
    reportFaults("relation", context);
  },
};
