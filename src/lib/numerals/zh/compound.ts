/** Times in two units: 1小时20分, 3年零6个月. */
import { add, fromInteger, multiply } from "../decimal.ts";
import { draft, type FigureDraft } from "../draft.ts";
import { headOf, matchAt } from "../scan.ts";
import { readZhNumber, type ZhNumber } from "./number.ts";

/** The two units, how many of the second make one of the first, and the code of the second. */
const PAIRS: readonly (readonly [first: RegExp, second: RegExp, factor: number, unit: string])[] = [
  [/个?小时/y, /分钟?(?![之贝])/y, 60, "minute"],
  [/分钟?/y, /秒钟?/y, 60, "second"],
  [/年/y, /个月/y, 12, "month"],
  [/天/y, /个?小时/y, 24, "hour"],
];

/** 1小时20分 is 80 minutes, 3年零6个月 42 months. */
export function readCompound(text: string, at: number): FigureDraft | null {
  if (/[\d.第]$/.test(headOf(text, at))) return null;
  const first = readZhNumber(text, at);
  if (first === null || !isWhole(first)) return null;
  for (const [word, last, factor, unit] of PAIRS) {
    const firstWord = matchAt(word, text, first.end)?.[0];
    if (firstWord === undefined) continue;
    const end = first.end + firstWord.length;
    const second = readZhNumber(text, text[end] === "零" || text[end] === "又" ? end + 1 : end);
    const lastWord = second && isWhole(second) && matchAt(last, text, second.end)?.[0];
    if (second === null || typeof lastWord !== "string") continue;
    if (second.value.digits >= BigInt(factor)) continue;
    const value = add(multiply(first.value, fromInteger(factor)), second.value);
    return draft("quantity", at, second.end + lastWord.length, value, unit);
  }
  return null;
}

function isWhole({ value, max, power, implied }: ZhNumber): boolean {
  return value.scale === 0 && max === undefined && power <= 1 && !implied;
}
