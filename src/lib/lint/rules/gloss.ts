/** An official gloss is what its lines say, in Chinese and, once they are translated, in English. */
import { citedSegments, glossErrors } from "../../glossary/gloss.ts";
import type { Rule } from "../rule.ts";

export const gloss: Rule = {
  id: "gloss",
  title: "An official gloss stands verbatim in the lines that it cites, in both languages",
  why: "It is the issuer's own voice, and the same sentence must not have two translations.",
  needsAll: true,
  check({ entries, reports, report }) {
    for (const { entry, file, locate } of entries) {
      const official = entry.officialGloss;
      if (official === undefined) continue;
      const errors = glossErrors(entry, reports);
      for (const { what, fix } of errors) {
        report({ where: { file, line: locate(["officialGloss", "zh"]) ?? 1 }, what, fix });
      }
      if (errors.length > 0) continue;
      const segments = citedSegments(entry, reports).flat();
      if (segments.some((segment) => segment.en === null)) continue;
      const whole = squeeze(segments.map((segment) => segment.en?.text ?? "").join(" "));
      const isWhole = segments.map((segment) => segment.zh.text).join("") === official.zh;
      const own = squeeze(official.en);
      if (isWhole ? own === whole : fold(whole).includes(fold(own))) continue;
      report({
        where: { file, line: locate(["officialGloss", "en"]) ?? 1 },
        what: `The English of the gloss is not that of its lines: ${firstDifference(own, whole)}.`,
        fix: `Copy the English of ${official.sources.map(({ report: id, from, to }) => `${id} ${from}${to === undefined ? "" : `–${to}`}`).join(", ")}.`,
      });
    }
  },
};

function squeeze(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** A part of a sentence may begin with a capital and end with a mark of its own. */
function fold(text: string): string {
  return text.toLowerCase().replace(/[.;:,]$/, "");
}

/** Characters shown on either side of a difference. */
const SHOWN = 24;

function firstDifference(own: string, lines: string): string {
  let at = 0;
  while (at < own.length && own[at] === lines[at]) at += 1;
  const cut = (text: string): string => text.slice(Math.max(0, at - SHOWN), at + SHOWN);
  return `“…${cut(own)}…” in the gloss, “…${cut(lines)}…” in the report`;
}
