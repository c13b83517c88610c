/** Readings in brackets that a page puts after characters, of which no word is text. */

/**
 * One reading in brackets: Latin letters with exactly one tone mark, as in 现(xiàn). It never
 * matches text in brackets, such as (社区), (1) or (R&D), because none has a tone mark.
 */
const BRACKETED_PINYIN = /\([a-zü]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zü]*\)/gu;

/** How many readings in brackets a text has. */
export function countBracketedPinyin(text: string): number {
  return text.match(BRACKETED_PINYIN)?.length ?? 0;
}

/** The text without them. */
export function removeBracketedPinyin(text: string): string {
  return text.replace(BRACKETED_PINYIN, "");
}
