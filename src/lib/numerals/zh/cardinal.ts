/** Chinese numerals as integers: the one table of their digits, and how they add up. */
import { matchAt } from "../scan.ts";

/** The numerals below ten, in all their forms. */
export const HAN_DIGITS: Readonly<Record<string, bigint>> = {
  零: 0n,
  〇: 0n,
  /** U+25CB, typed for 〇 as often as not. */
  "○": 0n,
  一: 1n,
  二: 2n,
  两: 2n,
  三: 3n,
  四: 4n,
  五: 5n,
  六: 6n,
  七: 7n,
  八: 8n,
  九: 9n,
  /** The forms that cannot be altered on a cheque. */
  壹: 1n,
  贰: 2n,
  叁: 3n,
  肆: 4n,
  伍: 5n,
  陆: 6n,
  柒: 7n,
  捌: 8n,
  玖: 9n,
};

/** The numerals that multiply, as powers of ten. */
export const POWERS: Readonly<Record<string, number>> = {
  十: 1,
  百: 2,
  千: 3,
  万: 4,
  亿: 8,
  拾: 1,
  佰: 2,
  仟: 3,
};

const HAN_RUN = /[零〇○一二两三四五六七八九十百千万亿廿卅]+/y;
/** 叁万元; but 入伍, 登陆 and 收拾 are words. */
const FINANCIAL_RUN =
  /(?<![队入退落大内登着水上])[壹贰叁肆伍陆柒捌玖](?=[拾佰仟万亿元圆])[壹贰叁肆伍陆柒捌玖拾佰仟万亿零]*/y;

/** Whether a Chinese numeral begins with this character. */
export function isHanNumeral(char: string): boolean {
  return char in HAN_DIGITS || char in POWERS || char === "廿" || char === "卅";
}

/** The run of numeral characters at `at`, as long as it goes. */
export function hanRun(text: string, at: number): string {
  return (matchAt(HAN_RUN, text, at) ?? matchAt(FINANCIAL_RUN, text, at))?.[0] ?? "";
}

/** Year digits in Chinese: 二〇三五 is 2035. */
export function readHanDigits(run: string): number | null {
  let value = 0n;
  for (const char of run) {
    const digit = HAN_DIGITS[char];
    if (digit === undefined) return null;
    value = value * 10n + digit;
  }
  return Number(value);
}

interface Pair {
  readonly lo: bigint;
  readonly hi: bigint;
}

/** The highest power of ten in a run of numerals, 0 below a hundred. */
export function highestPower(run: string): number {
  return Math.max(0, ...[...run].map((char) => POWERS[char] ?? 0).filter((power) => power > 1));
}

/** Value of Chinese numerals, or of an approximate pair (三四百); `null` if they make no number. */
export function parseHan(run: string): Pair | null {
  // 廿五 and 卅六 are 二十五 and 三十六 fused.
  return parseAbove(run.replace(/廿/g, "二十").replace(/卅/g, "三十"), "亿", 8);
}

/** Splits at the last 亿, then at the last 万; what stands left of it counts that many. */
function parseAbove(run: string, mark: "亿" | "万", power: number): Pair | null {
  const at = run.lastIndexOf(mark);
  if (at === -1) return mark === "亿" ? parseAbove(run, "万", 4) : parseSection(run);
  const left = at === 0 ? { lo: 1n, hi: 1n } : parseAbove(run.slice(0, at), "亿", 8);
  const rest = run.slice(at + 1);
  if (left === null || (at === 0 && rest !== "")) return null;
  const unit = 10n ** BigInt(power);
  const right = parseRight(rest, mark, unit);
  return right && { lo: left.lo * unit + right.lo, hi: left.hi * unit + right.hi };
}

/** What follows 万 or 亿: nothing, a shorthand (一万二 is 12,000) or a smaller number. */
function parseRight(rest: string, mark: "亿" | "万", unit: bigint): Pair | null {
  if (rest === "") return { lo: 0n, hi: 0n };
  const digit = rest.length === 1 ? HAN_DIGITS[rest] : undefined;
  if (digit !== undefined) return { lo: (digit * unit) / 10n, hi: (digit * unit) / 10n };
  const lower = rest.replace(/^[零〇○]/, "");
  return mark === "亿" ? parseAbove(lower, "万", 4) : parseSection(lower);
}

/** A number below 10,000. */
function parseSection(run: string): Pair | null {
  let total: Pair = { lo: 0n, hi: 0n };
  let pending: Pair | null = null;
  let last = 4;
  let zero = false;
  for (const [index, char] of [...run].entries()) {
    const power = POWERS[char];
    const digit = HAN_DIGITS[char];
    if (power !== undefined) {
      // 十五 and, alone, 百 or 千 lead without a digit; 百五十 does not count anything.
      const mayLead = index === 0 && (power === 1 || run.length === 1);
      if (power >= last || (pending === null && !mayLead)) return null;
      const unit = 10n ** BigInt(power);
      const times: Pair = pending ?? { lo: 1n, hi: 1n };
      total = { lo: total.lo + times.lo * unit, hi: total.hi + times.hi * unit };
      [pending, last, zero] = [null, power, false];
    } else if (digit === 0n && pending === null && index > 0) {
      zero = true;
    } else if (digit !== undefined && pending === null) {
      pending = { lo: digit, hi: digit };
    } else if (digit !== undefined && pending?.lo === pending?.hi && digit - 1n === pending?.lo) {
      pending = { lo: digit - 1n, hi: digit };
    } else return null;
  }
  if (pending === null) return total;
  // 一百五 is 150, 一百零五 is 105.
  const unit = last < 4 && !zero ? 10n ** BigInt(last - 1) : 1n;
  return { lo: total.lo + pending.lo * unit, hi: total.hi + pending.hi * unit };
}

/** Numerals from here on are told in figures, which {@link parseHan} and the reader of numbers know. */
const LIMIT = 1000n;

/**
 * Reads a Chinese cardinal below 1,000 (五, 十二, 三十九, 一百零八), as the numbered formulas have it;
 * `null` where the characters are none, or an approximate one (七八).
 */
export function readChineseCardinal(numeral: string): number | null {
  const pair = numeral === "" ? null : parseHan(numeral);
  return pair && pair.lo === pair.hi && pair.lo < LIMIT ? Number(pair.lo) : null;
}
