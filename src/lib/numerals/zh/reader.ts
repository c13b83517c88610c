/**
 * Reads the figures of Chinese text.
 *
 * Which numerals count. Arabic digits always do: every run of digits becomes a figure of some kind.
 * Chinese numerals do only where a unit or measure word of the closed list in `zh/word.ts` follows
 * (五年, 三项, 九类), or where they count hundreds and more (三千万). For a Chinese numeral is as often
 * part of a word: 三坊七巷, 八一七路, 十四中, 第三产业, 一体化; and of a name: 林双伟. By rule:
 * - 一 before a measure word is an article (一个, 一条主线): `loose`. Before 倍 成 番 刻钟 百分点 it counts.
 * - 二 before a measure word is an ordinal (二级, 二期); the cardinal is 两.
 * - A multiplier alone (千名干部, 百家律所) is `loose`; with money (亿元, 千亿级) and before 余 or 多
 *   it counts. After 每 a round number is what a rate is per (每千人, 每10万人): `loose` with every unit.
 * - A multiplier alone counts after a word that says it is reached: 突破百亿, 上亿, 超万列.
 * - 数十, 几百, 十几 and 千千万万 are indefinite: no figures.
 * - Sessions and congresses (十九届四中全会, 二十大), grades (三级医院) and phases (三期) are ordinals or labels.
 * - A word that counts digits but with Chinese numerals is as often part of a name (两代表, 四市一区, 三位一体)
 *   makes them `loose`.
 * - Chinese numerals in a short quotation (“三名”, “两个维护”) are part of a formula: `loose`; digits wholly in quotation marks (“12348”)
 *   are a label. What else is a slogan is the glossary's to say: callers exclude the terms' spans.
 */
import { type FigureDraft, finish, markConversions, without } from "../draft.ts";
import type { Excluded, Figure } from "../figure.ts";
import { noteMarkAt } from "../pattern.ts";
import { headOf, isDigit } from "../scan.ts";
import { hanRun, isHanNumeral } from "./cardinal.ts";
import { idiomAt } from "./idiom.ts";
import { shareUnits } from "./list.ts";
import { qualify } from "./qualifier.ts";
import { RULES, type Rule } from "./rules.ts";

/**
 * All figures of a Chinese text, sorted, none overlapping another.
 * @param excluded stretches whose numbers are not to be read, such as glossary terms.
 */
export function readZhFigures(text: string, excluded: readonly Excluded[] = []): Figure[] {
  const folded = fold(text);
  const drafts: FigureDraft[] = [];
  let at = 0;
  while (at < folded.length) {
    const passed = idiomAt(folded, at)?.length ?? noteMarkAt(folded, at);
    const made = isStart(folded, at) && passed === 0 ? firstOf(RULES, folded, at) : null;
    if (made) drafts.push(made);
    at = made ? made.end : at + (passed || hanRun(folded, at).length || 1);
  }
  shareUnits(folded, drafts);
  for (const made of drafts) qualify(folded, made);
  markConversions(folded, drafts, BEFORE_CONVERSION, AFTER_CONVERSION);
  return without(excluded, drafts).map((made) => finish(text, made));
}

const BEFORE_CONVERSION = /^\s*[(（](?:约|合|折合|折|相当于|等于|即|近|≈|=|\s)*$/;

const AFTER_CONVERSION = /(?:左右|上下)?[)）]/y;

/**
 * Full-width digits and signs as ASCII, length unchanged. A full-width comma is one between full-width
 * digits (１，２３４); in 1，234人 it may part two numbers.
 */
function fold(text: string): string {
  const commas = text.replace(/(?<=[０-９])，(?=[０-９]{3}(?![０-９]))/g, ",");
  return commas.replace(/[０-９％．－～＋／]/g, (char) =>
    char === "～" ? "~" : String.fromCharCode(char.charCodeAt(0) - 0xfee0),
  );
}

function isStart(text: string, at: number): boolean {
  const char = text.charAt(at);
  if (char >= "0" && char <= "9") return true;
  if (char === "." && isDigit(text, at - 1)) return false;
  if ("-−.".includes(char)) return isDigit(text, at + 1) && text[at - 1] !== "-";
  // 负3.2%; but 自负20% is one's own share and 正负0.5 a tolerance.
  if (char === "负") return isDigit(text, at + 1) && !/[自正胜担抱肩欺]$/.test(headOf(text, at));
  return "第半翻倍俩仨".includes(char) || SIGN.test(char) || isHanNumeral(char);
}

/** ① and Ⅲ. */
const SIGN = /[①-⑳Ⅰ-Ⅻ]/;

function firstOf(rules: readonly Rule[], text: string, at: number): FigureDraft | null {
  for (const rule of rules) {
    const made = rule(text, at);
    if (made) return made;
  }
  return null;
}
