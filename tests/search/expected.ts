/**
 * What a query must find, by plain reading: shares no code with src/lib/search. Reads the published
 * data and the raw pages.
 */
import type { Wanted } from "./queries.ts";

/** What is read of a published sentence. */
export interface PlainSegment {
  readonly id: string;
  readonly zh: string;
  readonly variants: readonly string[];
  readonly en: string | null;
}

/** Half-width, lower case, without tone marks and thousands separators; clause commas stay. */
function plain(text: string): string {
  return text
    .replaceAll("，", "、")
    .normalize("NFKC")
    .replace(/(?<=\d),(?=\d{3}(?!\d))/gu, "")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .normalize("NFC")
    .toLowerCase();
}

/** Only what is no mark: Chinese is found over punctuation, but never over a lost character (□). */
function bare(text: string): string {
  return plain(text).replace(/[^\p{L}\p{N}□]/gu, "");
}

/** One clause after another; inside a clause only what is no mark. */
function clauses(text: string): string[] {
  return text.split(/[，。；：！？…,;:!?—]/u).map(bare);
}

function numberPattern(number: string): RegExp {
  const digits = number.replaceAll(".", "\\.");
  return new RegExp(`(?<![\\d.]|\\d,|[a-z0-9] ?\\+ ?)${digits}(?!\\d|\\.\\d| ?\\+ ?[a-z0-9])`, "u");
}

function wordsPattern(phrase: string): RegExp {
  const [first = "", ...rest] = plain(phrase)
    .split(" ")
    .map((word) => word.replace(/[.+]/gu, "\\$&"));
  // After a word its possessive s may follow, then anything that is neither letter nor figure.
  const between = "(?:['’]s(?!\\p{L}))?(?:[^\\p{L}\\p{N}]+)";
  const body = [first, ...rest].join(between);
  return new RegExp(
    `(?<![\\p{Script=Latin}\\d]|\\d\\.)${body}(?![\\p{Script=Latin}\\d]|\\.\\d)`,
    "u",
  );
}

/** Whether a sentence must be found. */
export function isWanted(wanted: Wanted, { zh, variants, en }: PlainSegment): boolean {
  const chinese = [zh, ...variants];
  const english = en === null ? [] : [en];
  const { han = [], heard = [], number, zh: pattern, words } = wanted;
  if (han.some((string) => chinese.some((text) => bare(text).includes(string)))) return true;
  if (heard.some((string) => chinese.some((text) => clauses(text).some((c) => c.includes(string)))))
    return true;
  const all = [...chinese, ...english].map(plain);
  if (number !== undefined && all.some((text) => numberPattern(number).test(text))) return true;
  if (pattern !== undefined) {
    const exact = new RegExp(pattern.source, `${pattern.flags}i`);
    if (chinese.some((text) => exact.test(plain(text)))) return true;
  }
  return words !== undefined && all.some((text) => wordsPattern(words).test(text));
}

/** How often Chinese strings or a number stand in a text, over punctuation but not over a stop. */
export function countIn(text: string, { han = [], number }: Wanted): number {
  return text
    .split(/[\n。；;！？!?]/u)
    .map((stretch) =>
      number === undefined
        ? han.reduce((sum, string) => sum + bare(stretch).split(string).length - 1, 0)
        : [...plain(stretch).matchAll(new RegExp(numberPattern(number), "gu"))].length,
    )
    .reduce((sum, count) => sum + count, 0);
}

/**
 * The lines of a raw page that are the report's, not the site's: what the importer's recipe names as
 * chrome is left out. Null for a page in traditional characters, which cannot be compared plainly.
 */
export function rawText(
  raw: string,
  recipe: { readonly chrome?: readonly Chrome[] },
): string | null {
  if (raw.includes("習")) return null;
  const chrome = new Set((recipe.chrome ?? []).flatMap(({ line }) => line));
  return raw
    .split("\n")
    .filter((_, index) => !chrome.has(index + 1))
    .join("\n");
}

interface Chrome {
  readonly line: number | readonly number[];
}
