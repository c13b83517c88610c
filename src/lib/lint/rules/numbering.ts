/** A line that is numbered in the Chinese, 一、 or （一）, is numbered alike in the English. */
import { readChineseCardinal } from "../../numerals/zh/cardinal.ts";
import type { AlignedSegment } from "../aligned.ts";
import { placeIn } from "../place.ts";
import type { Context, Rule } from "../rule.ts";

export const numbering: Rule = {
  id: "numbering",
  title: "Numbered headings keep their number",
  why: "The text refers to its parts by number, and so do its readers.",
  check(context) {
    for (const unit of context.segments) checkUnit(unit, context);
  },
};

const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

/** Digits at the head (1.) are ordinals, which the rule `figures` compares. */
function checkUnit(unit: AlignedSegment, { report }: Context): void {
  const match = /^(?:[（(]([一二三四五六七八九十]+)[）)]|([一二三四五六七八九十]+)、)/.exec(
    unit.zh.text,
  );
  if (match === null) return;
  const number = readChineseCardinal(match[1] ?? match[2] ?? "");
  if (number === null) return;
  const roman = ROMAN[number - 1] ?? String(number);
  const letter = String.fromCharCode(96 + number);
  const head = /^(?:\(([A-Za-z]+|\d+)\)|([A-Za-z]+|\d+)[.):])/.exec(unit.en.text);
  const found = head?.[1] ?? head?.[2];
  const forms = [String(number), roman, roman.toLowerCase(), letter, letter.toUpperCase()];
  if (found !== undefined && forms.includes(found)) return;
  report({
    where: placeIn(unit, "en"),
    segment: unit.id,
    about: match[0],
    what: `The Chinese is number ${number} (${match[0]}); the English ${found === undefined ? "has no number" : `is number ${found}`}.`,
    fix:
      match[1] === undefined
        ? `Begin it with ${roman}.`
        : `Begin it with (${roman.toLowerCase()}).`,
  });
}
