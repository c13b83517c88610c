/**
 * What the editorial apparatus does to a text: the same line as the source printed it, as the
 * editors correct it, and with what they supplied left out.
 */
import type { ApparatusMark, Mark, Rich } from "./model.ts";

/** What a gap shows in the reading text. */
export const GAP_SIGN = "□";

/** Whether a mark belongs to the apparatus. */
export function isApparatus(mark: Mark): mark is ApparatusMark {
  return mark.type === "sic" || mark.type === "supplied" || mark.type === "gap";
}

function rewrite(
  rich: Rich,
  replacement: (mark: ApparatusMark, printed: string) => string,
): string {
  let text = "";
  let position = 0;
  for (const mark of rich.marks.filter(isApparatus)) {
    text += rich.text.slice(position, mark.start);
    text += replacement(mark, rich.text.slice(mark.start, mark.end));
    position = mark.end;
  }
  return text + rich.text.slice(position);
}

/** The line as it stands in the source: sic as printed, supplied left out, gaps as their raw text. */
export function undoApparatus(rich: Rich): string {
  return rewrite(rich, (mark, printed) => {
    if (mark.type === "supplied") return "";
    if (mark.type === "gap") return mark.raw;
    return printed;
  });
}

/**
 * The other forms that a search must find beside the reading text: corrected, and without what was
 * supplied. Each form once; none for a line without apparatus.
 */
export function variantsOf(rich: Rich): string[] {
  const corrected = rewrite(rich, (mark, printed) => {
    if (mark.type === "sic") return mark.corr;
    if (mark.type === "gap") return mark.reading ?? printed;
    return printed;
  });
  const withoutSupplied = rewrite(rich, (mark, printed) =>
    mark.type === "supplied" ? "" : printed,
  );
  return [...new Set([corrected, withoutSupplied])].filter((form) => form !== rich.text);
}
