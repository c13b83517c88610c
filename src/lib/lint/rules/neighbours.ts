/**
 * The English of a line fits its own Chinese better than its neighbour's. Terms, stock wording and
 * figures of the Chinese are looked for in both; where two lines would fit better the other way round,
 * they have been exchanged.
 */
import { Matcher } from "../../glossary/match.ts";
import type { Entry } from "../../glossary/schema.ts";
import { isSameQuantity } from "../../numerals/figure.ts";
import { readFigures } from "../../numerals/read.ts";
import type { AlignedSegment } from "../aligned.ts";
import { placeIn } from "../place.ts";
import type { Rule } from "../rule.ts";

export const neighbours: Rule = {
  id: "neighbours",
  title: "A line's English fits its own Chinese better than its neighbour's",
  why: "Two exchanged lines read well and each says what the other should.",
  check({ segments, entries, report }) {
    const byId = new Map(entries.map(({ entry }) => [entry.id, entry]));
    for (const [at, first] of segments.entries()) {
      const second = segments[at + 1];
      if (second === undefined || second.report !== first.report) continue;
      const own = likeness(first, first, byId) + likeness(second, second, byId);
      const crossed = likeness(first, second, byId) + likeness(second, first, byId);
      if (crossed < own + MARGIN) continue;
      report({
        where: placeIn(first, "en"),
        segment: first.id,
        about: second.id,
        what: `The English of ${first.id} and ${second.id} would fit better the other way round: terms and figures of each stand in the other.`,
        fix: "Exchange the two lines, or look at what each of them renders.",
      });
    }
  },
};

/** One word more in the wrong line is chance; two are not. */
const MARGIN = 2;

/** How many entries and figures of one line's Chinese are found in another's English. */
function likeness(
  { zh }: AlignedSegment,
  { en }: AlignedSegment,
  byId: ReadonlyMap<string, Entry>,
): number {
  const ids = new Set(zh.marks.flatMap((mark) => (mark.type === "term" ? [mark.entry] : [])));
  const forms = [...ids].flatMap((id) =>
    (byId.get(id)?.renderings ?? []).flatMap(({ match }) =>
      match.map((text) => ({ entry: id, text })),
    ),
  );
  const found = forms.length === 0 ? [] : new Matcher(forms, "en").find(en.text).matches;
  const english = readFigures(en.text, "en");
  const figures = readFigures(zh.text, "zh").filter((figure) =>
    english.some((other) => isSameQuantity(figure, other)),
  );
  return new Set(found.map((match) => match.entry)).size + figures.length;
}
