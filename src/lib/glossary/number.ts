/** Numbered formulas as strings with several owners: `12348` is a work approach and a hotline. */
import type { Entry, Kind } from "./schema.ts";

const NUMBERED: readonly Kind[] = ["digit-code", "plus-formula", "numeral-phrase", "hotline"];

/** A numbered string and where its disambiguation page stands. */
export interface NumberString {
  /** The string as printed, without quotation marks. */
  readonly zh: string;
  /** `12348`, `1-6-n`; a numeral phrase by its pinyin, `sange-ruhe`. */
  readonly slug: string;
}

/** The numbered string of an entry; null for an entry that is no formula. */
export function numberOf(entry: Entry): NumberString | null {
  if (!NUMBERED.includes(entry.kind)) return null;
  const code = /[0-9]+(?:\+[0-9A-Za-z]+)*/.exec(entry.head.zh)?.[0];
  if (code !== undefined && entry.kind !== "numeral-phrase") {
    return { zh: code, slug: code.toLowerCase().replace(/\+/g, "-") };
  }
  return { zh: entry.head.zh, slug: slugOf(entry.head.pinyin) };
}

/** `Sāngè Rúhé` → `sange-ruhe`: no tones, words joined by hyphens, ü as v as in input methods. */
function slugOf(pinyin: string): string {
  return pinyin
    .normalize("NFD")
    .replace(/u\u0308/g, "v")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
