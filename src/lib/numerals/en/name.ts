/** Digits that name something: list items, Line 5, COVID-19, the Five-Year Plan. */
import { fromInteger, parseDecimal } from "../decimal.ts";
import { draft, type FigureDraft } from "../draft.ts";
import { headOf, INDENT, leading, matchAt } from "../scan.ts";
import { isNumberWord, smallValue } from "./number.ts";
import { isDigits, type Source, type Token } from "./token.ts";
import { findUnit } from "./unit.ts";

/** Nouns before digits that make them a name: Line 5, Room 302, Version 4.0, No. 1. */
const LABEL_NOUNS: ReadonlySet<string> = new Set(
  (
    "hospital line lines no nos room rooms route routes version versions phase phases class grade article articles " +
    "chapter chapters section sections item items annex appendix figure table building buildings block " +
    "gate hotline page pages highway bus plan number document edition"
  ).split(" "),
);

/** 1. at the start of a line, (1) anywhere. */
export function readListNumber(
  { text }: Source,
  _at: number,
  { start, end, text: digits }: Token,
): FigureDraft | null {
  if (!/^\d{1,2}$/.test(digits)) return null;
  const isFirst =
    start < INDENT &&
    text.slice(0, start).trim() === "" &&
    /^[.)]\s/.test(text.slice(end, end + 2));
  const isBracketed = text[start - 1] === "(" && text[end] === ")";
  return isFirst || isBracketed ? draft("ordinal", start, end, leading(digits)) : null;
}

/** Words that join a number with a hyphen and leave it a number: mid-2021, over-60s. */
const PREFIXES = /(?:\b(?:mid|pre|post|early|late|over|under|non|top|sub)|\d)[-–]$/i;

/** Line 5, No. 1, COVID-19, PM2.5, 5G: the digits name something. */
export function readNamed(source: Source, at: number, token: Token): FigureDraft | null {
  if (!isDigits(token)) return null;
  const { start, end, text: digits } = token;
  const { text, tokens } = source;
  const noun = tokens[tokens[at - 1]?.text === "." ? at - 2 : at - 1];
  const isNamed =
    noun !== undefined &&
    LABEL_NOUNS.has(noun.lower) &&
    isNameLike(noun) &&
    findUnit(tokens, at + 1) === null;
  const head = headOf(text, start, 8);
  const isJoined =
    /[A-Za-z][-–]?$/.test(head) && !PREFIXES.test(head) && !/(?:RMB|CNY|USD)$/.test(head);
  const isParticles = noun?.text === "PM" && /^(?:2\.5|10|1)$/.test(digits);
  const isVersion = isNamed && /^(?:version|edition)$/.test(noun.lower);
  if (isVersion) return draft("version", start, end, parseDecimal(digits));
  if (isNamed || isJoined || isParticles) return draft("label", start, end, leading(digits));
  const after = tokens[at + 1];
  if (after === undefined || after.spaced || !/^[A-Za-z]/.test(after.text)) return null;
  if (
    after.text === "s" ||
    isNumberWord(after.lower) ||
    after.lower === "bn" ||
    findUnit(tokens, at + 1)
  )
    return null;
  return draft("label", start, after.end, leading(digits));
}

/** "Line 5" and "No. 1" name; "no 5" and "the bus 3 times" do not. */
function isNameLike(noun: Token): boolean {
  return (
    /^[A-Z]/.test(noun.text) ||
    /^(?:version|phase|room|route|highway|line|lines|item|article)$/.test(noun.lower)
  );
}

/** post-90s, post-1990s: who was born then, not how many or when. */
export function readCohort({ text }: Source, _at: number, { start }: Token): FigureDraft | null {
  const match = matchAt(/(?:(?:19|20)?\d[05])s\b/y, text, start);
  if (match === null || !/\bpost[-–\s]['’]?$/i.test(headOf(text, start))) return null;
  return draft("label", start, start + match[0].length, leading(match[0]));
}

/** The Five-Year Plan is a name. */
export function readPlan({ text }: Source, _at: number, { start }: Token): FigureDraft | null {
  const match = matchAt(/([A-Z][a-z]+)[- ]Year (?=Plan|Programme|Guidelines)/y, text, start);
  const value = smallValue(match?.[1]?.toLowerCase() ?? "");
  if (match === null || value === undefined) return null;
  return draft("label", start, start + match[0].trimEnd().length, fromInteger(value));
}

/** Nouns behind digits that make them a name: the 301 Hospital, 318 National Highway, the 110 Hotline. */
const AFTER_NAME =
  /\d{3,5}\s(?:National Highway|Hospital|Highway|Road|Street|Avenue|Hotline|hotline|Factory|Brigade|Expressway)\b/y;

/** The 301 of "the 301 Hospital". */
export function readService({ text }: Source, _at: number, { start }: Token): FigureDraft | null {
  const match = matchAt(AFTER_NAME, text, start);
  const digits = match && /^\d+/.exec(match[0])?.[0];
  return digits ? draft("label", start, start + digits.length, leading(digits)) : null;
}

/** "round the clock", "24 hours a day, seven days a week": 7×24小时. */
export function readRoundTheClock(
  { text }: Source,
  _at: number,
  { start }: Token,
): FigureDraft | null {
  const phrase =
    /(?:round|around)[- ]the[- ]clock\b|24 hours a day,? (?:and )?(?:7|seven) days a week\b|24\/7\b(?!\/)/iy;
  const match = matchAt(phrase, text, start);
  return match && draft("label", start, start + match[0].length, fromInteger(7));
}
