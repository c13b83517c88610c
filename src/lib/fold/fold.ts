/**
 * The one folding of text for comparison, shared by the index, the query and the sentences. What two
 * sides would fold differently would never be found.
 *
 * Folded means: invisible signs and stray combining marks out, look-alikes of ideographs unified,
 * compatibility forms plain (NFKC: １ is 1, ％ is %), letters in lower case. Traditional characters
 * are another matter (script.ts): only a query has them.
 */
import { unifyIdeographs } from "./ideographs.ts";
import { visible, withoutStrayMarks } from "./signs.ts";

/** A folded text that remembers where each of its code units comes from. */
export interface Folded {
  readonly text: string;
  /** For each code unit of `text`: where its source begins (UTF-16 code units of the text as given). */
  readonly starts: readonly number[];
  /** For each code unit of `text`: where its source ends, invisible signs after it included. */
  readonly ends: readonly number[];
}

/**
 * A character with its combining marks, so that decomposed input (NFD) is composed before it is
 * read, and with the invisible signs after it, so that a soft hyphen cuts no word in two.
 */
const CLUSTER =
  /[^\p{M}\p{Default_Ignorable_Code_Point}][\p{M}\p{Default_Ignorable_Code_Point}]*|[\p{M}\p{Default_Ignorable_Code_Point}]+/gu;

/**
 * Characters that NFKC would turn into something a number could swallow: the full-width comma is a
 * clause mark in Chinese, never a thousands separator, and ㎡ after 5600 must not become 5600m2.
 */
function foldCluster(cluster: string): string {
  const shown = unifyIdeographs(withoutStrayMarks(visible(cluster)));
  if (shown === "，" || shown === "、") return shown;
  const plain = shown.normalize("NFKC").toLowerCase();
  // Superscripts and circled figures are note marks and list marks: apart from a number beside them.
  return /^[\u3200-\u33ff\u2100-\u214f\p{No}]/u.test(shown) ? ` ${plain} ` : plain;
}

/** Folds a text; see above. */
export function fold(text: string): Folded {
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = "";
  for (const match of text.matchAll(CLUSTER)) {
    const piece = foldCluster(match[0]);
    for (let unit = 0; unit < piece.length; unit += 1) {
      starts.push(match.index);
      ends.push(match.index + match[0].length);
    }
    folded += piece;
  }
  return { text: folded, starts, ends };
}

/**
 * A text as a reader would see it, before anything is compared: composed, without invisible signs and
 * stray marks, look-alikes unified. Width and case stay.
 */
export function plain(text: string): string {
  return unifyIdeographs(withoutStrayMarks(visible(text).normalize("NFC")));
}
