/**
 * Queries in pinyin, looked up in Chinese sentences: `sangeruhe`, `sān gè rúhé`, and mixed with what
 * stands in the text as it is, `12348 gongzuo`, `三个 ruhe`.
 *
 * A sentence has a query if characters whose readings are its syllables follow one another in one
 * clause; over quotation marks, brackets and the enumeration comma, as ever, but not over the marks
 * that end a clause: what is written alike is rare there, what sounds alike is not (台，将 is no
 * táijiāng). A tone that is written must be the character's; one that is not agrees with any.
 */
import type { Pronunciation, ReadText } from "../pinyin/readings.ts";
import { cutPinyin, type Syllable } from "../pinyin/syllables.ts";
import { type Token, tokenise } from "./tokens.ts";

/** What is to follow one another: a syllable to be read, or a token as it is printed. */
export type Sound = { readonly syllable: Syllable } | { readonly token: Token };

/** A way of reading a query aloud. */
export interface SpokenForm {
  readonly sounds: readonly Sound[];
  /** What must at least occur, in any order; empty if only the whole will do. */
  readonly units: readonly (readonly Sound[])[];
  /** How the orthography reads it; the other ways lack an apostrophe (`fangan` for 方案). */
  readonly isRegular: boolean;
}

/** At most so many ways of reading a query are tried. */
const MOST_FORMS = 8;

/** A stretch of Han characters, and a stretch of anything else. */
const STRETCH = /[\p{Script=Han}〇]+|[^\p{Script=Han}〇]+/gu;

/**
 * The ways in which a query can be read as pinyin, with numbers and Chinese characters among it; the
 * regular one first. Empty if a word in it is no pinyin, or if there is no pinyin in it.
 */
export function readSpoken(text: string): readonly SpokenForm[] {
  let readings: readonly (readonly (readonly Sound[])[])[] = [[]];
  const chunks = text.split(/[\s"“”「」]+/u).filter((chunk) => chunk !== "");
  for (const chunk of chunks) {
    const ways = readChunk(chunk);
    readings = readings.flatMap((units) => ways.map((way) => [...units, way])).slice(0, MOST_FORMS);
  }
  return readings.flatMap((parts, index) => {
    const units = parts.filter((unit) => unit.length > 0);
    const sounds = units.flat();
    if (!sounds.some((sound) => "syllable" in sound)) return [];
    // Syllables typed one by one are one word; apart, they would be found anywhere.
    const canPart = units.length > 1 && units.every((unit) => !isLoneSyllable(unit));
    return [{ sounds, units: canPart ? units : [], isRegular: index === 0 }];
  });
}

function isLoneSyllable(unit: readonly Sound[]): boolean {
  const [sound] = unit;
  return unit.length === 1 && sound !== undefined && "syllable" in sound;
}

/** The ways of reading what stands between two spaces; none if it is no pinyin. */
function readChunk(chunk: string): readonly (readonly Sound[])[] {
  let ways: readonly (readonly Sound[])[] = [[]];
  for (const [stretch] of chunk.matchAll(STRETCH)) {
    const options = readStretch(stretch);
    ways = ways.flatMap((way) => options.map((option) => [...way, ...option])).slice(0, MOST_FORMS);
  }
  return ways;
}

function readStretch(stretch: string): readonly (readonly Sound[])[] {
  const cuts = cutPinyin(stretch);
  if (cuts.length > 0) return cuts.map((cut) => cut.map((syllable) => ({ syllable })));
  const tokens = tokenise(stretch).filter(({ kind }) => kind !== "symbol");
  if (tokens.every(({ kind }) => kind !== "word")) return [tokens.map((token) => ({ token }))];
  // 12348gongzuo: a number, then pinyin. (san1 was read above: its figure is a tone.)
  const [, number = "", rest = ""] = /^(\d[\d.,]*)(\D.*)$/u.exec(stretch) ?? [];
  if (number === "") return [];
  const head = tokenise(number).map((token) => ({ token }));
  return cutPinyin(rest).map((cut) => [...head, ...cut.map((syllable) => ({ syllable }))]);
}

/** Where sounds are looked up: the tokens of a text without its symbols, and how each is read. */
export interface Voice {
  readonly tokens: readonly Token[];
  readonly readings: readonly (Pronunciation | undefined)[];
  /** Whether a mark that ends a clause stands between a token and the next. */
  readonly ends: readonly boolean[];
}

/** The marks that end a clause or a sentence. */
const END = /[，。；：！？…,;:!?—]/u;

/** The tokens of a text (symbols left out) with the reading of each. */
export function voiceOf(tokens: readonly Token[], { text, readings }: ReadText): Voice {
  const solid = tokens.filter(({ kind }) => kind !== "symbol");
  const byPlace = new Map<number, Pronunciation | undefined>();
  let at = 0;
  for (const [index, character] of [...text].entries()) {
    byPlace.set(at, readings[index]);
    at += character.length;
  }
  return {
    tokens: solid,
    readings: solid.map(({ kind, start }) => (kind === "han" ? byPlace.get(start) : undefined)),
    ends: solid.map(({ end }, index) => END.test(text.slice(end, solid[index + 1]?.start))),
  };
}

/** Each place where sounds follow one another: the index of the first token and that after the last. */
export function findSounds(
  sounds: readonly Sound[],
  { tokens, readings, ends }: Voice,
): { readonly from: number; readonly to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (let from = 0; from + sounds.length <= tokens.length; from += 1) {
    const fits = sounds.every((sound, index) => {
      const at = from + index;
      const token = tokens[at];
      if (token === undefined || (index > 0 && ends[at - 1] === true)) return false;
      if ("token" in sound) return sound.token.text === token.text;
      const reading = readings[at];
      return reading !== undefined && isRead(sound.syllable, reading, token.text, readings[at + 1]);
    });
    if (fits) found.push({ from, to: from + sounds.length });
  }
  return found;
}

/**
 * Whether a syllable as typed may be a character's. The neutral tone agrees with any: 三个 is written
 * sān gè and sān ge. The r of shìr is 儿 alone, never 二. 一 and 不 may be written as they are spoken before the next syllable.
 */
function isRead(
  { letters, tone, isErhua }: Syllable,
  reading: Pronunciation,
  character: string,
  next: Pronunciation | undefined,
): boolean {
  if (reading.slice(0, -1) !== letters || (isErhua === true && character !== "儿")) return false;
  const own = Number(reading.slice(-1));
  if (tone === null || tone === 5 || own === 5 || tone === own) return true;
  const isBeforeFourth = next?.endsWith("4") === true;
  if (character === "一") return isBeforeFourth ? tone === 2 : next !== undefined && tone === 4;
  return character === "不" && isBeforeFourth && tone === 2;
}

/** In the index, before the letters of one or two syllables: no English stem begins so. */
const MARK = "py";

/** The words under which the index knows the sounds of a text: each syllable, and each two in a row. */
export function soundsToIndex({ readings }: Voice): string[] {
  return readings.flatMap((reading, index) => {
    if (reading === undefined) return [];
    const next = readings[index + 1];
    const letters = reading.slice(0, -1);
    return next === undefined
      ? [MARK + letters]
      : [MARK + letters, MARK + letters + next.slice(0, -1)];
  });
}

/**
 * The words that a report must have in the index to be a candidate for sounds, the most telling
 * first. Of the pairs of a run the second, fourth … come first, as with characters (tokens.ts).
 *
 * @param wordsOf the same for what is printed as it stands
 */
export function soundsToAsk(
  sounds: readonly Sound[],
  wordsOf: (tokens: readonly Token[]) => readonly string[],
): string[] {
  const printed: string[] = [];
  const straddling: string[] = [];
  const aligned: string[] = [];
  let run: Token[] = [];
  let heard = 0;
  for (const [index, sound] of sounds.entries()) {
    if ("token" in sound) {
      run.push(sound.token);
      heard = 0;
      continue;
    }
    printed.push(...wordsOf(run));
    run = [];
    const { letters } = sound.syllable;
    const next = sounds[index + 1];
    if (next !== undefined && "syllable" in next)
      (heard % 2 === 1 ? straddling : aligned).push(MARK + letters + next.syllable.letters);
    else if (heard === 0) aligned.push(MARK + letters);
    heard += 1;
  }
  printed.push(...wordsOf(run));
  return [...new Set([...printed, ...straddling, ...aligned])];
}
