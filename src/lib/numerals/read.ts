/** Figures in running text, in either language of a report. */
import { unifyInPlace } from "../fold/ideographs.ts";
import { findAddresses } from "../text/address.ts";
import { readEnFigures } from "./en/reader.ts";
import type { Excluded, Figure } from "./figure.ts";
import { readZhFigures } from "./zh/reader.ts";

/**
 * Every number of a text, read by value: sorted, non-overlapping, with UTF-16 offsets.
 * @param lang the language of the text.
 * @param excluded stretches whose numbers are not to be read: occurrences of glossary terms, since
 *   only the glossary knows that “三个如何” is a slogan. A figure goes if its number lies in one; its
 *   unit may.
 */
export function readFigures(
  text: string,
  lang: "zh" | "en",
  excluded: readonly Excluded[] = [],
): Figure[] {
  // A number in a web or mail address is a part of a name.
  const all = [...excluded, ...findAddresses(text)];
  return lang === "zh" ? readZhFigures(unifyInPlace(text), all) : readEnFigures(text, all);
}
