/** A change stays a change and a level a level, a rise stays a rise and a fall a fall. */
import type { Figure } from "../../numerals/figure.ts";
import type { AlignedSegment } from "../aligned.ts";
import { numbersOf } from "../numbers.ts";
import { type FigurePair, pairNumbers } from "../pairing.ts";
import { placeIn } from "../place.ts";
import type { Context, Rule } from "../rule.ts";

export const movement: Rule = {
  id: "movement",
  title: "“By” and “to”, rise and fall are those of the Chinese",
  why: "下降38.6% and 下降到38.6% differ by one character, and in English by all that matters.",
  check(context) {
    for (const unit of context.segments) checkUnit(unit, context);
  },
};

function checkUnit(unit: AlignedSegment, context: Context): void {
  const numbers = numbersOf(unit);
  for (const pair of pairNumbers(numbers, unit.zh.text).pairs) {
    const found = levelOf(unit, pair) ?? trendOf(unit, pair, numbers.en);
    if (found === null) continue;
    const [what, fix] = found;
    const where = placeIn(unit, "en", pair.en);
    context.report({ where, segment: unit.id, about: pair.zh.text, what, fix });
  }
}

type Fault = readonly [what: string, fix: string];

const FALL = "下降|减少|降低|压缩|缩短|回落|缩减|压减";
const RISE = "增长|增加|增幅|提高|提升|上升|扩大";
/** May stand between the verb and the number. */
const HEDGE = "(?:了|近|约|超过?|逾)?";
const EN_HEDGE = "(?:about |around |nearly |over |more than )?";

const CHANGE = new RegExp(`(?:${FALL}|${RISE})${HEDGE}$`);
const LEVEL = new RegExp(`(?:至|到|达到?)${HEDGE}$`);
const TO = new RegExp(`\\bto ${EN_HEDGE}$`);
const BY = new RegExp(`\\bby ${EN_HEDGE}$`);

/** 增长9.3% is by, 提高到9.3% is to. */
function levelOf(unit: AlignedSegment, { zh, en }: FigurePair): Fault | null {
  const before = unit.zh.text.slice(0, zh.start);
  const lead = unit.en.text.slice(0, en.start);
  if (CHANGE.test(before) && TO.test(lead)) {
    return [
      `“${zh.text}” is the change; “to ${en.text}” makes it the level reached.`,
      "Write “by”, or another word of change.",
    ];
  }
  if (LEVEL.test(before) && BY.test(lead)) {
    return [
      `“${zh.text}” is the level reached; “by ${en.text}” makes it the change.`,
      "Write “to”, or another word for the level.",
    ];
  }
  return null;
}

/** Words of falling and rising in English, where they stand next to a figure. */
const DOWN =
  /\b(?:down|fall|fell|fallen|drop|declin|decreas|reduc|lower|cut|less|shorten|shrink|shrank|shrunk|compress|slash|narrow|sav(?:e|ing))/i;
const UP =
  /\b(?:up|ris|rose|grow|grew|increas|gain|climb|rais|leap|leapt|expand|more|higher|add|extend|improv|enlarg|jump|surg|boost)/i;

const TRENDS = [
  [new RegExp(`(?:${FALL})${HEDGE}[至到为]?$`), DOWN, UP, "fall"],
  [new RegExp(`(?:${RISE})${HEDGE}[至到为]?$`), UP, DOWN, "rise"],
] as const;

/** 下降38.6% is a fall, 增长9.3% a rise. */
function trendOf(
  unit: AlignedSegment,
  { zh, en }: FigurePair,
  all: readonly Figure[],
): Fault | null {
  const before = unit.zh.text.slice(0, zh.start);
  const clause = clauseOf(unit.en.text, en, all);
  for (const [pattern, own, other, noun] of TRENDS) {
    if (!pattern.test(before) || own.test(clause) || !other.test(clause)) continue;
    return [
      `“${zh.text}” is a ${noun} in the Chinese, and the contrary in the English: “${clause.trim()}”.`,
      `Say that it is a ${noun}.`,
    ];
  }
  return null;
}

/** Characters after a figure in which the word of its movement may stand: a 5% rise. */
const AFTER = 24;

/** What belongs to a figure: from the one before on; “from 38% in 2014 to 41%” is one clause. */
function clauseOf(text: string, figure: Figure, all: readonly Figure[]): string {
  const joins = new RegExp(`^,?\\s*(?:to|in|and|or|[-–])\\s*${EN_HEDGE}$`);
  const earlier = all.filter((other) => other.end <= figure.start).reverse();
  let at = figure.start;
  let start = 0;
  for (const other of earlier) {
    if (!joins.test(text.slice(other.end, at))) {
      start = other.end;
      break;
    }
    at = other.start;
  }
  const after = /^[^,;:.]*/.exec(text.slice(figure.end, figure.end + AFTER))?.[0] ?? "";
  return text.slice(start, figure.end) + after;
}
