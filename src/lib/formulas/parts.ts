/** The likely parts of a formula: its tokens, and what each counts where the text lists it. */
import type { Explanation } from "./explanation.ts";
import type { Candidate } from "./find.ts";
import { countIn, itemsAfter, itemsBefore, itemsInTurn } from "./items.ts";

/** A part as an entry of the glossary would have it. */
export interface LikelyPart {
  readonly token: string;
  /** In the order of the text; none where the text does not list as many as the token counts. */
  readonly items: readonly string[];
}

/** Families whose numbers count no members. */
const WHOLE = new Set(["time-circle", "n-year-plan", "hundreds", "zuiduo-yici"]);

/** The likely parts; none for what has no parts to tell. */
export function partsOf(
  { zh, kind, family }: Candidate,
  explanations: readonly Explanation[],
): LikelyPart[] {
  const tokens = tokensOf(zh, kind, family);
  const seen = new Map<string, number>();
  const inTurn =
    tokens.length > 1
      ? (explanations
          .map(({ text }) => itemsInTurn(text, tokens.map(countIn)))
          .find((lists) => lists.length > 0) ?? [])
      : [];
  return tokens.map((token, at) => {
    const ordinal = (seen.get(token) ?? 0) + 1;
    seen.set(token, ordinal);
    const items = itemsOf(token, ordinal, tokens.length, explanations);
    return { token, items: items.length > 0 ? items : (inTurn[at] ?? []) };
  });
}

function tokensOf(zh: string, kind: string, family: string | null): string[] {
  if (kind === "digit-code") return [...(/\d+/u.exec(zh)?.[0] ?? "")];
  if (kind === "plus-formula")
    return zh
      .replace(/[“”‘’]/gu, "")
      .split("+")
      .filter((token) => token !== "");
  if (kind === "institution" || WHOLE.has(family ?? "")) return [];
  // 五个一批 is five of one thing, not five and one.
  if (family === "n-ge-x" || /位一体$/u.test(zh)) return (countIn(zh) ?? 0) > 1 ? [zh] : [];
  const row =
    zh.match(/[一二两三四五六七八九十双百千多][^一二两三四五六七八九十双百千多、，]+/gu) ?? [];
  if (row.length > 1 && row.join("") === zh.replace(/[、，]/gu, "")) return [...row];
  return (countIn(zh) ?? 0) > 1 ? [zh] : [];
}

/** What a token counts: in a code, the text says it of the digit, “3”是做到“三个突出”，即…. */
function itemsOf(
  token: string,
  ordinal: number,
  tokens: number,
  explanations: readonly Explanation[],
): string[] {
  const count = countIn(token);
  if (count === null) return [];
  for (const { way, text } of explanations) {
    if (way === "before") {
      const items = tokens === 1 ? itemsBefore(text, count) : [];
      if (items.length > 0) return items;
      continue;
    }
    const own = tokens === 1 ? text : sayingOf(token, ordinal, text);
    const items = own === null ? [] : itemsAfter(own, count);
    if (items.length > 0) return items;
  }
  return [];
}

/** What is said of one token of several, from “token” on to the next that is so explained. */
function sayingOf(token: string, ordinal: number, text: string): string | null {
  // A saying begins a clause: 构筑“三重”保障 says nothing of it.
  const sayings = [
    ...text.matchAll(/(?:^|(?<=[，。；：]))[“‘]([^“”‘’]{1,8})[”’](?:即|是|就是|为|指)/gu),
  ];
  const own = sayings.filter((match) => match[1] === token)[ordinal - 1];
  if (own === undefined) return null;
  const next = sayings.find((match) => match.index > own.index)?.index;
  return text.slice(own.index + own[0].length, next);
}
