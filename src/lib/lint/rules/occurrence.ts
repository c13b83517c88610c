/** Every entry occurs in a report, and its scope names reports that exist. */
import { findOccurrences, scopeErrors } from "../../collection.ts";
import type { Rule } from "../rule.ts";

export const occurrence: Rule = {
  id: "occurrence",
  title: "Every entry occurs in a report that its scope covers",
  why: "The glossary explains these reports; an entry that none of them uses is another book's.",
  check({ entries, reports, report }) {
    const list = entries.map((read) => read.entry);
    const occurrences = findOccurrences(reports, list);
    for (const { entry, file, locate } of entries) {
      for (const { what, fix } of scopeErrors(entry, reports, occurrences)) {
        report({ where: { file, line: locate(["match"]) ?? locate(["scope"]) ?? 1 }, what, fix });
      }
    }
  },
};
