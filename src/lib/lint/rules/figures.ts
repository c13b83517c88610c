/**
 * Each figure of the Chinese stands in the English of its line with equal value, unit and qualifier,
 * and none stands in the English alone.
 *
 * What asks for a counterpart: quantities, dates, ordinals, times, versions and names in digits. What
 * may answer and never asks: `loose` number words (一个, “one”), grades and other numerals that are
 * part of a word (三重, 四定). What is exempt: numbers inside a glossary term, and numbers that a gap
 * has damaged.
 *
 * A figure inside <Sic> has its printed value. The English prints that value too, and marks it, with
 * a <Sic> of its own or a note; a tacit correction is an error.
 */
import { formatEnglish } from "../../numerals/convert.ts";
import { type Figure, isQuantity, isSameQualifier, type Qualifier } from "../../numerals/figure.ts";
import { readFigures } from "../../numerals/read.ts";
import type { Mark, Rich, Span } from "../../text/model.ts";
import type { AlignedSegment } from "../aligned.ts";
import { numbersOf } from "../numbers.ts";
import { digitsOf, type FigurePair, isNamed, isSameNumber, pairNumbers } from "../pairing.ts";
import { placeIn } from "../place.ts";
import type { Context, Rule } from "../rule.ts";

export const figures: Rule = {
  id: "figures",
  title: "Each figure has its counterpart, with equal value, unit and qualifier",
  why: "Readers take figures on trust: 万 and 亿 mislead every translator, and nobody counts the zeros again.",
  check(context) {
    for (const unit of context.segments) checkUnit(unit, context);
  },
};

/** Reports on the figure at a stretch of the English, or on the line where there is none. */
type Say = (span: Span | undefined, about: string, what: string, fix: string) => void;

function checkUnit(unit: AlignedSegment, context: Context): void {
  const say: Say = (span, about, what, fix) =>
    context.report({ where: placeIn(unit, "en", span), segment: unit.id, about, what, fix });
  const { pairs, zh, en } = pairNumbers(numbersOf(unit), unit.zh.text);
  for (const pair of pairs) {
    checkQualifier(pair, say);
    checkPrinted(unit, pair, say);
  }
  const alone = [...en];
  for (const chinese of zh) {
    const at = alone.findIndex((english) => isComparable(chinese, english));
    const [english] = at === -1 ? [] : alone.splice(at, 1);
    tellLost(chinese, english, sicAround(unit.zh, chinese) !== undefined, say);
  }
  for (const english of alone) {
    say(
      english,
      english.text,
      `“${english.text}” stands in the English alone.`,
      "Take it out, put it into the line whose Chinese has it, or use the rendering of the glossary if it belongs to a formula.",
    );
  }
}

/** Whether a wrong English figure may have been meant for the Chinese one. */
function isComparable(a: Figure, b: Figure): boolean {
  return a.kind === b.kind || (isNamed(a) && isNamed(b));
}

function tellLost(zh: Figure, en: Figure | undefined, isMisprint: boolean, say: Say): void {
  if (en === undefined) {
    say(
      undefined,
      zh.text,
      `“${zh.text}” has no counterpart in the English.`,
      `Write ${show(zh)}.`,
    );
  } else if (isMisprint) {
    say(
      en,
      zh.text,
      `“${zh.text}” is printed so in the source, and the English has “${en.text}”.`,
      'Translate what stands there, and mark it: <Sic corr="…" cert="…">…</Sic>, or a note.',
    );
  } else {
    say(
      en,
      zh.text,
      `“${zh.text}” is ${show(zh)}; the English has “${en.text}”.`,
      "Correct the value, or the unit.",
    );
  }
}

function checkQualifier({ zh, en }: FigurePair, say: Say): void {
  if (!isQuantity(zh) || !isQuantity(en) || isSameQualifier(zh, en)) return;
  say(
    en,
    zh.text,
    `“${zh.text}” ${BOUNDS[zh.qualifier ?? "none"]}; its English, “${en.text}”, ${BOUNDS[en.qualifier ?? "none"]}.`,
    `Write ${formatEnglish(zh)}, or an equal qualifier in other words.`,
  );
}

const BOUNDS: Readonly<Record<Qualifier | "none", string>> = {
  over: "is a lower bound (over, at least)",
  under: "is an upper bound (under, at most)",
  about: "is approximate",
  none: "is exact",
};

function show(figure: Figure): string {
  if (isQuantity(figure)) return formatEnglish(figure);
  if (figure.kind === "date") return `the date ${figure.iso ?? figure.text}`;
  if (figure.kind === "chain") return `the proportion ${figure.text}`;
  return `the ${figure.kind} ${digitsOf(figure.text) || figure.value}`;
}

/** A misprint is translated as printed, and marked. */
function checkPrinted(unit: AlignedSegment, { zh, en }: FigurePair, say: Say): void {
  if (sicAround(unit.zh, zh) === undefined) return;
  if (sicAround(unit.en, en) === undefined) {
    if (unit.en.marks.some((mark) => mark.type === "note")) return;
    say(
      en,
      zh.text,
      `“${zh.text}” is a misprint, and the English gives its value, “${en.text}”, without a word.`,
      `Write <Sic corr="…" cert="…">${en.text}</Sic>, or add a note to the English line.`,
    );
    return;
  }
  const [right, shown] = [correct(unit.zh, zh, "zh"), correct(unit.en, en, "en")];
  if (right === undefined || shown === undefined || isSameNumber(right, shown)) return;
  say(
    en,
    zh.text,
    `“${zh.text}” is corrected to “${right.text}”, its English to “${shown.text}”.`,
    "Correct the attribute corr of one of the two.",
  );
}

type SicMark = Extract<Mark, { type: "sic" }>;

function sicAround(rich: Rich, span: Span): SicMark | undefined {
  return rich.marks
    .filter((mark) => mark.type === "sic")
    .find((mark) => mark.start < span.end && span.start < mark.end);
}

/** The figure that stands in the text once its misprint is corrected. */
function correct(rich: Rich, figure: Figure, lang: "zh" | "en"): Figure | undefined {
  const mark = sicAround(rich, figure);
  if (mark === undefined) return undefined;
  const text = rich.text.slice(0, mark.start) + mark.corr + rich.text.slice(mark.end);
  return readFigures(text, lang).find(
    (found) => found.start < mark.start + mark.corr.length && mark.start < found.end,
  );
}
