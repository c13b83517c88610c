/** The lines of a report are those of its lock of ids. */
import { reportFaults } from "../faults.ts";
import type { Rule } from "../rule.ts";

export const ids: Rule = {
  id: "ids",
  title: "Every line has the id that the lock of ids gives it",
  why: "Addresses never change: citations, links and the glossary's sources point to them.",
  check(context) {
    reportFaults("ids", context);
  },
};
