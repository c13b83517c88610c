/** Every entry occurs in a report that its scope covers. */
import type { Rule } from "../rule.ts";

export const occurrence: Rule = {
  id: "occurrence",
  title: "Every entry occurs in a report that its scope covers",
  why: "The glossary explains these reports; an entry that none of them uses is another book's.",
  needsAll: true,
  check({ entries, occurrences, report }) {
    for (const { entry, file, locate } of entries) {
      // An entry that matches nowhere on purpose is there to be told apart.
      if (entry.scope.reports?.length === 0) continue;
      if ((occurrences.get(entry.id) ?? []).length > 0) continue;
      report({
        where: { file, line: locate(["match"]) ?? locate(["scope"]) ?? 1 },
        what: `The entry ${entry.id} occurs in no report.`,
        fix: "Correct its match or its scope, or delete it.",
      });
    }
  },
};
