/**
 * Syllables of Hanyu Pinyin as a reader may type them: with or without tone marks, tone figures,
 * spaces and apostrophes. Small enough for the browser; it knows no characters.
 */

/**
 * The syllables of Standard Chinese without tones (GB/T 16159, with the interjections left out),
 * by initial: the initial, a colon, its finals. ü is written v, as on keyboards.
 */
const TABLE =
  ":a ai an ang ao e ei en eng er o ou;" +
  "b:a ai an ang ao ei en eng i ian iao ie in ing o u;" +
  "p:a ai an ang ao ei en eng i ian iao ie in ing o ou u;" +
  "m:a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u;" +
  "f:a an ang ei en eng iao o ou u;" +
  "d:a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo;" +
  "t:a ai an ang ao e ei eng i ian iao ie ing ong ou u uan ui un uo;" +
  "n:a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan un uo v ve ue;" +
  "l:a ai an ang ao e ei eng i ia ian iang iao ie in ing iu o ong ou u uan un uo v ve ue;" +
  "g:a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo;" +
  "k:a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo;" +
  "h:a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo;" +
  "j:i ia ian iang iao ie in ing iong iu u uan ue un;" +
  "q:i ia ian iang iao ie in ing iong iu u uan ue un;" +
  "x:i ia ian iang iao ie in ing iong iu u uan ue un;" +
  "zh:a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo;" +
  "ch:a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo;" +
  "sh:a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo;" +
  "r:an ang ao e en eng i ong ou u ua uan ui un uo;" +
  "z:a ai an ang ao e ei en eng i ong ou u uan ui un uo;" +
  "c:a ai an ang ao e en eng i ong ou u uan ui un uo;" +
  "s:a ai an ang ao e en eng i ong ou u uan ui un uo;" +
  "y:a an ang ao e i in ing o ong ou u uan ue un;" +
  "w:a ai an ang ei en eng o u";

const SYLLABLES: ReadonlySet<string> = new Set(
  TABLE.split(";").flatMap((row) => {
    const [initial = "", finals = ""] = row.split(":");
    return finals.split(" ").map((final) => initial + final);
  }),
);

const LONGEST = 6;

/** The four tone marks as combining characters, in the order of the tones. */
const MARKS = ["\u0304", "\u0301", "\u030c", "\u0300"] as const;

/** A syllable as it was written. */
export interface Syllable {
  /** Letters without tone, ü as v: `lv`. */
  readonly letters: string;
  /** 1–4, 5 for a written neutral tone (figure), null where no tone was written. */
  readonly tone: number | null;
}

/** `Lǜ` → `lv`: lower case, no tone, no apostrophes or spaces, ü and `u:` as v. */
export function plainLetters(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replace(/u:|u\u0308/gu, "v")
    .replace(/[^a-z]/gu, "");
}

/** Of the ways in which a text can be cut at most so many are told. */
const MOST_CUTS = 8;

/**
 * Reads pinyin syllable by syllable. A run that can be cut in several ways is cut as the orthography
 * would have it read: no syllable after the first begins with a, e or o, which would need an
 * apostrophe (`sangeruhe` is san ge, not sang e); then the fewest syllables win (`xian` is one).
 *
 * @returns the syllables, or null if some part of the text is no pinyin
 */
export function readPinyin(text: string): readonly Syllable[] | null {
  return cutPinyin(text)[0] ?? null;
}

/**
 * Every way in which a text can be read as pinyin, as the orthography has it first: readers leave
 * out apostrophes, so `fangan` may be meant for fāng’àn 方案. Empty if it is no pinyin; of very many
 * ways the best few.
 */
export function cutPinyin(text: string): readonly (readonly Syllable[])[] {
  const runs = text
    .normalize("NFD")
    .toLowerCase()
    .replace(/u:|u\u0308/gu, "v")
    .split(/[\s'’ʼ·.,，-]+/u)
    .filter((run) => run !== "");
  if (runs.length === 0) return [];
  let readings: readonly Cut[] = [{ syllables: [], cost: 0 }];
  for (const run of runs) {
    if (!/^(?:[a-z][\u0300\u0301\u0304\u030c]?|[1-5])+$/u.test(run)) return [];
    const cuts = cutRun(run);
    readings = cheapest(
      readings.flatMap((reading) =>
        cuts.map((cut) => ({
          syllables: [...reading.syllables, ...cut.syllables],
          cost: reading.cost + cut.cost,
        })),
      ),
    );
  }
  return readings.map(({ syllables }) => syllables);
}

interface Cut {
  readonly syllables: readonly Syllable[];
  readonly cost: number;
}

/** More than any run has syllables: a missing apostrophe is never the better cut. */
const MISSING_APOSTROPHE = 1000;

function cheapest(cuts: readonly Cut[]): readonly Cut[] {
  return [...cuts].sort((a, b) => a.cost - b.cost).slice(0, MOST_CUTS);
}

/** Cuts one run of letters, marks and tone figures; works from the end so that each tail is cut once. */
function cutRun(run: string): readonly Cut[] {
  const tails: (readonly Cut[])[] = [];
  tails[run.length] = [{ syllables: [], cost: 0 }];
  for (let start = run.length - 1; start >= 0; start -= 1) {
    const cuts: Cut[] = [];
    // Letters, each with at most one mark, and a tone figure.
    for (let end = Math.min(run.length, start + LONGEST + 2); end > start; end -= 1) {
      const syllable = readSyllable(run.slice(start, end));
      if (syllable === null) continue;
      const isBare = start > 0 && /^[aeo]/u.test(syllable.letters);
      for (const { syllables, cost } of tails[end] ?? [])
        cuts.push({
          syllables: [syllable, ...syllables],
          cost: cost + 1 + (isBare ? MISSING_APOSTROPHE : 0),
        });
    }
    tails[start] = cheapest(cuts);
  }
  return tails[0] ?? [];
}

function readSyllable(text: string): Syllable | null {
  const letters = text.replace(/[^a-z]/gu, "");
  if (!SYLLABLES.has(letters)) return null;
  const tones = [...text].filter((character) => !/[a-z]/u.test(character));
  if (tones.length > 1) return null;
  const [tone] = tones;
  if (tone === undefined) return { letters, tone: null };
  if (/[1-5]/u.test(tone)) return text.endsWith(tone) ? { letters, tone: Number(tone) } : null;
  // The mark stands on a vowel, and a syllable does not begin with a mark.
  const index = MARKS.indexOf(tone as (typeof MARKS)[number]);
  return index >= 0 && /[aeiouv][\u0300\u0301\u0304\u030c]/u.test(text)
    ? { letters, tone: index + 1 }
    : null;
}
