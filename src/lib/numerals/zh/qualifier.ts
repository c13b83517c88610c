/** The words around a Chinese figure that bound it: 超, 近, 以上, 以内. */
import type { FigureDraft } from "../draft.ts";
import type { Qualifier } from "../figure.ts";
import { headOf, matchAt } from "../scan.ts";

/** Before the number, nearest first read, longest first: 不低于 before 低于. */
const ZH_BEFORE: readonly (readonly [string, Qualifier])[] = [
  ["不低于", "over"],
  ["不少于", "over"],
  ["不超过", "under"],
  ["不高于", "under"],
  ["不大于", "under"],
  ["不小于", "over"],
  ["超过", "over"],
  ["突破", "over"],
  ["至少", "over"],
  ["高于", "over"],
  ["多于", "over"],
  ["大于", "over"],
  ["大约", "about"],
  ["接近", "about"],
  ["将近", "about"],
  ["大概", "about"],
  ["不到", "under"],
  ["不足", "under"],
  ["不满", "under"],
  ["未满", "under"],
  ["低于", "under"],
  ["少于", "under"],
  ["小于", "under"],
  ["至多", "under"],
  ["最多", "under"],
  ["逾", "over"],
  ["超", "over"],
  ["近", "about"],
  ["约", "about"],
];

/** Characters before 近 or 约 that make it part of another word: 最近3年, 签约30个. */
const NOT_A_QUALIFIER = /[最附邻靠就新远][近]$|[签节预合条契公邀履违制集解][约]$/;

/** After the figure: a pattern and what it says. */
const ZH_AFTER: readonly (readonly [RegExp, Qualifier])[] = [
  [/[以之]上|及以上|或以上/y, "over"],
  [/左右(?!岸|两|手)|上下(?![游联级杭班])/y, "about"],
  [/[以之]下|及以下|[以之]内/y, "under"],
];

/** Sets the qualifier that the words before or after a figure give it. */
export function qualify(text: string, made: FigureDraft): void {
  if (made.kind !== "quantity" && made.kind !== "loose") return;
  const found = made.qualifier ?? before(text, made) ?? after(text, made);
  if (found) made.qualifier = found;
}

function before(text: string, made: FigureDraft): Qualifier | null {
  const head = headOf(text, made.start, 4).trimEnd();
  for (const [word, qualifier] of ZH_BEFORE) {
    if (!head.endsWith(word)) continue;
    if (NOT_A_QUALIFIER.test(head)) return null;
    // 近5年 are the last five years.
    return word === "近" && isSpanOfTime(made) ? null : qualifier;
  }
  // 过五百亿, 破千万, 上亿: these bound only what is counted in 万 and 亿; 打破3项纪录 and 通过3万 do not.
  const isBig = matchAt(/[\d.一二三四五六七八九十百千]*[万亿]/y, text, made.start) !== null;
  const isBound = /(?:(?<![通经不越])过|(?<![打侦爆踏])破|(?<![以之年月日线网市街])上)$/.test(head);
  return isBound && isBig ? "over" : null;
}

function after(text: string, made: FigureDraft): Qualifier | null {
  for (const [pattern, qualifier] of ZH_AFTER) {
    if (matchAt(pattern, text, made.end)) return qualifier;
  }
  // 10万+, but 3个+2个 adds.
  if (
    made.end === made.numberEnd &&
    matchAt(/\+(?![\dA-Z一二两三四五六七八九十“])/y, text, made.end)
  )
    return "over";
  if (isSpanOfTime(made) && matchAt(/内(?![河外容地陆])/y, text, made.end)) return "under";
  return null;
}

function isSpanOfTime({ unit }: FigureDraft): boolean {
  return /^(?:year|month|week|day|hour|minute|workday|workhour)$/.test(unit);
}
