/** Numbered formulas as strings with several owners: `12348` is a work approach and a hotline. */
import { printedCode } from "./parts.ts";
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
  const code = printedCode(entry.head.zh);
  if (/^\d/.test(code) && entry.kind !== "numeral-phrase") {
    return { zh: code, slug: code.toLowerCase().replace(/[^0-9a-z]+/g, "-") };
  }
  return { zh: entry.head.zh, slug: slugOf(entry.head.pinyin) };
}

/** Syllables of numerals: a numeral and what it counts are one word of the address. */
const NUMERALS = new Set("yi er liang san si wu liu qi ba jiu shi bai qian wan".split(" "));

/** `sān ge rúhé` → `sange-ruhe`: no tones, a numeral joined to what it counts, ü as v. */
function slugOf(pinyin: string): string {
  const words = pinyin
    .normalize("NFD")
    .replace(/u\u0308/g, "v")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’]/g, "")
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
  return words
    .map((word, index) => (NUMERALS.has(word) || index === words.length - 1 ? word : `${word}-`))
    .join("");
}
