/**
 * Ways in which a translation goes wrong, as changes of one English line. Each says where it can be
 * made; a line in which it can be made nowhere is left to the other kinds.
 */
import type { AlignedSegment } from "../aligned.ts";

/** What is spoilt; the first three are what the linter is built to catch. */
export type Group = "figures" | "alignment" | "terms" | "sense";

/** A way to spoil a line. */
export interface Kind {
  readonly name: string;
  readonly group: Group;
  /** The English comes from a neighbour, which gets that of this line. */
  readonly isExchange?: true;
  /**
   * The line, spoilt in each way that this kind knows.
   *
   * @param others other lines, for what is exchanged or taken from elsewhere
   */
  readonly spoil: (line: AlignedSegment, others: Others) => readonly string[];
}

/** What a kind may take from elsewhere. */
interface Others {
  /** The English of the line before and the line after, as far as there are such. */
  readonly neighbours: readonly string[];
  /** A rendering of an entry that the line does not have. */
  readonly rendering: string;
  /** Whether an entry is a term; stock wording dissolves into whatever verb the English needs. */
  readonly isTerm: (entry: string) => boolean;
}

/** The text with each match replaced, one at a time. */
function each(
  text: string,
  pattern: RegExp,
  to: (match: RegExpMatchArray) => string | null,
): string[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const word = to(match);
    if (word === null || match.index === undefined) return [];
    return [text.slice(0, match.index) + word + text.slice(match.index + match[0].length)];
  });
}

/** The stretches of the marks of one type. */
function stretches({ en }: AlignedSegment, type: "figure" | "term") {
  return en.marks.filter((mark) => mark.type === type);
}

/** Terms that the line has once, of entries that its Chinese has outside a longer term. */
function loneTerms(line: AlignedSegment, { isTerm }: Others) {
  const owned = new Set(
    line.zh.marks.flatMap((mark) =>
      mark.type === "term" && mark.within === undefined ? [mark.entry] : [],
    ),
  );
  const terms = line.en.marks.filter((mark) => mark.type === "term" && mark.within === undefined);
  return terms.filter(
    (term) =>
      term.type === "term" &&
      isTerm(term.entry) &&
      owned.has(term.entry) &&
      terms.filter((other) => other.type === "term" && other.entry === term.entry).length === 1,
  );
}

function replaceAt(text: string, start: number, end: number, to: string): string {
  return text.slice(0, start) + to + text.slice(end);
}

/** Every kind, in the order of the table. */
export const KINDS: readonly Kind[] = [
  {
    name: "a digit is another",
    group: "figures",
    spoil: (line) =>
      stretches(line, "figure").flatMap(({ start, end }) =>
        each(line.en.text.slice(start, end), /\d/g, ([digit]) =>
          String((Number(digit) + 3) % 10),
        ).map((figure) => replaceAt(line.en.text, start, end, figure)),
      ),
  },
  {
    name: "a figure is dropped",
    group: "figures",
    spoil: (line) =>
      stretches(line, "figure").map(({ start, end }) =>
        replaceAt(line.en.text, start, end, "some"),
      ),
  },
  {
    name: "a decimal point is moved",
    group: "figures",
    spoil: ({ en }) =>
      each(en.text, /(\d+)\.(\d)(\d*)/g, ([, whole, first, rest]) =>
        rest === "" ? `${whole}${first}` : `${whole}${first}.${rest}`,
      ),
  },
  {
    name: "万 for 亿: a magnitude is another",
    group: "figures",
    spoil: ({ en }) =>
      each(en.text, /\b(?:million|billion|trillion)\b|(?<=\d),000\b/g, ([word]) =>
        word === "million" ? "billion" : word === ",000" ? "0,000" : "million",
      ),
  },
  {
    name: "two lines are exchanged",
    group: "alignment",
    // The neighbour gets this line's English in return: see `run.ts`.
    isExchange: true,
    spoil: ({ en }, { neighbours }) => neighbours.filter((text) => text !== en.text && text !== ""),
  },
  {
    name: "a term is rendered by another's",
    group: "terms",
    spoil: (line, others) =>
      loneTerms(line, others).map(({ start, end }) =>
        replaceAt(line.en.text, start, end, others.rendering),
      ),
  },
  {
    name: "a term is dissolved",
    group: "terms",
    spoil: (line, others) =>
      loneTerms(line, others).map(({ start, end }) =>
        replaceAt(line.en.text, start, end, "that matter"),
      ),
  },
  {
    name: "a clause is deleted",
    group: "sense",
    spoil: ({ en }) => each(en.text, /, [^,.;“”]{20,}(?=[,.;])/g, () => ""),
  },
  {
    name: "a target is told as a result",
    group: "sense",
    spoil: ({ en }) => each(en.text, /\bwill (?!not\b)/g, () => "have already "),
  },
  {
    name: "a result is told as a target",
    group: "sense",
    spoil: ({ en }) =>
      each(en.text, /\b(?:has|have|was|were) (?:been )?(?=\w+ed\b)/g, () => "will be "),
  },
  {
    name: "a hedge is dropped",
    group: "sense",
    spoil: ({ en }) =>
      each(
        en.text,
        /\b(?:about|nearly|almost|over|more than|some|up to|basically|largely|strive to|aim to|at least) (?=[\w“])/gi,
        () => "",
      ),
  },
  {
    name: "a negation is dropped",
    group: "sense",
    spoil: ({ en }) =>
      each(en.text, /\b(?:not |no (?=\w)|without |never )/g, ([word]) =>
        word.startsWith("without") ? "with " : "",
      ),
  },
  {
    name: "another acts",
    group: "sense",
    spoil: ({ en }) =>
      each(
        en.text,
        /\b(?:Municipal|District|Provincial|State|municipal|district|provincial)\b|\b[Ww]e\b/g,
        ([word]) =>
          /^[Ww]e$/.test(word)
            ? "the province"
            : word.startsWith("M") || word.startsWith("m")
              ? "provincial"
              : "municipal",
      ),
  },
];
