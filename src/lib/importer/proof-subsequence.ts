/**
 * The second proof, independent of the importer: folded, the Chinese of report.mdx is the raw page
 * without the lines that the recipe declares as chrome. It shares no code with restore.ts and its
 * steps, so that a fault there cannot hide itself. The recipe is read as data only.
 *
 * Folded means: NFKC (full-width marks and letters become plain) and Unicode's ideographs for
 * radicals, without blanks and invisible characters, and, where the recipe names the step, without readings in brackets. Undone means:
 * <Sic> as printed, <Supplied> left out, <Gap /> as its raw text. Is means: the same character, or,
 * where the recipe names the step, one that simplification can make of it. Which of several (画 or
 * 划 for 畫) depends on the word, and the first proof judges that.
 */
import { UNIFIED } from "../fold/ideographs.ts";
import type { Block, Rich } from "../text/model.ts";
import type { Difference } from "./findings.ts";
import type { ProofFiles } from "./proof-restored.ts";
import type { Recipe } from "./recipe.ts";
import { canBecome } from "./simplified-forms.ts";

/** A folded text that remembers the line each character came from. */
interface Tape {
  readonly chars: string[];
  readonly lines: number[];
}

/** Characters on either side of a difference in a message. */
const SHOWN = 10;

function fold(text: string): string[] {
  const unified = [...text].map((char) => UNIFIED.get(char) ?? char).join("");
  const shown = unified.normalize("NFKC");
  return [...shown.replace(/[\s\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, "")];
}

/**
 * Compares raw page and report.mdx.
 *
 * @returns the first difference with its two places, and every declaration of chrome that does not
 *   fit; none if the proof holds
 */
export function proveSubsequence(
  raw: string,
  recipe: Recipe,
  blocks: readonly Block[],
  files: ProofFiles,
): Difference[] {
  const same = recipe.steps.includes("simplify")
    ? canBecome
    : (page: string, report: string): boolean => page === report;
  const page = raw.split(/\r?\n|\r/u);
  const findings: Difference[] = [];

  const left = new Set<number>();
  for (const entry of recipe.chrome) {
    for (const number of [entry.line].flat()) {
      const line = page[number - 1];
      if (line === undefined || fold(line).join("") !== fold(entry.text).join("")) {
        findings.push({
          what: `The recipe leaves out line ${number} as “${entry.text}”, which it is not.`,
          where: { file: files.raw, line: number },
        });
      }
      left.add(number);
    }
  }

  const titleLines = recipe.join.find((entry) => entry.lines[0] === recipe.title)?.lines ?? [
    recipe.title,
  ];
  const source: Tape = { chars: [], lines: [] };
  const take = (number: number): void => {
    let line = page[number - 1] ?? "";
    for (const entry of recipe.replace) {
      if (entry.line === number) line = line.replace(entry.find, () => entry.with);
    }
    if (recipe.steps.includes("bracketed-pinyin")) {
      line = line.replace(TONED, "");
    }
    for (const char of fold(line)) {
      source.chars.push(char);
      source.lines.push(number);
    }
  };
  for (const number of titleLines) take(number);
  page.forEach((_, index) => {
    const number = index + 1;
    if (!left.has(number) && !titleLines.includes(number)) take(number);
  });

  const text: Tape = { chars: [], lines: [] };
  for (const block of blocks) {
    for (const segment of block.segments) {
      for (const char of fold(asPrinted(segment.zh))) {
        text.chars.push(char);
        text.lines.push(segment.at.zh);
      }
    }
  }

  const at = firstDifference(source.chars, text.chars, same);
  if (at !== -1) {
    const line = text.lines[at] ?? text.lines.at(-1) ?? 1;
    const rawLine = source.lines[at] ?? source.lines.at(-1) ?? 1;
    findings.push({
      what: `The text is not the raw page: the page has ${show(source.chars, at)}, the report has ${show(text.chars, at)}.`,
      where: { file: files.report, line },
      also: { file: files.raw, line: rawLine },
    });
  }
  return findings;
}

/** A bracket that holds nothing but Latin letters, of which one bears a tone mark. */
const TONED = /\((?=[a-zü]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ])[a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ]+\)/gu;

/** The line as the source prints it. */
function asPrinted(rich: Rich): string {
  const chars = rich.text.split("");
  for (const mark of rich.marks) {
    if (mark.type !== "supplied" && mark.type !== "gap") continue;
    for (let index = mark.start; index < mark.end; index += 1) chars[index] = "";
    if (mark.type === "gap") chars[mark.start] = mark.raw;
  }
  return chars.join("");
}

function firstDifference(
  page: readonly string[],
  report: readonly string[],
  same: (page: string, report: string) => boolean,
): number {
  const length = Math.max(page.length, report.length);
  for (let index = 0; index < length; index += 1) {
    const [before, after] = [page[index], report[index]];
    if (before === undefined || after === undefined || !same(before, after)) return index;
  }
  return -1;
}

function show(chars: readonly string[], at: number): string {
  if (at >= chars.length) return `no more (“…${chars.slice(-SHOWN).join("")}” is its end)`;
  const before = chars.slice(Math.max(0, at - SHOWN), at).join("");
  const after = chars.slice(at + 1, at + SHOWN).join("");
  return `“${before}⟦${chars[at] ?? ""}⟧${after}”`;
}
