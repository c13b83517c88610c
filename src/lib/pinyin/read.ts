/**
 * Reads Chinese text aloud, character by character, at build time. pinyin-pro chooses the reading
 * of a polyphone by its neighbours; where it errs, the glossary's own pinyin and a list of words
 * read by hand correct it. Its dictionary is far too large for the browser (readings.ts is not).
 */
import { pinyin } from "pinyin-pro";
import { TifaError } from "../errors.ts";
import type { Pronunciation, ReadText } from "./readings.ts";
import { readPinyin, type Syllable } from "./syllables.ts";

/**
 * Words that pinyin-pro 3.29 misreads in the reports, with a reading for each Han character. Found
 * by going through every reading of a polyphone that is not its usual one, and through every
 * polyphone whose readings differ in letters.
 */
const CORRECTIONS: readonly (readonly [word: string, pinyin: string])[] = [
  ["闽侯", "mǐn hòu"],
  ["长乐", "cháng lè"],
  ["闽都", "mǐn dū"],
  ["商都", "shāng dū"],
  ["榕都", "róng dū"],
  ["福厦泉", "fú xià quán"],
  ["大城管", "dà chéng guǎn"],
  ["率先", "shuài xiān"],
  ["行动", "xíng dòng"],
  ["行业", "háng yè"],
  ["重复", "chóng fù"],
  ["重组", "chóng zǔ"],
  ["着力", "zhuó lì"],
  ["着手", "zhuó shǒu"],
  ["增长", "zēng zhǎng"],
  ["（园）长", "yuán zhǎng"],
  ["河长", "hé zhǎng"],
  ["湖长", "hú zhǎng"],
  ["林长", "lín zhǎng"],
  ["片长", "piàn zhǎng"],
  ["巷长", "xiàng zhǎng"],
  ["厕长", "cè zhǎng"],
  ["亭长", "tíng zhǎng"],
  ["链长", "liàn zhǎng"],
  ["楼长", "lóu zhǎng"],
  ["省长", "shěng zhǎng"],
  ["街长", "jiē zhǎng"],
  ["鲜明地", "xiān míng de"],
  ["限度地", "xiàn dù de"],
  ["更好地", "gèng hǎo de"],
  ["极大地", "jí dà de"],
  ["清醒地", "qīng xǐng de"],
  ["紧密地", "jǐn mì de"],
  ["一以贯之地", "yī yǐ guàn zhī de"],
  ["项目的", "xiàng mù de"],
  ["目的地", "mù dì dì"],
  ["干部", "gàn bù"],
  ["真抓实干", "zhēn zhuā shí gàn"],
  ["一任干", "yī rèn gàn"],
  ["一年干", "yī nián gàn"],
  ["干事", "gàn shì"],
  ["干成", "gàn chéng"],
  ["吞吐量", "tūn tǔ liàng"],
  ["总量", "zǒng liàng"],
  ["减量", "jiǎn liàng"],
  ["存量", "cún liàng"],
  ["增量", "zēng liàng"],
  ["信访量", "xìn fǎng liàng"],
  ["三量", "sān liàng"],
  ["重点将", "zhòng diǎn jiāng"],
  ["更鼓", "gèng gǔ"],
  ["处置", "chǔ zhì"],
  ["调整", "tiáo zhěng"],
  ["调解", "tiáo jiě"],
  ["联调", "lián diào"],
  ["供图", "gōng tú"],
  ["供养", "gōng yǎng"],
  ["十连冠", "shí lián guàn"],
  ["积极分子", "jī jí fèn zǐ"],
  ["载体", "zài tǐ"],
  ["承载", "chéng zài"],
  ["难题", "nán tí"],
  ["华山医院", "huà shān yī yuàn"],
  ["累计", "lěi jì"],
  ["只增不减", "zhǐ zēng bù jiǎn"],
  ["假日", "jià rì"],
  ["为指导", "wéi zhǐ dǎo"],
  ["为引领", "wéi yǐn lǐng"],
  ["为契机", "wéi qì jī"],
  ["为导向", "wéi dǎo xiàng"],
  ["为重点", "wéi zhòng diǎn"],
  ["为抓手", "wéi zhuā shǒu"],
  ["为一体", "wéi yī tǐ"],
  ["为中心", "wéi zhōng xīn"],
  ["为龙头", "wéi lóng tóu"],
  ["为核心", "wéi hé xīn"],
  ["为载体", "wéi zài tǐ"],
  ["为主", "wéi zhǔ"],
  ["为大。", "wéi dà"],
  ["为功", "wéi gōng"],
  ["为出发", "wéi chū fā"],
  ["任务为", "rèn wù wéi"],
  ["列为", "liè wéi"],
  ["变为", "biàn wéi"],
  ["转化为", "zhuǎn huà wéi"],
  ["有作为", "yǒu zuò wéi"],
];

/** A word whose reading is known, where it begins in a text (UTF-16 code units). */
export interface KnownWord {
  readonly start: number;
  readonly text: string;
  /** Pinyin with tones; a word whose syllables are not as many as its Han characters teaches nothing. */
  readonly pinyin: string;
}

const HAN = /\p{Script=Han}/u;

const LISTED: readonly (readonly [string, string])[] = [...CORRECTIONS].sort(
  ([a], [b]) => a.length - b.length,
);

/**
 * The reading of each Han character of a text, without the changes of tone in connected speech
 * (一 is always yī), as dictionaries and the orthography have it.
 *
 * @param known words whose reading is settled elsewhere; they win over the list, longer over shorter
 * @throws TifaError if pinyin-pro does not answer character by character
 */
export function readChinese(text: string, known: readonly KnownWord[] = []): ReadText {
  const characters = [...text];
  const raw = pinyin(text, { type: "array", toneType: "num", v: true, toneSandhi: false });
  if (raw.length !== characters.length)
    throw new TifaError({
      what: `pinyin-pro reads ${raw.length} characters in a text of ${characters.length}: ${text.slice(0, 40)}.`,
      fix: "Check the version of pinyin-pro, and what in the text it does not take for a character.",
    });
  const readings = characters.map((character, index): Pronunciation | undefined => {
    const reading = raw[index] ?? "";
    return HAN.test(character) && /^[a-z]+\d$/u.test(reading)
      ? reading.replace("0", "5")
      : undefined;
  });
  const listed = LISTED.flatMap(([word, reading]): KnownWord[] =>
    [...placesOf(word, text)].map((start) => ({ start, text: word, pinyin: reading })),
  );
  const settled = [...known].sort((a, b) => a.text.length - b.text.length);
  for (const word of [...listed, ...settled]) {
    const syllables = readPinyin(word.pinyin) ?? [];
    const first = [...text.slice(0, word.start)].length;
    const places = [...word.text].flatMap((character, index) =>
      HAN.test(character) ? [first + index] : [],
    );
    if (places.length !== syllables.length) continue;
    for (const [index, place] of places.entries()) {
      const syllable = syllables[index];
      if (syllable !== undefined) readings[place] = toReading(syllable);
    }
  }
  return { text, readings };
}

function toReading({ letters, tone }: Syllable): Pronunciation {
  return `${letters}${tone ?? 5}`;
}

function* placesOf(word: string, text: string): Generator<number> {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) yield at;
}
