/** A numbered formula as tiles: its tokens in order, each with its place in words. */
import { ordinalWord, printedCode } from "../glossary/parts.ts";
import type { Entry } from "../glossary/schema.ts";

type Pair = Pick<Entry["head"], "zh" | "en">;

export interface Tile {
  /** What is printed on the tile: `3`, `N`, `三重`. */
  readonly token: string;
  /** “the second 3”, where the token occurs more than once or the entry words it otherwise. */
  readonly position: Pair | null;
  readonly label: Pair | null;
  readonly items: readonly Pair[];
  /** Editors' sentences: what the number measures, why items are missing, a remark. */
  readonly remarks: readonly string[];
}

export interface Tiles {
  readonly tiles: readonly Tile[];
  /** What is printed between the tiles: `+` in 1+6+N, else nothing. */
  readonly separator: string;
}

const SEPARATORS = ["", "+", "、", "·", "-"];

/** Ordinals of Chinese: 第二个“3”. */
const CHINESE_DIGITS = ["一", "二", "三", "四", "五", "六", "七", "八", "九"];

function positionOf(part: Entry["parts"][number], equal: number): Pair | null {
  if (part.position !== undefined) return part.position;
  if (equal < 2 || part.ordinal === undefined) return null;
  return {
    zh: `第${CHINESE_DIGITS[part.ordinal - 1] ?? part.ordinal}个“${part.token}”`,
    en: `the ${ordinalWord(part.ordinal)} ${part.token}`,
  };
}

/** The tiles of an entry; a digit code that nobody has explained shows its bare digits. */
export function tilesOf(entry: Pick<Entry, "kind" | "head" | "parts">): Tiles {
  const code = printedCode(entry.head.zh);
  if (entry.parts.length === 0) {
    const isCode = entry.kind === "digit-code" || entry.kind === "hotline";
    const tokens = isCode && /^\d{2,8}$/.test(code) ? [...code] : [];
    const bare = { position: null, label: null, items: [], remarks: [] };
    return { tiles: tokens.map((token) => ({ token, ...bare })), separator: "" };
  }
  const tokens = entry.parts.map((part) => part.token);
  const tiles = entry.parts.map((part): Tile => {
    const equal = tokens.filter((token) => token === part.token).length;
    const measures =
      part.measures === undefined ? [] : [`The number measures ${part.measures.en}.`];
    const remarks = [part.incomplete, part.note].filter((text) => text !== undefined);
    return {
      token: part.token,
      position: positionOf(part, equal),
      label: part.label,
      items: part.items,
      remarks: [...measures, ...remarks],
    };
  });
  return { tiles, separator: SEPARATORS.find((sign) => tokens.join(sign) === code) ?? "" };
}
