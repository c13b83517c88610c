/** Places of words in the source of a report. */
import type { Place } from "../errors.ts";
import type { Span } from "../text/model.ts";
import type { AlignedSegment } from "./aligned.ts";

/**
 * Where a unit's text stands; with a stretch of the text, its column too, unless markup divides it.
 *
 * @param span offsets in the text of that language
 */
export function placeIn(unit: AlignedSegment, lang: "zh" | "en", span?: Span): Place {
  const place = { file: unit.report.file, line: unit.at[lang] };
  if (span === undefined) return place;
  const column = columnOf(unit.report.source[place.line - 1] ?? "", unit[lang].text, span);
  return column === undefined ? place : { ...place, column };
}

/** The column, counted from 1, at which the nth equal stretch of the source begins. */
export function columnOf(source: string, text: string, { start, end }: Span): number | undefined {
  const words = text.slice(start, end);
  if (words === "") return undefined;
  let nth = 0;
  for (let at = text.indexOf(words); at !== -1 && at < start; at = text.indexOf(words, at + 1)) {
    nth += 1;
  }
  let at = source.indexOf(words);
  for (; nth > 0 && at !== -1; nth -= 1) at = source.indexOf(words, at + 1);
  return at === -1 ? undefined : at + 1;
}
