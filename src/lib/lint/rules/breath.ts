/** An English sentence can be read aloud in one breath. */
import { severityOfUnfinished } from "../faults.ts";
import { LONGEST_SENTENCE, sentencesOf } from "../readability.ts";
import type { Rule } from "../rule.ts";

export const breath: Rule = {
  id: "breath",
  title: `An English sentence has at most ${LONGEST_SENTENCE} words, quoted titles aside`,
  why: "A reader trusts a sentence of eighty words and does not finish it; a Chinese sentence may become several.",
  check(context) {
    for (const report of context.reports) {
      for (const block of report.blocks.filter(({ id }) => !report.faulty.has(id))) {
        for (const { text, words, segment, line } of sentencesOf(block)) {
          if (words <= LONGEST_SENTENCE) continue;
          const begin = text.split(" ").slice(0, 6).join(" ");
          context.report({
            severity: severityOfUnfinished(report.file, context),
            where: { file: report.file, line },
            segment,
            about: begin,
            what: `The sentence “${begin} …” has ${words} words.`,
            fix: "Part it: a new sentence adds no cause, purpose or count. Where it cannot be parted, excuse the line with the reason.",
          });
        }
      }
    }
  },
};
