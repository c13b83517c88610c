/** Spoils lines drawn uniformly from all reports, and tells what share of it the linter catches. */
import type { Collection, Report } from "../../collection.ts";
import { annotate, GlossaryIndex } from "../../glossary/annotate.ts";
import { preferredRendering } from "../../glossary/schema.ts";
import type { Block, Mark } from "../../text/model.ts";
import { type AlignedSegment, alignedSegmentsOf } from "../aligned.ts";
import { lint } from "../lint.ts";
import { RULES } from "../rules/index.ts";
import { type Group, KINDS } from "./kinds.ts";

/** One spoilt line and what was found in it. */
interface Mutant {
  readonly kind: string;
  readonly group: Group;
  /** `gulou-2019 p12-3`. */
  readonly place: string;
  readonly english: string;
  readonly rules: readonly string[];
}

/** The result of a run. */
export interface MutationResult {
  readonly seed: number;
  readonly mutants: readonly Mutant[];
  /** Lines from which was drawn. */
  readonly lines: number;
  /** Findings on those lines as they stand: false alarms, as far as the lines are right. */
  readonly alarms: number;
}

/** Rules that read single lines; what compares whole files has nothing to say here. */
const LINE_RULES = RULES.filter(
  ({ id, needsAll }) =>
    needsAll !== true && !["translation", "placeholder", "frontmatter", "breath"].includes(id),
);

/** Numbers between 0 and 1 from a seed (mulberry32): the same seed, the same numbers. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let word = Math.imul(state ^ (state >>> 15), state | 1);
    word ^= word + Math.imul(word ^ (word >>> 7), word | 61);
    return ((word ^ (word >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Runs mutations.
 *
 * @param seed decides which lines are drawn and how each is spoilt
 * @param count how many mutants are made
 */
export function runMutations(collection: Collection, seed: number, count: number): MutationResult {
  const next = generator(seed);
  const pick = <Value>(list: readonly Value[]): Value | undefined =>
    list[Math.floor(next() * list.length)];
  const lines = collection.reports.flatMap(alignedSegmentsOf);
  const glossary = new GlossaryIndex(collection.entries.map(({ entry }) => entry));
  const terms = collection.entries.filter(({ entry }) => entry.kind !== "wording");
  const isTerm = (id: string): boolean => glossary.byId.get(id)?.kind !== "wording";
  const renderings = terms.map(({ entry }) => ({
    id: entry.id,
    en: preferredRendering(entry).en,
  }));
  const before = new Map<string, readonly string[]>();
  const findingsOf = (line: AlignedSegment, changes: Changes): readonly string[] =>
    findingsIn(line, changes, collection, glossary);
  const mutants: Mutant[] = [];
  // A line in which nothing can be spoilt gives no mutant; a collection without lines gives none at all.
  for (let tries = 0; mutants.length < count && tries < count * 20; tries += 1) {
    const at = Math.floor(next() * lines.length);
    const line = lines[at];
    if (line === undefined) break;
    const owned = new Set(
      line.zh.marks.flatMap((mark) => (mark.type === "term" ? [mark.entry] : [])),
    );
    const others = {
      neighbours: [lines[at - 1], lines[at + 1]].flatMap((one) =>
        one?.report.id === line.report.id ? [one.en.text] : [],
      ),
      rendering: pick(renderings.filter(({ id }) => !owned.has(id)))?.en ?? "another term",
      isTerm,
    };
    const possible = KINDS.map((kind) => ({ kind, texts: kind.spoil(line, others) })).filter(
      ({ texts }) => texts.length > 0,
    );
    const chosen = pick(possible);
    const english = chosen === undefined ? undefined : pick(chosen.texts);
    if (chosen === undefined || english === undefined) continue;
    const place = `${line.report.id} ${line.id}`;
    const known = before.get(place) ?? findingsOf(line, new Map());
    before.set(place, known);
    const { name, group } = chosen.kind;
    const changes = new Map([[line.id, english]]);
    const partner = [lines[at - 1], lines[at + 1]].find((one) => one?.en.text === english);
    if (chosen.kind.isExchange === true && partner !== undefined)
      changes.set(partner.id, line.en.text);
    const rules = without(findingsOf(line, changes), known);
    mutants.push({ kind: name, group, place, english, rules });
  }
  const alarms = [...before.values()].reduce((sum, found) => sum + found.length, 0);
  return { seed, mutants, lines: before.size, alarms };
}

/** The rules of the first list that the second does not excuse, each finding once. */
function without(found: readonly string[], known: readonly string[]): string[] {
  const left = [...known];
  return found.filter((rule) => {
    const at = left.indexOf(rule);
    if (at === -1) return true;
    left.splice(at, 1);
    return false;
  });
}

/** The English of segments, by id, in place of what they have. */
type Changes = ReadonlyMap<string, string>;

/** The rules that find something in a line, or in its partner, once they say something else. */
function findingsIn(
  line: AlignedSegment,
  changes: Changes,
  collection: Collection,
  glossary: GlossaryIndex,
): string[] {
  const { report } = line;
  const setting = { id: report.id, place: report.meta?.place.zh, date: report.meta?.date };
  const at = report.blocks.indexOf(line.block);
  // The block and those beside it, for an exchange may reach over its border.
  const near = report.blocks.slice(Math.max(0, at - 1), at + 2).map((block): Block => {
    const plain = {
      ...block,
      segments: block.segments.map((segment) => ({
        ...segment,
        zh: { ...segment.zh, marks: segment.zh.marks.filter(isPlain) },
        en:
          segment.en === null
            ? null
            : {
                text: changes.get(segment.id) ?? segment.en.text,
                marks: changes.has(segment.id) ? [] : segment.en.marks.filter(isPlain),
              },
      })),
    };
    return annotate([plain], glossary, setting, report.file).blocks[0] ?? block;
  });
  // The headings say what is a plan; other blocks take no part.
  const changed = new Map(near.map((block) => [block.id, block]));
  const blocks = report.blocks.flatMap((block) => {
    const spoilt = changed.get(block.id);
    return spoilt !== undefined ? [spoilt] : block.depth === undefined ? [] : [block];
  });
  const spoilt: Report = { ...report, blocks };
  const named = new Set(
    near.flatMap((one) =>
      one.segments.flatMap(({ zh }) =>
        zh.marks.flatMap((mark) => (mark.type === "term" ? [mark.entry] : [])),
      ),
    ),
  );
  const entries = collection.entries.filter(({ entry }) => named.has(entry.id));
  const own = new Set([line.id, ...changes.keys()]);
  return lint({ ...collection, faults: [], entries, reports: [spoilt] }, LINE_RULES)
    .filter(({ segment, about }) => own.has(segment ?? "") || own.has(about ?? ""))
    .map((finding) => finding.rule);
}

/** Whether a mark stands in the file; terms and figures are found anew. */
function isPlain(mark: Mark): boolean {
  return mark.type !== "figure" && (mark.type !== "term" || mark.pinned === true);
}

/** The table of a run, and with `verbose` the mutants that nothing caught. */
export function printMutations(result: MutationResult, isVerbose: boolean): string {
  const share = (list: readonly Mutant[]): string => {
    const caught = list.filter(({ rules }) => rules.length > 0).length;
    const percent = list.length === 0 ? "" : `  ${((caught / list.length) * 100).toFixed(1)}%`;
    return `${String(caught).padStart(5)} of ${String(list.length).padStart(4)}${percent}`;
  };
  const groups = [...new Set(KINDS.map(({ group }) => group))];
  const rows = groups.flatMap((group) => [
    `${group.padEnd(36)}${share(result.mutants.filter((one) => one.group === group))}`,
    ...KINDS.filter((kind) => kind.group === group).map(
      ({ name }) =>
        `  ${name.padEnd(34)}${share(result.mutants.filter((one) => one.kind === name))}`,
    ),
  ]);
  const missed = result.mutants.filter(({ rules }) => rules.length === 0);
  const lines = [
    `seed ${result.seed}: ${result.mutants.length} spoilt lines, drawn from all reports`,
    ...rows,
    `${"all".padEnd(36)}${share(result.mutants)}`,
    `findings on the same ${result.lines} lines as they stand: ${result.alarms}`,
  ];
  const list = missed.map(({ kind, place, english }) => `  ${place}  ${kind}\n      ${english}`);
  return `${[...lines, ...(isVerbose ? ["", "not caught:", ...list] : [])].join("\n")}\n`;
}
