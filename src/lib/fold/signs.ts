/** Signs that are no text: what has no width, and marks that stand on nothing they belong to. */

/**
 * What has neither width nor meaning in a text and comes along with it: soft hyphens, zero-width
 * spaces and joiners, marks of direction, byte order marks, variation selectors (the U+FE0F that
 * emoji keyboards add to figures). Unicode’s property Default_Ignorable_Code_Point.
 */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}+/gu;

/**
 * Combining marks that stand on no letter of an alphabet: at the beginning, on a Han character, a
 * figure or a sign (社̀, the U+20E3 of a keycap). On a letter they are its diacritics, or its vowels.
 */
const STRAY = /(?<=^|[^\p{L}\p{M}]|\p{Script=Han})\p{M}+/gu;

/** The text without what cannot be seen. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, "");
}

/** The text without combining marks that stand on no letter. */
export function withoutStrayMarks(text: string): string {
  return text.replace(STRAY, "");
}

/** Whether a text has combining marks that stand on no letter. */
export function hasStrayMarks(text: string): boolean {
  return text.search(STRAY) >= 0;
}
