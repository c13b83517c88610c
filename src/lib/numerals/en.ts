/**
 * Reads the figures of English text.
 *
 * Digits always count, and number words do (five years, twenty-one, a hundred), save that "one",
 * "zero", "a dozen" and a multiplier without a number ("hundred-day") are `loose`: "one" is a pronoun
 * more often than a count. Plurals ("thousands of") are indefinite and no figures. Four digits
 * without a comma, from 1900 to 2099 and without a unit, are a year; house style writes 1,200 and
 * 5,600 with the comma. Ordinals and dates are told from quantities as in Chinese.
 */
import {
  add,
  compare,
  type Decimal,
  divide,
  fromInteger,
  multiply,
  parseDecimal,
  shift,
} from "./decimal.ts";
import {
  draft,
  type FigureDraft,
  finish,
  headOf,
  INDENT,
  isQuoted,
  leading,
  markConversions,
  matchAt,
  readDigitPattern,
  without,
} from "./draft.ts";
import { isMonthName, readEnDate } from "./en-date.ts";
import {
  type EnNumber,
  isDigits,
  isNumberWord,
  readEnNumber,
  smallValue,
  type Token,
  tokenise,
} from "./en-number.ts";
import {
  BETWEEN_NUMBER_AND_UNIT,
  CURRENCIES,
  EN_AFTER,
  EN_BEFORE,
  EN_UNITS,
  type EnUnitWord,
  LABEL_NOUNS,
  MULTIPLES,
} from "./en-words.ts";
import type { Excluded, Figure, FigureKind, Qualifier } from "./figure.ts";
import { isUnitCode, rateOf, unitOf } from "./units.ts";

/** A text and its tokens. */
interface Source {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** Reads one kind of figure at a token, or refuses. */
type Rule = (source: Source, at: number, token: Token) => FigureDraft | null;

const HALF = parseDecimal("0.5");

/**
 * All figures of an English text, sorted, none overlapping another.
 * @param excluded stretches whose numbers are not to be read, such as glossary terms.
 */
export function readEnFigures(text: string, excluded: readonly Excluded[] = []): Figure[] {
  const source: Source = { text, tokens: tokenise(text) };
  const drafts: FigureDraft[] = [];
  let read = 0;
  for (const [at, token] of source.tokens.entries()) {
    if (token.start < read) continue;
    const made = firstOf(source, at, token);
    if (made === null) continue;
    drafts.push(made);
    read = made.end;
  }
  shareLabels(text, drafts);
  shareUnits(text, drafts);
  for (const made of drafts) qualify(text, made);
  markConversions(text, drafts, BEFORE_CONVERSION, /\)/y);
  return without(excluded, drafts).map((made) => finish(text, made));
}

function firstOf(source: Source, at: number, token: Token): FigureDraft | null {
  const isNumber = isDigits(token);
  if (!isNumber && !mayStart(token)) return null;
  for (const rule of isNumber ? DIGIT_RULES : WORD_RULES) {
    const made = rule(source, at, token);
    if (made) return made;
  }
  return null;
}

/** Spares most words the rules. */
function mayStart({ lower, text }: Token): boolean {
  if (/^[^A-Za-z]/.test(text)) return CURRENCIES.has(text) || /^[.\-−]$/.test(text);
  return (
    isNumberWord(lower) ||
    MULTIPLES.has(lower) ||
    ORDINALS.has(lower) ||
    CURRENCIES.has(lower) ||
    isMonthName(text) ||
    /^(?:an?|half|dozen|us|hk|nt|minus)$/.test(lower)
  );
}

const DIGIT_RULES: readonly Rule[] = [
  skipBroken,
  readListNumber,
  readCohort,
  readNumberedOrdinal,
  readClock,
  readProportion,
  ({ text }, _at, token) => readDigitPattern(text, token.start),
  readQuotedCode,
  readNamed,
  readInOne,
  readOneIn,
  readDate,
  readFraction,
  readQuantity,
];

const WORD_RULES: readonly Rule[] = [
  readDate,
  readMultiple,
  readPlan,
  readClock,
  readOneIn,
  readFraction,
  readOrdinalWord,
  readHalf,
  readMoney,
  readPoint,
  readQuantity,
];

/** Digits after a lost digit (□.35) have no value. */
function skipBroken({ text }: Source, _at: number, { start, end }: Token): FigureDraft | null {
  return /[□?]\.?$/.test(headOf(text, start))
    ? draft("label", start, end, leading(text.slice(start, end)))
    : null;
}

/** 1. at the start of a line, (1) anywhere. */
function readListNumber(
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

/** 13th; but 5th of November is a date and two 5ths are rare. */
function readNumberedOrdinal(source: Source, at: number, token: Token): FigureDraft | null {
  const suffix = source.tokens[at + 1];
  if (suffix === undefined || suffix.spaced || !/^(?:st|nd|rd|th)$/.test(suffix.lower)) return null;
  return (
    readDate(source, at, token) ?? draft("ordinal", token.start, suffix.end, leading(token.text))
  );
}

/** 1:4, 1/3. */
function readProportion({ text }: Source, _at: number, { start }: Token): FigureDraft | null {
  const match = matchAt(/(\d+(?:\.\d+)?)([:∶/])(\d+(?:\.\d+)?)(?![\d:/])/y, text, start);
  if (match === null) return null;
  const [all, first = "", sign = "", second = ""] = match;
  if (sign === ":" && /^\d\d$/.test(second) && !/ratio of $/.test(headOf(text, start, 9)))
    return null;
  if (Number(second) === 0) return null;
  const end = start + all.length;
  if (sign === "/" && /^(?:19|20)\d\d$/.test(first)) return null;
  if (sign === "/" && Number(first) >= Number(second))
    return draft("label", start, end, leading(all));
  return ratio(start, end, parseDecimal(first), parseDecimal(second));
}

function ratio(start: number, end: number, numerator: Decimal, denominator: Decimal): FigureDraft {
  const value = divide(numerator, denominator);
  const inexact = compare(multiply(value, denominator), numerator) !== 0;
  return { ...draft("quantity", start, end, value, "ratio"), ...(inexact && { inexact }) };
}

/** “12348”: digits wholly in quotation marks name something. */
function readQuotedCode({ text }: Source, _at: number, { start, end }: Token): FigureDraft | null {
  return isQuoted(text, start, end)
    ? draft("label", start, end, leading(text.slice(start, end)))
    : null;
}

/** Words that join a number with a hyphen and leave it a number: mid-2021, over-60s. */
const PREFIXES = /(?:\b(?:mid|pre|post|early|late|over|under|non|top|sub)|\d)[-–]$/i;

/** Line 5, No. 1, COVID-19, PM2.5, 5G: the digits name something. */
function readNamed(
  source: Source,
  at: number,
  { start, end, text: digits }: Token,
): FigureDraft | null {
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
    /^(?:version|phase|room|route|line|lines|item|article)$/.test(noun.lower)
  );
}

/** post-90s, post-1990s: who was born then, not how many or when. */
function readCohort({ text }: Source, _at: number, { start }: Token): FigureDraft | null {
  const match = matchAt(/(?:(?:19|20)?\d[05])s\b/y, text, start);
  if (match === null || !/\bpost[-–\s]['’]?$/i.test(headOf(text, start))) return null;
  return draft("label", start, start + match[0].length, leading(match[0]));
}

/** 9 a.m., 3 pm, nine o'clock, and the 9 of "9–11 a.m.". */
function readClock(
  { text }: Source,
  _at: number,
  { start, text: word }: Token,
): FigureDraft | null {
  const half = String.raw`(?:\s?(?:a\.m\.|p\.m\.|am\b|pm\b|AM\b|PM\b)|\s(?:noon\b|midnight\b|o['’]clock\b))`;
  const number = String.raw`(?:1[0-2]|0?[1-9])(?:[:.][0-5]\d)?`;
  const pattern = isDigits({ text: word } as Token)
    ? new RegExp(`${number}(?:\\s?[-–]\\s?${number})?${half}`, "y")
    : new RegExp(`[a-z]+${half}`, "iy");
  const match = matchAt(pattern, text, start);
  const hour = match && (smallValue(word.toLowerCase()) ?? Number.parseFloat(word));
  if (match === null || hour === null || !(hour >= 1 && hour < 13)) return null;
  return draft("time", start, start + match[0].length, fromInteger(Math.trunc(hour)));
}

/** Between the numbers of a share: one in four, one in every four, nine out of ten. */
const IN = /\s+(in every|in|out of every|out of)\s+/y;

/**
 * "one in four households" is a quarter of them. With another number than one before a mere "in" the
 * words may count and place (five in ten districts): there only people and households tell a share.
 * "one in five years" is a pace.
 */
function readOneIn({ text, tokens }: Source, at: number, { start }: Token): FigureDraft | null {
  const part = readEnNumber(tokens, at);
  const joint = part && matchAt(IN, text, part.end);
  if (part === null || joint === null) return null;
  const next = tokens.findIndex((token) => token.start === part.end + joint[0].length);
  const whole = readEnNumber(tokens, next);
  if (whole === null || compare(part.value, whole.value) >= 0) return null;
  if (part.value.scale > 0 || part.value.digits <= 0n) return null;
  const unit = findUnit(tokens, whole.next)?.word.unit ?? "count";
  const isPeople = unit === "person" || unit === "household";
  const isOne = part.value.digits === 1n && (unit === "count" || isPeople);
  const isYear = /^(?:19|20)\d\d$/.test(text.slice(whole.start, whole.end));
  const isNoone = /^(?:no|any|every|some|each)$/.test(tokens[at - 1]?.lower ?? "");
  const isShare = joint[1] === "in" ? isOne || isPeople : unit === "count" || isPeople;
  if (!isShare || isYear || isNoone) return null;
  return ratio(start, whole.end, part.value, whole.value);
}

/** 31-in-1. */
function readInOne(
  { text }: Source,
  _at: number,
  { start, text: digits }: Token,
): FigureDraft | null {
  const match = matchAt(/\d+-in-(?:1|one)\b/y, text, start);
  return match && draft("quantity", start, start + match[0].length, leading(digits), "count");
}

function readDate({ text, tokens }: Source, at: number, { start }: Token): FigureDraft | null {
  const made = readEnDate(text, start);
  if (made === null || !/^\d{4}$/.test(text.slice(made.start, made.end))) return made;
  // A lone year: not before a unit (2000 mu) and not after a qualifier (over 2000).
  const before = /\b(?:about|around|some|nearly|almost|over|more than|at least|approximately)\s$/i;
  if (findUnit(tokens, at + 1) !== null) return null;
  return before.test(headOf(text, start, 16)) ? null : made;
}

function readMultiple(
  { tokens }: Source,
  at: number,
  { lower, start, end }: Token,
): FigureDraft | null {
  const found = MULTIPLES.get(lower);
  if (found === undefined || tokens[at + 1]?.text === "-") return null;
  return draft(found[1], start, end, parseDecimal(found[0]), "times");
}

/** The Five-Year Plan is a name. */
function readPlan({ text }: Source, _at: number, { start }: Token): FigureDraft | null {
  const match = matchAt(/([A-Z][a-z]+)[- ]Year (?=Plan|Programme|Guidelines)/y, text, start);
  const value = smallValue(match?.[1]?.toLowerCase() ?? "");
  if (match === null || value === undefined) return null;
  return draft("label", start, start + match[0].trimEnd().length, fromInteger(value));
}

const DENOMINATORS: ReadonlyMap<string, number> = new Map([
  ["half", 2],
  ["halves", 2],
  ["quarter", 4],
  ["quarters", 4],
  ...["third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"].flatMap(
    (word, index): [string, number][] => [
      [word, index + 3],
      [`${word}s`, index + 3],
    ],
  ),
  ["hundredth", 100],
  ["hundredths", 100],
]);

/** two thirds, one-quarter, a third of; "a quarter of an hour" is 15 minutes. */
function readFraction(
  { text, tokens }: Source,
  at: number,
  { lower, start, text: word }: Token,
): FigureDraft | null {
  const isHyphen = tokens[at + 1]?.text === "-";
  const last = tokens[isHyphen ? at + 2 : at + 1];
  const denominator = last && DENOMINATORS.get(last.lower);
  if (denominator === undefined || last === undefined) return null;
  const numerator = lower === "a" ? 1 : /^\d{1,2}$/.test(word) ? Number(word) : smallValue(lower);
  if (numerator === undefined || (numerator === 1) === last.lower.endsWith("s")) return null;
  // Three quarters of a year gone by are a date.
  if (
    /^quarters?$/.test(last.lower) &&
    /\b(?:first|last|past|next|previous)\s+$/.test(headOf(text, start, 10))
  )
    return draft("label", start, last.end, fromInteger(numerator));
  const after = text.slice(last.end, last.end + 12);
  if (/^\s+of an hour/.test(after)) {
    return draft(
      "quantity",
      start,
      last.end + 11,
      fromInteger((60 / denominator) * numerator),
      "minute",
    );
  }
  if (lower === "a" && !isShare(text, start, after)) return null;
  return ratio(start, last.end, fromInteger(numerator), fromInteger(denominator));
}

/** "a third" is a share before "of" or after "by" and qualifiers; otherwise it is an ordinal. */
function isShare(text: string, start: number, after: string): boolean {
  const head = headOf(text, start, 10);
  return (
    /^\s+(?:of|the)\b/.test(after) ||
    /\b(?:by|than|over|about|nearly|almost|for|to)\s+$/i.test(head)
  );
}

const ORDINALS: ReadonlyMap<string, number> = new Map(
  (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth " +
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
  )
    .split(" ")
    .map((word, index) => [word, index + 1]),
);

/** first, twentieth, twenty-first. */
function readOrdinalWord(
  { tokens }: Source,
  at: number,
  { lower, start, end }: Token,
): FigureDraft | null {
  const value = ORDINALS.get(lower);
  if (value !== undefined) return draft("ordinal", start, end, fromInteger(value));
  const tens = smallValue(lower);
  const last = tokens[at + 1]?.text === "-" ? tokens[at + 2] : undefined;
  const unit = last && ORDINALS.get(last.lower);
  if (tens === undefined || tens < 20 || unit === undefined || last === undefined) return null;
  return draft("ordinal", start, last.end, fromInteger(tens + unit));
}

/** half of, half an hour, half-year, by half; never "the first half". */
function readHalf(
  { text, tokens }: Source,
  at: number,
  { lower, start, end }: Token,
): FigureDraft | null {
  if (lower !== "half" || (/^a$/.test(tokens[at + 1]?.lower ?? "") && readEnNumber(tokens, at)))
    return null;
  const before = tokens[at - 1]?.lower ?? "";
  if (/^(?:first|second|latter|last|other|both|better)$/.test(before)) return null;
  const next = tokens[at + 1];
  const isJoined = next !== undefined && (/^(?:a|an)$/.test(next.lower) || next.text === "-");
  const unit = isJoined ? findUnit(tokens, at + 2) : null;
  if (unit && isUnitCode(unit.word.unit))
    return draft("quantity", start, unit.end, HALF, unit.word.unit);
  const isCounted =
    /^\s+(?:of|the|its|their|all)\b/.test(text.slice(end)) ||
    /^(?:by|than|over|nearly|almost|about|under)$/.test(before);
  return draft(isCounted ? "quantity" : "loose", start, end, HALF, "ratio");
}

/** US$5 million, RMB 5 billion. */
function readMoney(
  { tokens }: Source,
  at: number,
  { text, lower, start, spaced }: Token,
): FigureDraft | null {
  const isPair = /^(?:us|hk|nt)$/.test(lower) && tokens[at + 1]?.text === "$";
  const unit = CURRENCIES.get(isPair ? `${lower}$` : lower);
  if (unit === undefined || (!spaced && /^\w/.test(text))) return null;
  const number = readEnNumber(tokens, isPair ? at + 2 : at + 1);
  if (number === null || number.words) return null;
  const suffix = tokens[number.next];
  const isMillion = number.power === 0 && suffix?.lower === "m" && !suffix.spaced;
  const end = isMillion ? suffix.end : number.end;
  const value = isMillion ? shift(number.value, 6) : number.value;
  return { ...draft("quantity", start, end, value, unit), numberEnd: end };
}

/** The .5 that begins with its point. */
function readPoint(
  source: Source,
  at: number,
  { text: sign, start, spaced }: Token,
): FigureDraft | null {
  const next = source.tokens[at + 1];
  if (sign !== "." || next === undefined || next.spaced || !isDigits(next)) return null;
  if (!spaced && !/(?:^|[(“‘"])$/.test(headOf(source.text, start))) return null;
  const made = readQuantity(source, at + 1);
  return made && { ...made, start, value: parseDecimal(`.${next.text.replaceAll(",", "")}`) };
}

/**
 * Whether the token is the minus of the number after it: -3%, "minus 3 degrees". In COVID-19 the hyphen
 * joins, in "10 minus 3" and "plus or minus 0.5" the word is no sign.
 */
function isMinus(tokens: readonly Token[], at: number): boolean {
  const [before, sign, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (sign === undefined || next === undefined) return false;
  if (sign.lower === "minus")
    return !isDigits(before) && !/^(?:or|plus)$/.test(before?.lower ?? "");
  const isFree = sign.spaced || /^[(“‘"]$/.test(before?.text ?? "(");
  return /^[-−]$/.test(sign.text) && isFree && isDigits(next) && !next.spaced;
}

interface UnitWords {
  readonly word: EnUnitWord;
  readonly end: number;
  readonly next: number;
}

const LONGEST_UNIT = 4;

/** The longest unit phrase from token `at`, after an optional hyphen and words such as "consecutive". */
function findUnit(tokens: readonly Token[], at: number): UnitWords | null {
  const first = tokens[at];
  if (first === undefined) return null;
  if (first.text === "-" && !first.spaced) return findUnit(tokens, at + 1);
  for (let length = LONGEST_UNIT; length > 0; length--) {
    const unit = matchUnit(tokens, at, length);
    if (unit) return unit;
  }
  return BETWEEN_NUMBER_AND_UNIT.has(first.lower) ? findTime(tokens, at + 1) : null;
}

/** Of the words between, only units of time are sure: "3 more tonnes" is as plain as "3 more". */
function findTime(tokens: readonly Token[], at: number): UnitWords | null {
  const unit = findUnit(tokens, at);
  return unit && /year|month|week|day|hour|minute/.test(unit.word.unit) ? unit : null;
}

/** "yuan per square metre", µg/m³, and of a bare number "3 per day". */
function findUnitOrRate(tokens: readonly Token[], at: number): UnitWords | null {
  const above = findUnit(tokens, at);
  const sign = above?.next ?? at;
  const code = above?.word.unit ?? "count";
  if (!isUnitCode(code) || !/^(?:per|[/／])$/.test(tokens[sign]?.lower ?? "")) return above;
  const below = findUnit(tokens, sign + 1);
  if (below === null || !isUnitCode(below.word.unit) || below.word.factor !== undefined)
    return above;
  const rate = rateOf(code, below.word.unit);
  return rate === null ? above : { ...below, word: { ...above?.word, unit: rate } };
}

function matchUnit(tokens: readonly Token[], at: number, length: number): UnitWords | null {
  const words: string[] = [];
  let next = at;
  while (words.length < length) {
    const token = tokens[next];
    if (token === undefined) return null;
    // m2 and m² are written together; a spaced 2 begins the next number.
    if (words.length > 0 && /^[\d²³]/.test(token.text) && token.spaced) return null;
    if (token.text !== "-") words.push(token.lower);
    next += 1;
  }
  const last = tokens[next - 1];
  // 5 g, but not 5 G; "a T" is no tonne.
  const isCapital = /^[A-KM-Z]$/.test(last?.text ?? "") && words.length === 1;
  const word = isCapital ? undefined : EN_UNITS.get(words.join(" "));
  return word && last ? { word, end: last.end, next } : null;
}

/** A number and its unit. */
interface Parsed {
  readonly number: EnNumber;
  readonly unit: UnitWords | null;
  readonly end: number;
  readonly next: number;
}

function readReading(tokens: readonly Token[], at: number): Parsed | null {
  const isNegative = isMinus(tokens, at);
  const found = readEnNumber(tokens, isNegative ? at + 1 : at);
  if (found === null) return null;
  const number = isNegative ? negated(found, tokens[at]?.start ?? found.start) : found;
  const unit = findUnitOrRate(tokens, number.next);
  return { number, unit, end: unit?.end ?? number.end, next: unit?.next ?? number.next };
}

function negated(number: EnNumber, start: number): EnNumber {
  const [value, coefficient] = [number.value, number.coefficient].map((one) =>
    multiply(one, fromInteger(-1)),
  );
  return {
    ...number,
    start,
    value: value ?? number.value,
    coefficient: coefficient ?? number.coefficient,
    isLoose: false,
  };
}

/** Degrees are degrees Celsius after a minus and before "below zero"; others may be angles. */
function readDegrees({ tokens }: Source, next: number, made: FigureDraft): FigureDraft {
  const word = tokens[tokens[next]?.text === "-" ? next + 1 : next];
  if (made.bare !== true || word === undefined || !/^degrees?$/.test(word.lower)) return made;
  const [side, zero] = [tokens[next + 1], tokens[next + 2]];
  const hasZero =
    /^(?:below|above)$/.test(side?.lower ?? "") && /^(?:zero|freezing)$/.test(zero?.lower ?? "");
  if (!hasZero && made.value.digits >= 0n) return made;
  const isBelow = hasZero && side?.lower === "below";
  const [low, high] = [made.value, made.max].map((one) =>
    one && isBelow ? multiply(one, fromInteger(-1)) : one,
  );
  const [value = made.value, max] = isBelow && high ? [high, low] : [low, high];
  return {
    ...made,
    kind: "quantity",
    unit: "degC",
    bare: false,
    value,
    ...(max && { max }),
    end: hasZero && zero ? zero.end : word.end,
  };
}

function readQuantity(source: Source, at: number): FigureDraft | null {
  const { text, tokens } = source;
  const first = readReading(tokens, at);
  if (first === null) return null;
  const last = readUpper(tokens, at, first);
  const { number, unit, end, next } = last ?? first;
  const code = unit?.word.unit ?? agedUnit(text, first.number.start) ?? "count";
  const isPer = last === null && isDenominator(tokens, at, number, code);
  const kind = isPer
    ? "loose"
    : last
      ? "quantity"
      : kindOf(text, first.number, code, unit !== null);
  const factor = parseDecimal(unit?.word.factor ?? "1");
  const value = multiply(last ? shared(first, last) : number.value, factor);
  return readDegrees(source, next, {
    ...draft(kind, first.number.start, end, value, isMeasured(kind) ? code : kind),
    numberEnd: number.end,
    ...(last && { max: multiply(number.value, factor) }),
    ...(unit === null && isMeasured(kind) && { bare: true }),
  });
}

/** The thousand of "per thousand people" belongs to the figure that is so much for each of them. */
function isDenominator(
  tokens: readonly Token[],
  at: number,
  { value }: EnNumber,
  code: string,
): boolean {
  const isRound = value.scale === 0 && /^10+$/.test(value.digits.toString());
  const isInterval =
    isUnitCode(code) && /^(?:length|calendar|duration|work.*)$/.test(unitOf(code).dimension);
  return isRound && !isInterval && /^(?:per|every|each)$/.test(tokens[at - 1]?.lower ?? "");
}

function isMeasured(kind: FigureKind): boolean {
  return kind === "quantity" || kind === "loose";
}

/** "aged 12 to 17" has no unit of its own. */
function agedUnit(text: string, start: number): "age" | null {
  const head = headOf(text, start, 24);
  return /\b(?:aged?|ages)\s+(?:over|under|above|below|between|from|at least)?\s*$/i.test(head)
    ? "age"
    : null;
}

function kindOf(text: string, number: EnNumber, code: string, hasUnit: boolean): FigureKind {
  if (!isUnitCode(code)) return "label";
  const digits = text.slice(number.start, number.end);
  // Codes and telephone numbers, as in zh.ts; 4.0 without a unit is a version.
  if (!hasUnit && /^(?:\d{7,}|12\d{3}|0\d+)$/.test(digits)) return "label";
  if (!hasUnit && /^\d+\.0$/.test(digits)) return "version";
  if (!number.isLoose) return "quantity";
  return /^(?:proportion|points|multiple)$/.test(unitOf(code).dimension) ? "quantity" : "loose";
}

/** The upper end of a range: 5–6%, 3% to 4%, one or two, between 5 and 6. "from 5 to 6" is two values. */
function readUpper(tokens: readonly Token[], at: number, first: Parsed): Parsed | null {
  // 12- to 17-year-olds
  const isSuspended = tokens[first.next]?.text === "-" && tokens[first.next + 1]?.lower === "to";
  const signAt = isSuspended ? first.next + 1 : first.next;
  const sign = tokens[signAt];
  const before = tokens[at - 1]?.lower ?? "";
  if (sign === undefined) return null;
  const isRange =
    (sign.lower === "to" && before !== "from") ||
    (sign.lower === "or" && isNext(tokens, first)) ||
    (sign.lower === "and" && before === "between") ||
    /^[-–—~]$/.test(sign.text);
  if (!isRange) return null;
  const last = readReading(tokens, signAt + 1);
  if (last === null || last.number.isLoose) return null;
  if (first.unit && first.unit.word.unit !== last.unit?.word.unit) return null;
  return compare(last.number.value, first.number.value) > 0 ? last : null;
}

/** "one or two" is a range, "5 or 20" is not. */
function isNext(tokens: readonly Token[], first: Parsed): boolean {
  const last = readEnNumber(tokens, first.next + 1);
  return last !== null && compare(last.value, add(first.number.value, fromInteger(1))) === 0;
}

/** The 1 of "1–2 million" is a million, the 500,000 of "500,000 to 1 million" is not. */
function shared(first: Parsed, last: Parsed): Decimal {
  const { power, value } = first.number;
  const isShared = power === 0 && compare(value, last.number.coefficient) < 0;
  return isShared ? shift(value, last.number.power) : value;
}

/** Lines 1, 2 and 5: after a plural, the whole list names. */
function shareLabels(text: string, drafts: readonly FigureDraft[]): void {
  for (const [index, made] of drafts.entries()) {
    const before = drafts[index - 1];
    if (before?.kind !== "label" || made.bare !== true) continue;
    const isList = /^(?:,\s*|,?\s+and\s+|,?\s+or\s+)$/.test(text.slice(before.end, made.start));
    if (
      !isList ||
      !/\b(?:Lines|Nos\.?|Rooms|Routes|Articles|Items|Sections|Phases)\s[\d, and]*$/i.test(
        headOf(text, made.start, 24),
      )
    )
      continue;
    made.kind = "label";
    made.unit = "label";
    made.bare = false;
  }
}

/** from 1.84 to 2.47 square metres: a bare number has the unit of the next. */
function shareUnits(text: string, drafts: readonly FigureDraft[]): void {
  for (let index = drafts.length - 2; index >= 0; index--) {
    const made = drafts[index];
    const next = drafts[index + 1];
    const isBare = made?.bare === true && made.unit === "count" && made.kind !== "loose";
    if (!isBare || next === undefined || next.bare || !isUnitCode(next.unit)) continue;
    if (!/^-?\s+(?:to|and|or)\s+(?:[a-z]+\s+){0,2}$/.test(text.slice(made.end, next.start)))
      continue;
    if (next.unit === "times" || unitOf(next.unit).dimension === "count") continue;
    made.unit = next.unit;
    made.kind = "quantity";
    made.bare = false;
  }
}

function qualify(text: string, made: FigureDraft): void {
  if (!isMeasured(made.kind)) return;
  const found = before(text, made) ?? after(text, made);
  if (found) made.qualifier = found;
}

function before(text: string, made: FigureDraft): Qualifier | null {
  const head = text
    .slice(Math.max(0, made.start - 24), made.start)
    .trimEnd()
    .toLowerCase();
  for (const [phrase, qualifier] of EN_BEFORE) {
    if (head.endsWith(phrase) && !/\w/.test(head.charAt(head.length - phrase.length - 1)))
      return qualifier;
  }
  return null;
}

function after(text: string, made: FigureDraft): Qualifier | null {
  for (const [pattern, qualifier] of EN_AFTER) {
    if (matchAt(pattern, text, made.end)) return qualifier;
  }
  return null;
}

const BEFORE_CONVERSION = /^\s*\((?:or|about|around|approximately|some|nearly|roughly|≈|=|\s)*$/;
