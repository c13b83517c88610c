/**
 * The dictionary of traditional Chinese, for the build: OpenCC's, with what it leaves alone. The
 * importer simplifies pages by it, and search makes the browser's table from it. Too large for the
 * browser.
 */
import { configs } from "opencc-js/preset/t2cn";
import { convert, type ScriptTable } from "./script.ts";

/**
 * Characters that OpenCC's table for t2s leaves alone, or turns into one that few fonts have. Those
 * from 敍 to 衹 are in its tables of Hong Kong's and Taiwan's forms, which serve other conversions.
 */
const CHARACTERS: readonly (readonly [string, string])[] = [
  // Stands for 着 in all but the words of KEPT.
  ["著", "着"],
  // The island in the Min estuary is written 琅岐.
  ["瑯", "琅"],
  // The swimming crab: its simplified form lies outside the usual fonts, and texts print 蟳.
  ["蟳", "蟳"],
  ["瞭", "了"],
  ["藉", "借"],
  ["祇", "只"],
  ["吿", "告"],
  ["敍", "叙"],
  ["枱", "台"],
  ["痺", "痹"],
  ["簷", "檐"],
  ["粧", "妆"],
  ["糭", "粽"],
  ["衞", "卫"],
  ["衹", "只"],
];

/** Words in which 著 or 藉 is the simplified character too. */
const KEPT =
  "著作 著名 著稱 著述 著者 著錄 著書 顯著 卓著 昭著 名著 巨著 鉅著 專著 論著 原著 編著 譯著 遺著 拙著 較著 土著 狼藉 蘊藉";

/**
 * Words that are converted as nothing else says: longer ones that hold a word of KEPT by accident
 * (彰顯著 is 彰显着), those after which one might begin by accident (隨著作物 is 随着作物), and 畫 for 劃.
 */
const WORDS: readonly (readonly [string, string])[] = [
  ["彰顯著", "彰显着"],
  ["凸顯著", "凸显着"],
  ["突顯著", "突显着"],
  ["討論著", "讨论着"],
  ["議論著", "议论着"],
  ["談論著", "谈论着"],
  ["爭論著", "争论着"],
  ["辯論著", "辩论着"],
  ["評論著", "评论着"],
  ["翻譯著", "翻译着"],
  ["隨著", "随着"],
  ["沿著", "沿着"],
  ["朝著", "朝着"],
  ["接著", "接着"],
  ["跟著", "跟着"],
  ["帶著", "带着"],
  ["意味著", "意味着"],
  ["圍繞著", "围绕着"],
  ["規畫", "规划"],
  ["企畫", "企划"],
  ["策畫", "策划"],
  ["謀畫", "谋划"],
];

/** The whole dictionary; of each character one conversion. */
export const DICTIONARY: ScriptTable = readDictionary();

function readDictionary(): ScriptTable {
  const words = new Map<string, string>();
  const characters = new Map<string, readonly string[]>();
  for (const [from, to] of openccEntries()) {
    if ([...from].length === 1) characters.set(from, [to]);
    else words.set(from, to);
  }
  for (const [from, to] of CHARACTERS) characters.set(from, [to]);
  for (const word of KEPT.split(" ")) {
    const simplified = [...word]
      .map((character) =>
        /[著藉]/u.test(character) ? character : (characters.get(character)?.[0] ?? character),
      )
      .join("");
    words.set(word, simplified);
    // A text may be simplified already, or half so.
    words.set(simplified, simplified);
  }
  for (const [from, to] of WORDS) words.set(from, to);
  return { words, characters };
}

/** The entries of OpenCC's dictionaries for t2s, words and characters. */
function openccEntries(): (readonly [string, string])[] {
  const groups = configs.t2s?.conversionChain.flat() ?? [];
  return groups.flatMap((dictionary) =>
    typeof dictionary === "string"
      ? dictionary.split("|").map((entry): [string, string] => {
          const [from = "", to = ""] = entry.split(" ");
          return [from, to];
        })
      : dictionary,
  );
}

/** Converts a text by the whole dictionary. Look-alikes must have been unified (ideographs.ts). */
export function simplify(text: string): string {
  return convert(text, DICTIONARY);
}
