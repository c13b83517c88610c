/**
 * English prose with Chinese words in it: each Chinese stretch must bear its language, or it is
 * set in the wrong font and read aloud as noise.
 */

/** A stretch of text in one language. */
export interface Stretch {
  readonly text: string;
  readonly isChinese: boolean;
}

/** Han characters with what joins them: Chinese punctuation, digits and signs between Han. */
const CHINESE =
  /[“‘《（]*[\p{Script=Han}□〇][\p{Script=Han}□〇、。，；：？！《》（）…—·～％]*(?:[0-9A-Za-z+.%“”‘’]+(?=[\p{Script=Han}])[\p{Script=Han}□〇、。，；：？！《》（）…—·～％]+)*/gu;

/** Cuts English text into its English and its Chinese stretches; none is empty. */
export function stretchesOf(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  let position = 0;
  for (const match of text.matchAll(CHINESE)) {
    const [found] = match;
    // An opening quotation mark belongs to the English around it unless it is closed inside.
    const lead = /^[“‘]*/.exec(found)?.[0].length ?? 0;
    const start = match.index + lead;
    if (start > position) stretches.push({ text: text.slice(position, start), isChinese: false });
    stretches.push({ text: found.slice(lead), isChinese: true });
    position = match.index + found.length;
  }
  if (position < text.length) stretches.push({ text: text.slice(position), isChinese: false });
  return stretches;
}
