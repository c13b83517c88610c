/** No placeholder is left where a text belongs. */
import { NOT_YET } from "../../importer/frontmatter.ts";
import type { Rule } from "../rule.ts";

const PAIRS = ["title", "issuer", "place", "genre", "publisher"] as const;
/** Signs by which writers mark what they will come back to. */
const LEFT_OVER =
  /\b(?:TODO|FIXME|TBD|XXX|TK)\b|\blorem ipsum\b|\((?:not translated yet|to be written)\)/;

export const placeholder: Rule = {
  id: "placeholder",
  title: "No placeholder is left where a text belongs",
  why: "The page prints it as if it were the text.",
  check({ reports, texts, report }) {
    for (const { file, meta, locate } of reports) {
      for (const key of PAIRS) {
        if (meta?.[key].en !== NOT_YET) continue;
        report({
          severity: meta.translation.complete === true ? "error" : "warning",
          where: { file, line: locate([key, "en"]) ?? 1 },
          what: `${key}.en still says “${NOT_YET}”.`,
          fix: `Translate ${key}.zh: ${meta[key].zh}`,
        });
      }
    }
    for (const { text, segment, place } of texts) {
      const found = LEFT_OVER.exec(text);
      if (found === null) continue;
      report({
        where: place({ start: found.index, end: found.index + found[0].length }),
        segment,
        about: found[0],
        what: `“${found[0]}” is a placeholder.`,
        fix: "Write the text, or put the question into openQuestions or a note.",
      });
    }
  },
};
