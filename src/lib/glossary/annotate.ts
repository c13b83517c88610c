/**
 * Marks glossary terms and figures in a report: terms in the Chinese wherever an entry's scope covers
 * the report, in the English only on lines whose Chinese has the entry, figures by value in both.
 */
import { TifaError } from "../errors.ts";
import { isQuantity } from "../numerals/figure.ts";
import { readFigures } from "../numerals/read.ts";
import { alignmentsOf } from "../text/alignment.ts";
import { GAP_SIGN } from "../text/apparatus.ts";
import type { Block, FigureMark, Lang, Mark, Rich, Segment, TermMark } from "../text/model.ts";
import { Matcher, type TermForm, type TermMatch } from "./match.ts";
import type { Entry } from "./schema.ts";
import { coverage, type Setting } from "./scope.ts";

/** A report whose lines carry term and figure marks, and what could not be decided. */
export interface Annotation {
  readonly blocks: readonly Block[];
  readonly errors: readonly TifaError[];
}

/** What finds the entries in the Chinese of a report. */
interface Matchers {
  /** The entries that cover the report. */
  readonly owned: Matcher;
  /** All others: a string that only they know has no owner here. */
  readonly foreign: Matcher;
}

/**
 * The glossary, ready to be found in texts. The entries that cover a report depend on its place and
 * date, and most reports of a collection share them, so the matchers are made once for each set.
 */
export class GlossaryIndex {
  readonly byId: ReadonlyMap<string, Entry>;
  private readonly entries: readonly Entry[];
  private readonly made = new Map<string, Matchers>();

  constructor(entries: readonly Entry[]) {
    this.entries = entries;
    this.byId = new Map(entries.map((entry) => [entry.id, entry]));
  }

  /** The matchers for a report. */
  matchersFor(report: Setting): Matchers {
    const ranks = this.entries.map((entry) => coverage(entry, report));
    const key = ranks.join();
    const known = this.made.get(key);
    if (known !== undefined) return known;
    const forms = this.entries.flatMap((entry, at) =>
      entry.match.map((text): TermForm & { readonly rank: number } => ({
        entry: entry.id,
        text,
        notMatch: entry.notMatch,
        rank: ranks[at] ?? 0,
      })),
    );
    const matchers = {
      owned: new Matcher(
        forms.filter(({ rank }) => rank > 0),
        "zh",
      ),
      foreign: new Matcher(
        forms.filter(({ rank }) => rank === 0),
        "zh",
      ),
    };
    this.made.set(key, matchers);
    return matchers;
  }
}

/** The forms of an entry that occur in English text, those of deprecated renderings included. */
function enForms(entry: Entry): TermForm[] {
  const texts = entry.renderings.flatMap((rendering) => rendering.match);
  return [...new Set(texts)].map((text) => ({ entry: entry.id, text }));
}

/**
 * Annotates the blocks of one report.
 *
 * @param report where and when it speaks, which entries' scopes ask
 * @param file its path, for messages
 */
export function annotate(
  blocks: readonly Block[],
  glossary: GlossaryIndex,
  report: Setting,
  file: string,
): Annotation {
  const errors: TifaError[] = [];
  const { byId } = glossary;
  const { owned, foreign } = glossary.matchersFor(report);

  const chineseOf = (segment: Segment): TermMatch[] => {
    const where = { file, line: segment.at.zh };
    const pinned = pinnedIn(segment.zh, byId, where, errors);
    const { matches, ambiguities } = owned.find(segment.zh.text, pinned);
    for (const { start, end, entries: claimants } of ambiguities) {
      errors.push(
        new TifaError({
          what: `“${segment.zh.text.slice(start, end)}” belongs to ${claimants.join(" and to ")}.`,
          where,
          fix: "Settle it with a link, [text](term:entry-id), or narrow an entry's scope or match.",
        }),
      );
    }
    const unowned = foreign
      .find(segment.zh.text)
      .matches.filter(
        (match) => !matches.some((own) => own.start <= match.start && match.end <= own.end),
      );
    for (const { start, end, entry } of unowned) {
      errors.push(
        new TifaError({
          what: `“${segment.zh.text.slice(start, end)}” has an entry, ${entry}, but its scope does not cover ${report.id}.`,
          where,
          fix: "Write an entry for what it means here, widen the scope, or name the context in notMatch.",
        }),
      );
    }
    return [...matches];
  };

  const annotated = blocks.map((block): Block => {
    const alignments = new Map(alignmentsOf(block).map((one) => [one.zh[0].id, one.zh]));
    const chinese = new Map(block.segments.map((segment) => [segment.id, chineseOf(segment)]));
    const segments = block.segments.map((segment): Segment => {
      const zh = withMarks(segment.zh, chinese.get(segment.id) ?? [], "zh");
      if (segment.en === null) return { ...segment, zh };
      const rendered = alignments.get(segment.id) ?? [];
      const source = rendered.flatMap((other) => chinese.get(other.id) ?? []);
      const where = { file, line: segment.at.en ?? segment.at.zh };
      const pinned = pinnedIn(segment.en, byId, where, errors);
      const english = englishOf(segment.en.text, source, byId, pinned);
      return { ...segment, zh, en: withMarks(segment.en, english, "en") };
    });
    return { ...block, segments };
  });
  return { blocks: annotated, errors };
}

/** The occurrences that the text settles by hand with `term:` links. */
function pinnedIn(
  rich: Rich,
  byId: ReadonlyMap<string, Entry>,
  where: { file: string; line: number },
  errors: TifaError[],
): TermMatch[] {
  return rich.marks.filter(isPinned).flatMap((mark) => {
    if (byId.has(mark.entry)) return [{ start: mark.start, end: mark.end, entry: mark.entry }];
    errors.push(
      new TifaError({
        what: `The link term:${mark.entry} names no entry of the glossary.`,
        where,
        fix: "Correct the id, or write the entry.",
      }),
    );
    return [];
  });
}

function isPinned(mark: Mark): mark is TermMark {
  return mark.type === "term" && mark.pinned === true;
}

/** Finds the renderings of the entries that the Chinese has; equal renderings are paired in order. */
function englishOf(
  text: string,
  chinese: readonly TermMatch[],
  byId: ReadonlyMap<string, Entry>,
  pinned: readonly TermMatch[],
): TermMatch[] {
  const ids = [...new Set(chinese.map((match) => match.entry))];
  const forms = ids.flatMap((id) => {
    const entry = byId.get(id);
    return entry === undefined ? [] : enForms(entry);
  });
  const { matches, ambiguities } = new Matcher(forms, "en").find(text, pinned);
  const left = chinese.map((match) => match.entry);
  const take = (candidates: readonly string[]): string | undefined => {
    const index = left.findIndex((entry) => candidates.includes(entry));
    return index === -1 ? candidates[0] : left.splice(index, 1)[0];
  };
  return matches.map((match) => {
    const rivals = ambiguities.find(({ start, end }) => start === match.start && end === match.end);
    const entry = take(rivals?.entries ?? [match.entry]) ?? match.entry;
    return { ...match, entry };
  });
}

/** The text's own marks, with terms and figures added, sorted by start, then longest first. */
function withMarks(rich: Rich, matches: readonly TermMatch[], lang: Lang): Rich {
  const terms = matches.map(
    (match): TermMark => ({
      type: "term",
      ...match,
      ...(rich.marks.some(
        (mark) => isPinned(mark) && mark.start === match.start && mark.end === match.end,
      )
        ? { pinned: true }
        : {}),
    }),
  );
  const own = rich.marks.filter((mark) => mark.type !== "term");
  const marks = [...own, ...terms, ...figuresIn(rich.text, matches, lang)];
  marks.sort((a, b) => a.start - b.start || b.end - a.end);
  return { text: rich.text, marks };
}

/**
 * The quantities of a line. A formula or a name is exempt because the glossary owns it, and a number
 * that a gap has damaged (□.35张) has no value.
 */
function figuresIn(text: string, terms: readonly TermMatch[], lang: Lang): FigureMark[] {
  return readFigures(text, lang, terms)
    .filter(isQuantity)
    .filter((figure) => !new RegExp(`${GAP_SIGN}[.．]?$`).test(text.slice(0, figure.start)))
    .filter((figure) => !new RegExp(`^[.．]?${GAP_SIGN}`).test(text.slice(figure.end)))
    .map((figure) => ({
      type: "figure",
      start: figure.start,
      end: figure.end,
      value: figure.value,
      unit: figure.unit,
      ...(figure.max === undefined ? {} : { max: figure.max }),
      ...(figure.qualifier === undefined ? {} : { qualifier: figure.qualifier }),
    }));
}
