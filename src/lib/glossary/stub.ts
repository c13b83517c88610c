/** The beginning of an entry: what can be known of a formula without asking anybody. */
import { Converter } from "opencc-js/cn2t";
import { pinyin as readAloud } from "pinyin-pro";
import type { Report } from "../collection.ts";
import { KINDS, type Kind } from "./schema.ts";

/** Stands where a person must write. */
const TO_WRITE = "(to be written)";

const toTraditional = Converter({ from: "cn", to: "t" });

/** Where a string stands in the collection. */
interface Place {
  readonly report: string;
  readonly segment: string;
}

/** The kind that the shape of a string suggests. */
function kindOf(zh: string): Kind {
  if (/^\d{3,}$/u.test(zh)) return "digit-code";
  if (/[+＋]/u.test(zh)) return "plus-formula";
  return /[0-9一二三四五六七八九十百千万两双]/u.test(zh) ? "numeral-phrase" : "concept";
}

/** The id that a string suggests: its pinyin without tones, a numeral joined to what it counts. */
function idOf(pinyin: string): string {
  return pinyin
    .normalize("NFD")
    .replace(/u\u0308/gu, "v")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-|-$/gu, "");
}

/** Digits are read one by one, as in a code. */
const DIGITS = ["líng", "yī", "èr", "sān", "sì", "wǔ", "liù", "qī", "bā", "jiǔ"];

/** The pinyin of a string, a space between syllables; a person must look through it. */
function pinyinOf(zh: string): string {
  return readAloud(zh, { type: "array", toneType: "symbol" })
    .map((syllable) => DIGITS[Number(syllable)] ?? (syllable === "+" ? "jiā" : syllable))
    .filter((syllable) => /[\p{L}\p{N}]/u.test(syllable))
    .join(" ");
}

/** Every sentence of the collection that has the string. */
function placesOf(zh: string, reports: readonly Report[]): Place[] {
  return reports.flatMap(({ id, blocks }) =>
    blocks
      .flatMap((block) => block.segments)
      .filter((segment) => segment.zh.text.includes(zh))
      .map((segment) => ({ report: id, segment: segment.id })),
  );
}

/**
 * The file of an entry, with everything that must be written marked as such; it does not pass the
 * linter until a person has written it.
 */
export function stubOf(zh: string, reports: readonly Report[]): { id: string; text: string } {
  const pinyin = pinyinOf(zh);
  const id = idOf(pinyin) || "entry";
  const places = placesOf(zh, reports);
  const homes = [...new Set(places.map((place) => place.report))].flatMap((report) =>
    reports.filter((one) => one.id === report),
  );
  const home = homes.length === 1 ? homes[0]?.meta : undefined;
  const place =
    home === undefined || home === null
      ? "null"
      : `{ zh: ${home.place.zh}, en: ${JSON.stringify(home.place.en)} }`;
  const kind = kindOf(zh);
  const quoted = JSON.stringify(zh);
  return {
    id,
    text: `---
id: ${id}
# one of ${KINDS.join(" · ")}
kind: ${kind}
head: { zh: ${quoted}, hant: ${JSON.stringify(toTraditional(zh))}, pinyin: ${pinyin}, en: "${TO_WRITE}" }
scope:
  level: ${home?.level ?? "centre"}
  issuer: null
  place: ${place}
renderings:
  - { en: "${TO_WRITE}", role: house, status: preferred }
parts: []
explainedBy: unexplained
brief: >-
  ${TO_WRITE}
# It stands in ${places.map(({ report, segment }) => `${report} ${segment}`).join(", ") || "no sentence of the collection"}.
confidence: low
openQuestions:
  - What does it stand for?
status: unknown
---
`,
  };
}
