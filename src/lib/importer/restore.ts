/**
 * Raw page and recipe in, restored report out: deterministic, and without any guess. What is
 * guessed is guessed once, in draft.ts, and written into the recipe.
 */
import { TifaError, throwAll } from "../errors.ts";
import type { BlockKind, Certainty } from "../text/model.ts";
import { plainBlanks, rawLines } from "./characters.ts";
import { normalise } from "./normalise.ts";
import { removeBracketedPinyin } from "./pinyin-debris.ts";
import type { Recipe, RecipeFile, RecipePath } from "./recipe.ts";
import { cutSentences } from "./sentences.ts";
import { simplify } from "./simplify.ts";

/** Something lost for good, as the recipe declares it; offsets into the line's text. */
export interface RestoredGap {
  readonly start: number;
  readonly end: number;
  readonly reason: string;
  readonly reading?: string;
  readonly cert: Certainty;
  readonly note: string;
}

/** One line of the report. `text` has what stands in the source at gaps. */
export interface RestoredLine {
  readonly text: string;
  readonly gaps: readonly RestoredGap[];
}

/** A heading, paragraph or other unit; `rawLine` is its (first) line in raw.txt. */
export interface RestoredBlock {
  readonly kind: BlockKind;
  readonly depth?: number;
  /** The first line is a run-in heading and printed bold. */
  readonly runIn: boolean;
  readonly rawLine: number;
  readonly lines: readonly RestoredLine[];
}

/** A quotation mark or bracket that has no partner in its paragraph; no error, the source is so. */
interface Unbalanced {
  readonly rawLine: number;
  readonly mark: string;
  /** Text round the mark. */
  readonly context: string;
}

/** The restored report, and what an editor should look at. */
export interface Restored {
  readonly blocks: readonly RestoredBlock[];
  readonly unbalanced: readonly Unbalanced[];
}

/**
 * Gaps travel through the steps as one noncharacter each, which no step touches. decode.ts refuses
 * pages that contain noncharacters.
 */
const GAP_BASE = 0xfdd0;
const GAP_LIMIT = 32;

interface PendingGap extends Omit<RestoredGap, "start" | "end"> {
  readonly raw: string;
}

/**
 * Restores a report.
 *
 * @param raw the decoded page
 * @param recipeFile its recipe
 * @param rawFile the name of the page, for messages
 * @throws TifaError naming recipe.json:line for each entry that matches nothing, or more than it
 *   says, or contradicts another
 */
export function restore(raw: string, recipeFile: RecipeFile, rawFile: string): Restored {
  const { recipe } = recipeFile;
  const lines = rawLines(raw);
  const problems: TifaError[] = [];
  const complain = (path: RecipePath, what: string, fix: string): void => {
    problems.push(new TifaError({ what, where: recipeFile.place(path), fix }));
  };

  const gaps: PendingGap[] = [];
  replaceListed(lines, recipe, gaps, complain);
  const dropped = declareChrome(rawLines(raw), recipe, rawFile, complain);
  const follows = declareJoins(lines, recipe, dropped, complain);
  const roles = declareRoles(lines, recipe, dropped, follows, complain);
  throwAll(problems);

  const blocks: RestoredBlock[] = [];
  const unbalanced: Unbalanced[] = [];
  lines.forEach((_, index) => {
    const number = index + 1;
    if (dropped.has(number) || follows.has(number)) return;
    const members = recipe.join.find((entry) => entry.lines[0] === number)?.lines ?? [number];
    let text = members.map((member) => (lines[member - 1] ?? "").trim()).join("");
    if (recipe.steps.includes("bracketed-pinyin")) text = removeBracketedPinyin(text);
    if (recipe.steps.includes("simplify")) text = simplify(text);
    text = normalise(text);
    if (text === "") return;

    const role = roles.get(number) ?? { kind: "para" as const };
    const cut = role.depth === undefined ? cutSentences(text) : { lines: [text], imbalances: [] };
    for (const { at, mark } of cut.imbalances) {
      unbalanced.push({ rawLine: number, mark, context: text.slice(Math.max(0, at - 8), at + 9) });
    }
    const corrected =
      role.depth === undefined ? recut(text, cut.lines, number, recipe, complain) : cut.lines;
    const { runIn = false, ...rest } = role;
    blocks.push({
      ...rest,
      runIn,
      rawLine: number,
      lines: corrected.map((line) => withGaps(line, gaps)),
    });
  });
  for (const key of ["split", "unsplit"] as const) {
    recipe[key].forEach((entry, index) => {
      const block = blocks.find((candidate) => candidate.rawLine === entry.line);
      if (block !== undefined && block.depth === undefined) return;
      complain(
        [key, index],
        `Line ${entry.line} of the raw page is no paragraph of the report.`,
        "Give the number of the paragraph's (first) line; titles and headings are one line.",
      );
    });
  }
  throwAll(problems);
  return { blocks: titleFirst(blocks), unbalanced };
}

type Complain = (path: RecipePath, what: string, fix: string) => void;

function replaceListed(
  lines: string[],
  recipe: Recipe,
  gaps: PendingGap[],
  complain: Complain,
): void {
  recipe.replace.forEach((entry, index) => {
    const path = ["replace", index];
    const before = lines[entry.line - 1];
    const found = before === undefined ? 0 : before.split(entry.find).length - 1;
    if (before === undefined || found !== 1) {
      complain(
        path,
        `The replacement of “${entry.find}” matches ${times(found)} on line ${entry.line} of the raw page.`,
        "Give the number of the line and enough text to match exactly once.",
      );
      return;
    }
    let replacement = entry.with;
    if (entry.gap) {
      const { raw, reason, reading, cert, note } = entry.gap;
      const parts = replacement.split(raw);
      if (parts.length !== 2 || gaps.length >= GAP_LIMIT) {
        complain(
          [...path, "gap"],
          `The gap's “${raw}” stands ${times(parts.length - 1)} in the replacement “${entry.with}”.`,
          "Make it stand there exactly once.",
        );
        return;
      }
      replacement = parts.join(String.fromCharCode(GAP_BASE + gaps.length));
      gaps.push({ raw, reason, cert, note, ...(reading === undefined ? {} : { reading }) });
    }
    lines[entry.line - 1] = before.split(entry.find).join(replacement);
  });
}

function declareChrome(
  lines: readonly string[],
  recipe: Recipe,
  rawFile: string,
  complain: Complain,
): Set<number> {
  const dropped = new Set<number>();
  recipe.chrome.forEach((entry, index) => {
    for (const number of [entry.line].flat()) {
      const actual = lines[number - 1];
      if (actual === undefined || plainBlanks(actual) !== plainBlanks(entry.text)) {
        complain(
          ["chrome", index],
          `Line ${number} of ${rawFile} is not “${entry.text}” but ${actual === undefined ? "does not exist" : `“${actual}”`}.`,
          "Give the number and the whole text of the line that is to be left out.",
        );
      } else if (dropped.has(number)) {
        complain(["chrome", index], `Line ${number} is left out twice.`, "Remove one entry.");
      }
      dropped.add(number);
    }
  });
  return dropped;
}

function declareJoins(
  lines: readonly string[],
  recipe: Recipe,
  dropped: ReadonlySet<number>,
  complain: Complain,
): Set<number> {
  const follows = new Set<number>();
  const used = new Set<number>();
  recipe.join.forEach((entry, index) => {
    entry.lines.forEach((number, position) => {
      const text = lines[number - 1];
      const ascending = position === 0 || number > (entry.lines[position - 1] ?? 0);
      if (text === undefined || plainBlanks(text) === "" || dropped.has(number)) {
        complain(
          ["join", index],
          `Line ${number} cannot be joined: it is empty, left out, or does not exist.`,
          "Name lines of the report.",
        );
      } else if (used.has(number) || !ascending) {
        complain(
          ["join", index],
          `Line ${number} is joined twice or out of order.`,
          "Name each line once, in ascending order.",
        );
      }
      used.add(number);
      if (position > 0) follows.add(number);
    });
    const [first = 0] = entry.lines;
    const last = entry.lines.at(-1) ?? first;
    for (let number = first + 1; number < last; number += 1) {
      const between = plainBlanks(lines[number - 1] ?? "") !== "" && !dropped.has(number);
      if (between && !entry.lines.includes(number)) {
        complain(
          ["join", index],
          `Line ${number} of the report stands between the joined lines ${first} and ${last}.`,
          "Join it too, or leave it out as chrome.",
        );
      }
    }
  });
  return follows;
}

interface Role {
  readonly kind: BlockKind;
  readonly depth?: number;
  readonly runIn?: boolean;
}

function declareRoles(
  lines: readonly string[],
  recipe: Recipe,
  dropped: ReadonlySet<number>,
  follows: ReadonlySet<number>,
  complain: Complain,
): Map<number, Role> {
  const roles = new Map<number, Role>();
  const give = (path: RecipePath, number: number, role: Role): void => {
    const text = lines[number - 1];
    if (text === undefined || plainBlanks(text) === "" || dropped.has(number)) {
      complain(
        path,
        `Line ${number} of the raw page is no line of the report: it is empty, left out, or does not exist.`,
        "Give the number of the line that is meant.",
      );
    } else if (follows.has(number)) {
      complain(
        path,
        `Line ${number} is joined to a line above.`,
        "Give the number of the first of the joined lines.",
      );
    } else if (roles.has(number)) {
      complain(path, `Line ${number} is given two roles.`, "Leave one of them.");
    }
    roles.set(number, role);
  };
  give(["title"], recipe.title, { kind: "title", depth: 1 });
  for (const [depth, numbers] of Object.entries(recipe.headings)) {
    numbers?.forEach((number, index) => {
      give(["headings", depth, index], number, { kind: "heading", depth: Number(depth) });
    });
  }
  for (const kind of ["byline", "dateline", "caption", "annex"] as const) {
    recipe.kinds[kind].forEach((number, index) => {
      give(["kinds", kind, index], number, { kind });
    });
  }
  recipe.runIn.forEach((number, index) => {
    const path = ["runIn", index];
    const given = roles.get(number);
    if (given?.kind === "annex") roles.set(number, { ...given, runIn: true });
    else give(path, number, { kind: "para", runIn: true });
  });
  return roles;
}

/** Applies the recipe's splits and unsplits to a paragraph that has been cut. */
function recut(
  text: string,
  lines: readonly string[],
  number: number,
  recipe: Recipe,
  complain: Complain,
): string[] {
  // Ends of lines as offsets; blanks between sentences belong to neither.
  const ends: number[] = [];
  let cursor = 0;
  for (const line of lines) {
    cursor = text.indexOf(line, cursor) + line.length;
    ends.push(cursor);
  }
  const offsets = new Set(ends);
  for (const key of ["split", "unsplit"] as const) {
    recipe[key].forEach((entry, index) => {
      if (entry.line !== number) return;
      const path = [key, index];
      const found = text.split(entry.after).length - 1;
      if (found !== 1) {
        complain(
          path,
          `“${entry.after}” stands ${times(found)} in the paragraph of line ${number}.`,
          "Give restored text, as report.mdx shows it, that stands there exactly once.",
        );
        return;
      }
      const at = text.indexOf(entry.after) + entry.after.length;
      if (offsets.has(at) === (key === "split") || at >= text.length) {
        complain(
          path,
          key === "split"
            ? `A line ends after “${entry.after}” in any case.`
            : `No line ends after “${entry.after}”.`,
          "Remove the entry.",
        );
      } else if (key === "split") {
        offsets.add(at);
      } else {
        offsets.delete(at);
      }
    });
  }
  const result: string[] = [];
  let start = 0;
  for (const end of [...offsets].sort((a, b) => a - b)) {
    result.push(text.slice(start, end).trim());
    start = end;
  }
  return result;
}

function withGaps(line: string, pending: readonly PendingGap[]): RestoredLine {
  let text = "";
  const gaps: RestoredGap[] = [];
  for (const char of line) {
    const gap = pending[char.charCodeAt(0) - GAP_BASE];
    if (gap === undefined) {
      text += char;
    } else {
      const { raw, ...rest } = gap;
      gaps.push({ start: text.length, end: text.length + raw.length, ...rest });
      text += raw;
    }
  }
  return { text, gaps };
}

function titleFirst(blocks: readonly RestoredBlock[]): RestoredBlock[] {
  return [
    ...blocks.filter((block) => block.kind === "title"),
    ...blocks.filter((block) => block.kind !== "title"),
  ];
}

function times(count: number): string {
  if (count === 0) return "nowhere";
  return count === 1 ? "once" : `${count} times`;
}
