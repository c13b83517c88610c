/**
 * The words whose strength a translation must keep: those of commitment, from their one definition,
 * and those that say how far or how certainly a statement goes.
 */
import { COMMITMENT_WORDS, type Strength } from "../commitment/words.ts";

/** What a word does to the statement that it stands in. */
type Force =
  /** Something is aimed at and not yet there. */
  | "aim"
  /** Something is done. */
  | "result"
  /** How strongly, how far, how certainly. */
  | "degree";

/** One word. */
export interface StrengthWord {
  readonly word: string;
  /** Finds the word where it has this sense; without the pattern, wherever it stands. */
  readonly zh: RegExp;
  readonly force: Force;
  /** The renderings to propose. */
  readonly say: string;
  /** One of these must stand in the English of the line. */
  readonly en: RegExp;
}

function row(
  word: string,
  force: Force,
  say: string,
  en: RegExp,
  zh: RegExp = new RegExp(word, "g"),
): StrengthWord {
  return { word, zh, force, say, en };
}

/** Words after 可 with which it says what will be possible; 可以说 and 可持续 are words of their own. */
const AFTER_CAN =
  "以(?!说)|增|新增|容纳|提供|满足|实现|达|供|服务|解决|覆盖|节约|节省|减少|带动|享受|申请|办理";

const FORCE: Readonly<Record<Strength, Force>> = {
  done: "result",
  ensure: "aim",
  strive: "aim",
  aim: "aim",
  explore: "degree",
  continue: "degree",
  promote: "degree",
};

/** A word without a rendering to propose is not checked: its English may be any verb in its tense. */
export const STRENGTH_WORDS: readonly StrengthWord[] = [
  ...COMMITMENT_WORDS.flatMap(({ word, zh, strength, say, en }) =>
    say === undefined ? [] : [{ word, zh, force: FORCE[strength], say, en }],
  ),
  row(
    "可",
    "aim",
    "can",
    /\b(?:can|could|may|might|able|capab|capacity|enough|potential|possib)/i,
    new RegExp(`(?<![不许认且尚宁])可(?=${AFTER_CAN})`, "g"),
  ),
  row(
    "正在",
    "result",
    "be doing, be under way",
    /\b(?:under ?way|in (?:progress|hand|the (?:course|process))|currently|at present|now|(?:is|are|was|were|been) (?:\w+ly )?\w+ing|being)\b/i,
  ),
  row(
    "基本",
    "degree",
    "basically, largely; basic",
    /\b(?:basic|large(?:ly)?|fundamental|essential|mostly|mainly|in the main|by and large|virtual|practical|substantial|primary)/i,
  ),
  row(
    "率先",
    "degree",
    "be the first to, take the lead in",
    /\b(?:first|lead|led\b|pioneer|ahead|before (?:all )?others|spearhead)/i,
  ),
  row(
    "首[个次批创家条例座届先座轮]",
    "degree",
    "first, for the first time",
    /\b(?:first|initial|pioneer|original|inaugural|new(?:ly)? (?:devis|creat)|national first)/i,
  ),
  row(
    "坚决",
    "degree",
    "resolutely, firmly",
    /\b(?:resolut|firm|determin|absolut|categorical|staunch|stern|decisive)/i,
  ),
  row(
    "必须",
    "degree",
    "must",
    /\b(?:must|ha(?:s|ve|d) to|need|necessar|requir|imperative|essential)/i,
  ),
  row("只有", "degree", "only", /\b(?:only|unless|sole|nothing but|no \w+ but)/i),
  row(
    "仍然?|依然",
    "degree",
    "still, remain",
    /\b(?:still|remain|yet|continu|as before|nevertheless)/i,
  ),
  row(
    "尚未|还未|仍未",
    "degree",
    "not yet",
    /\b(?:not|yet|still|remain|no|n[’']t|without|un\w+ed)\b/i,
  ),
  row(
    "初步",
    "degree",
    "initially, preliminary",
    /\b(?:initial|preliminar|first|early|beginning|tentativ|taking shape|provisional)/i,
  ),
  row(
    "逐步",
    "degree",
    "gradually, step by step",
    /\b(?:gradual|step[- ]by[- ]step|progressive|by degrees|in stages|over time|phase)/i,
  ),
  row(
    "同比",
    "degree",
    "year on year",
    /\b(?:year[- ]on[- ]year|a year (?:earlier|before)|(?:the )?previous year|same (?:period|time) (?:of |in )?(?:the )?(?:last|previous|year))/i,
  ),
  row(
    "环比",
    "degree",
    "month on month, on the previous period",
    /\b(?:month[- ]on[- ]month|quarter[- ]on[- ]quarter|previous|preceding|(?:month|quarter) (?:earlier|before))/i,
  ),
];

/** English that speaks of what is still to come. */
export const WILL = /\b(?:will|shall|(?:is|are) (?:to be|going to|about to))\b|[’']ll\b/gi;
