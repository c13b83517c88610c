/** Numbers of English text: 1,234.5, 1.24 million, twenty-one, one hundred and eight, half a million. */
import { add, type Decimal, fromInteger, multiply, parseDecimal, shift } from "../decimal.ts";
import { unspaced } from "../scan.ts";
import { isDigits, type Token } from "./token.ts";

/** A number, its unit not yet looked at. */
export interface EnNumber {
  readonly start: number;
  readonly end: number;
  /** The token after it. */
  readonly next: number;
  readonly value: Decimal;
  /** The number before million, billion …, and their power of ten. */
  readonly coefficient: Decimal;
  readonly power: number;
  /** Written in words. */
  readonly words: boolean;
  /** "one", "zero", "a dozen", or a multiplier without a number. */
  readonly isLoose: boolean;
}

const SMALL: ReadonlyMap<string, number> = new Map(
  (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen " +
    "sixteen seventeen eighteen nineteen"
  )
    .split(" ")
    .map((word, value): [string, number] => [word, value])
    .concat([
      ["nought", 0],
      ["naught", 0],
    ]),
);

const TENS: ReadonlyMap<string, number> = new Map(
  "twenty thirty forty fifty sixty seventy eighty ninety"
    .split(" ")
    .map((word, index) => [word, (index + 2) * 10]),
);

/** Powers of ten; a bare plural ("thousands") is indefinite and not listed. */
const SCALES: ReadonlyMap<string, number> = new Map([
  ["hundred", 2],
  ["thousand", 3],
  ["million", 6],
  ["billion", 9],
  ["bn", 9],
  ["trillion", 12],
]);

/** Value of a number word below a hundred, hyphens resolved by the caller. */
export function smallValue(word: string): number | undefined {
  return SMALL.get(word) ?? TENS.get(word);
}

/** Whether a number may begin with the word. */
export function isNumberWord(word: string): boolean {
  return smallValue(word) !== undefined || SCALES.has(word);
}

/** Reads the number at token `at`; `null` if there is none. */
export function readEnNumber(tokens: readonly Token[], at: number): EnNumber | null {
  const first = tokens[at];
  if (first === undefined) return null;
  if (isDigits(first)) return readDigits(tokens, at, first);
  if (first.lower === "half") return readHalfScale(tokens, at, first);
  if (first.lower === "a" || first.lower === "an") return readArticle(tokens, at, first);
  if (first.lower === "dozen" || SCALES.has(first.lower)) return readBareScale(tokens, at, first);
  return isNumberWord(first.lower) ? readWords(tokens, at, first) : null;
}

interface Made {
  readonly value: Decimal;
  readonly coefficient?: Decimal;
  readonly power?: number;
  readonly words: boolean;
  readonly isLoose?: boolean;
}

function number(tokens: readonly Token[], first: Token, next: number, made: Made): EnNumber {
  const last = tokens[next - 1] ?? first;
  const { value, coefficient = value, power = 0, words, isLoose = false } = made;
  return { start: first.start, end: last.end, next, value, coefficient, power, words, isLoose };
}

/** 1.24 million, 10-billion, and the .5 of a lost or omitted zero. */
function readDigits(tokens: readonly Token[], at: number, first: Token): EnNumber {
  const coefficient = parseDecimal(unspaced(first.text));
  const scale = readScale(tokens, at + 1);
  const value = shift(coefficient, scale.power);
  return number(tokens, first, scale.next, {
    value,
    coefficient,
    power: scale.power,
    words: false,
  });
}

function readScale(tokens: readonly Token[], at: number): { power: number; next: number } {
  let power = 0;
  let next = at;
  for (;;) {
    const isHyphen = tokens[next]?.text === "-" && tokens[next]?.spaced === false;
    const word = tokens[isHyphen ? next + 1 : next];
    const found = word && SCALES.get(word.lower);
    if (found === undefined || (power > 0 && found <= power)) return { power, next };
    power += found;
    next += isHyphen ? 2 : 1;
  }
}

/** a hundred, a million, a dozen. */
function readArticle(tokens: readonly Token[], at: number, first: Token): EnNumber | null {
  const word = tokens[at + 1]?.lower ?? "";
  if (word === "dozen")
    return number(tokens, first, at + 2, { value: fromInteger(12), words: true, isLoose: true });
  const scale = readScale(tokens, at + 1);
  if (scale.power === 0) return null;
  const value = shift(fromInteger(1), scale.power);
  return number(tokens, first, scale.next, {
    value,
    power: scale.power,
    coefficient: fromInteger(1),
    words: true,
  });
}

/** "per thousand people", "the hundred-day campaign". */
function readBareScale(tokens: readonly Token[], at: number, first: Token): EnNumber {
  if (first.lower === "dozen") {
    return number(tokens, first, at + 1, { value: fromInteger(12), words: true, isLoose: true });
  }
  const { power, next } = readScale(tokens, at);
  const value = shift(fromInteger(1), power);
  return number(tokens, first, next, { value, words: true, isLoose: true });
}

/** half a million. */
function readHalfScale(tokens: readonly Token[], at: number, first: Token): EnNumber | null {
  if (tokens[at + 1]?.lower !== "a") return null;
  const scale = readScale(tokens, at + 2);
  if (scale.power === 0) return null;
  const value = shift(parseDecimal("0.5"), scale.power);
  return number(tokens, first, scale.next, { value, words: true });
}

function readWords(tokens: readonly Token[], at: number, first: Token): EnNumber {
  let total = fromInteger(0);
  let group = fromInteger(0);
  let last = fromInteger(0);
  let power = 0;
  let next = at;
  for (;;) {
    const token = tokens[next];
    if (token === undefined) break;
    const small = readSmall(tokens, next);
    const scale = SCALES.get(token.lower);
    if (small && group.digits % 100n === 0n && next !== at - 1 && canAdd(tokens, at, next)) {
      group = add(group, fromInteger(small.value));
      last = group;
      next = small.next;
    } else if (scale === 2 && group.digits > 0n && group.digits < 100n) {
      group = multiply(group, fromInteger(100));
      next += 1;
    } else if (scale !== undefined && scale > 2 && group.digits > 0n) {
      total = add(total, shift(group, scale));
      [group, power] = [fromInteger(0), scale];
      next += 1;
    } else if (isJoint(tokens, next) || isScaleHyphen(tokens, next)) next += 1;
    else break;
  }
  const part = readAndAHalf(tokens, next) ?? readSpokenFraction(tokens, at, next);
  const value = add(total, part ? add(group, part.value) : group);
  const scale = part ? readScale(tokens, part.next) : { power: 0, next };
  const isLoose =
    next === at + 1 && part === null && /^(?:one|zero|nought|naught)$/.test(first.lower);
  return number(tokens, first, scale.next, {
    value: shift(value, scale.power),
    coefficient: power > 0 && group.digits === 0n ? last : value,
    power: power > 0 && group.digits === 0n ? power : scale.power,
    words: true,
    isLoose,
  });
}

/** A second small number needs a hundred or thousand before it: "two three" are two numbers. */
function canAdd(tokens: readonly Token[], at: number, next: number): boolean {
  if (next === at) return true;
  const before = tokens[next - 1]?.lower ?? "";
  return before === "and" || SCALES.has(before);
}

/** five, fifteen, twenty, twenty-one. */
function readSmall(tokens: readonly Token[], at: number): { value: number; next: number } | null {
  const word = tokens[at]?.lower ?? "";
  const tens = TENS.get(word);
  if (tens === undefined) {
    const value = SMALL.get(word);
    return value === undefined ? null : { value, next: at + 1 };
  }
  const isHyphen = tokens[at + 1]?.text === "-";
  const unit = isHyphen ? SMALL.get(tokens[at + 2]?.lower ?? "") : undefined;
  if (unit === undefined || unit < 1 || unit > 9) return { value: tens, next: at + 1 };
  return { value: tens + unit, next: at + 3 };
}

/** The "and" of one hundred and eight. */
function isJoint(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.lower ?? "";
  return (
    tokens[at]?.lower === "and" &&
    (before === "hundred" || before === "thousand") &&
    readSmall(tokens, at + 1) !== null
  );
}

/** The first hyphen of ten-billion-yuan. */
function isScaleHyphen(tokens: readonly Token[], at: number): boolean {
  const [hyphen, scale] = [tokens[at], tokens[at + 1]];
  return hyphen?.text === "-" && !hyphen.spaced && scale !== undefined && SCALES.has(scale.lower);
}

/** What follows a whole number, and the token after it. */
interface Part {
  readonly value: Decimal;
  readonly next: number;
}

/** two and a half, three-and-a-half-hour. */
function readAndAHalf(tokens: readonly Token[], at: number): Part | null {
  let next = at;
  for (const word of ["and", "a", "half"]) {
    if (tokens[next]?.text === "-") next += 1;
    if (tokens[next]?.lower !== word) return null;
    next += 1;
  }
  return { value: parseDecimal("0.5"), next };
}

/** The digits of "two point three five"; but "at one point two men" came. */
function readSpokenFraction(tokens: readonly Token[], at: number, next: number): Part | null {
  if (tokens[next]?.lower !== "point" || /^(?:at|on|this|that)$/.test(tokens[at - 1]?.lower ?? ""))
    return null;
  let digits = "";
  let end = next + 1;
  for (;;) {
    const digit = SMALL.get(tokens[end]?.lower ?? "");
    if (digit === undefined || digit > 9) break;
    digits += digit;
    end += 1;
  }
  return digits === "" ? null : { value: parseDecimal(`0.${digits}`), next: end };
}
