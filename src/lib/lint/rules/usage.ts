/** A collocation stands in the sentences that it cites. */
import type { Segment } from "../../text/model.ts";
import type { Rule } from "../rule.ts";

export const usage: Rule = {
  id: "usage",
  title: "A collocation stands in each sentence that it cites",
  why: "It is evidence of how the term is used, and the sentence is where a reader looks it up.",
  needsAll: true,
  check({ entries, reports, report }) {
    const segments = new Map<string, Segment>();
    for (const { id, blocks } of reports) {
      for (const block of blocks) {
        for (const segment of block.segments) segments.set(`${id} ${segment.id}`, segment);
      }
    }
    for (const { entry, file, locate } of entries) {
      for (const [at, { zh, sentences }] of entry.usage.entries()) {
        for (const { report: id, segment } of sentences) {
          const found = segments.get(`${id} ${segment}`);
          if (found !== undefined && bare(found.zh.text).includes(bare(zh))) continue;
          report({
            where: { file, line: locate(["usage", at, "sentences"]) ?? 1 },
            what:
              found === undefined
                ? `The collocation “${zh}” cites ${id} ${segment}, which does not exist.`
                : `The collocation “${zh}” does not stand in ${id} ${segment}.`,
            fix: "Copy it from a sentence of a report, and cite that sentence.",
          });
        }
      }
    }
  },
};

/** A collocation leaves out what stands between its words: quotation marks, commas, an ellipsis. */
function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "");
}
