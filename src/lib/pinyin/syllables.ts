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
  "n:a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan un uo v ve;" +
  "l:a ai an ang ao e ei eng i ia ian iang iao ie in ing iu o ong ou u uan un uo v ve;" +
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

/**
 * Other spellings of syllables with ü: `lue` where the two dots are left out, since no other syllable
 * is spelt so, and `lyu`, `lyue` as passports have it (GB/T 28039). Each → letters as in the table.
 */
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ["lue", "lve"],
  ["nue", "nve"],
  ["lyu", "lv"],
  ["nyu", "nv"],
  ["lyue", "lve"],
  ["nyue", "nve"],
]);

/**
 * 儿 as it is written after another syllable, of which it is the end (GB/T 16159: shìr for 事儿). To
 * readers of characters it is a syllable of its own.
 */
const ERHUA = /^r5?$/u;
const ERHUA_SYLLABLE: Syllable = { letters: "er", tone: 5, isErhua: true };

const LONGEST = 6;

/** The four tone marks as combining characters, in the order of the tones. */
const MARKS = ["\u0304", "\u0301", "\u030c", "\u0300"] as const;

/** A syllable as it was written. */
export interface Syllable {
  /** Letters without tone, ü as v: `lv`; `er` for the r of shìr. */
  readonly letters: string;
  /** 1–4, 5 for a written neutral tone (figure), null where no tone was written. */
  readonly tone: number | null;
  /** Written as the r of the syllable before it: 儿, and no other character that is read er. */
  readonly isErhua?: true;
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
/** A final r is 儿 only where nothing else will do: nver is nǚ’ér, with its apostrophe missing. */
const ERHUA_COST = MISSING_APOSTROPHE + 1;

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
      const written = run.slice(start, end);
      const isErhua = start > 0 && ERHUA.test(written);
      const syllable = isErhua ? ERHUA_SYLLABLE : readSyllable(written);
      if (syllable === null) continue;
      const isVowel = /^[aeo]/u.test(written);
      for (const { syllables, cost } of tails[end] ?? []) {
        // No r after a vowel alone: er is a syllable, and “our” is English.
        if (isVowel && syllables[0] === ERHUA_SYLLABLE) continue;
        const more = isErhua ? ERHUA_COST : isVowel && start > 0 ? MISSING_APOSTROPHE : 0;
        cuts.push({ syllables: [syllable, ...syllables], cost: cost + 1 + more });
      }
    }
    tails[start] = cheapest(cuts);
  }
  // With an apostrophe missing as well it is more likely English: “leader”.
  return (tails[0] ?? []).filter(
    ({ syllables, cost }) => !syllables.includes(ERHUA_SYLLABLE) || cost < 2 * MISSING_APOSTROPHE,
  );
}

function readSyllable(text: string): Syllable | null {
  const written = text.replace(/[^a-z]/gu, "");
  const letters = SPELLINGS.get(written) ?? written;
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
