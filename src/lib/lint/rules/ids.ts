/** The lines of a report are those of its lock of ids. */
import type { Rule } from "../rule.ts";

export const ids: Rule = {
  id: "ids",
  title: "Every line has the id that the lock of ids gives it",
  why: "Addresses never change: citations, links and the glossary's sources point to them.",
  check({ faults, report }) {
    for (const { kind, error } of faults) {
      if (kind !== "ids") continue;
      report({ where: error.where ?? { file: "content" }, what: error.what, fix: error.fix });
    }
  },
};
