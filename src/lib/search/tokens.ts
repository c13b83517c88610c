/**
 * The one tokeniser of search, shared by the build (which writes the index) and the browser (which
 * reads queries and finds sentences). Whatever two sides would cut differently would never be found.
 *
 * Rules: the text is folded (fold/fold.ts, so １ is 1, ⺠ is 民 and ％ is %), letters lose their
 * diacritics, each Han character is a token, a number is a token whole (677.77, 5,600), a formula
 * such as 1+6+N is a token whole, a run of other letters is a word. Punctuation and spaces are
 * dropped, so that 马上就办、真抓实干 is found without its mark; so is what stands for nothing, such as
 * a variation selector or a combining mark alone. No token is empty.
 */
import { type Folded, fold } from "../fold/fold.ts";
import { stem } from "./stem.ts";

/** What a token is; `symbol` is % or + outside a formula, `gap` the □ of a lost character. */
type TokenKind = "han" | "number" | "formula" | "word" | "symbol" | "gap";

/** A token and where it stands in the original text (UTF-16 code units, end exclusive). */
export interface Token {
  readonly kind: TokenKind;
  /** The folded form: what is compared. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const HAN = "[\\p{Script=Han}〇]";
const LETTER = "(?:(?!\\p{Script=Han})[\\p{L}\\p{M}])";
const NUMBER = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?(?!\\d)|\\d+(?:\\.\\d+)*";
const PART = `(?:\\d+(?:\\.\\d+)*|${LETTER}+)`;

/** In order of precedence: formula, number, Han character, word, symbol, gap. */
const TOKEN = new RegExp(
  `(?<formula>${PART}(?:\\s*\\+\\s*${PART})+)|(?<number>${NUMBER})|(?<han>${HAN})|(?<word>${LETTER}+(?:['’]s(?!${LETTER}))?)|(?<symbol>[%‰+])|(?<gap>□)`,
  "gu",
);

const KINDS = ["formula", "number", "han", "word", "symbol", "gap"] as const;

function stripMarks(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").normalize("NFC");
}

function canonical(kind: TokenKind, text: string): string {
  switch (kind) {
    case "number":
      return text.replaceAll(",", "");
    case "formula":
      return stripMarks(text.replace(/\s/gu, ""));
    case "word":
      // The people’s congress is found by people, and s by nothing.
      return stripMarks(text.replace(/['’]s$/u, ""));
    default:
      return text;
  }
}

/** Cuts a text into tokens, in order, with their places in the text as given. */
export function tokenise(text: string): Token[] {
  const folded = fold(text);
  const tokens: Token[] = [];
  for (const match of folded.text.matchAll(TOKEN)) {
    const kind = KINDS.find((name) => match.groups?.[name] !== undefined);
    if (kind === undefined) continue;
    // "a + b" in English prose is not a formula: one needs a figure in it (1+6+N, 5+2).
    if (kind === "formula" && !/\d/u.test(match[0])) {
      tokens.push(...looseParts(match[0], match.index, folded));
      continue;
    }
    const made = token(kind, match[0], match.index, folded);
    // A letter whose plain form is a blank and a mark (U+FE70) leaves nothing.
    if (made.text !== "") tokens.push(made);
  }
  return tokens;
}

function token(kind: TokenKind, text: string, at: number, folded: Folded): Token {
  return {
    kind,
    text: canonical(kind, text),
    start: folded.starts[at] ?? 0,
    end: folded.ends[at + text.length - 1] ?? 0,
  };
}

function looseParts(text: string, at: number, folded: Folded): Token[] {
  return [...text.matchAll(/\+|[^\s+]+/gu)].map((part) =>
    token(part[0] === "+" ? "symbol" : "word", part[0], at + part.index, folded),
  );
}

/**
 * The string in which phrases are looked up: Han characters bare, every other token between
 * separators, so that `indexOf` can never find 134 inside 1346 or "art" inside "party".
 */
export interface Key {
  readonly text: string;
  /** For each code unit of `text`: the index of its token in `tokens`. */
  readonly owner: readonly number[];
  readonly tokens: readonly Token[];
}

const SEPARATOR = "\u0000";

/** Joins tokens into the string that phrases are looked up in, or that is looked up. */
export function keyOf(tokens: readonly Token[]): Key {
  let text = "";
  const owner: number[] = [];
  for (const [index, { kind, text: form }] of tokens.entries()) {
    const piece = kind === "han" ? form : `${SEPARATOR}${form}${SEPARATOR}`;
    text += piece;
    for (let unit = 0; unit < piece.length; unit += 1) owner.push(index);
  }
  return { text, owner, tokens };
}

/**
 * The word that stands for a token in the index. Pagefind drops dots and plus signs or splits at
 * them, so they become letters; two tokens that thereby share a word only make a report a
 * candidate, and every candidate is verified in its lines (find.ts).
 */
function indexWord({ kind, text }: Token): string {
  if (kind === "word") return stem(text);
  return text.replaceAll(".", "o").replaceAll("+", "p");
}

/**
 * The words under which the index knows a text: each single Han character, each overlapping pair of
 * neighbouring ones, numbers and formulas whole, stems of words. In order, with repetitions.
 */
export function wordsToIndex(tokens: readonly Token[]): string[] {
  return solid(tokens).flatMap((current, index, all) => {
    if (current.kind === "gap") return [];
    if (current.kind !== "han") return [indexWord(current)];
    const next = all[index + 1];
    return next?.kind === "han" ? [current.text, current.text + next.text] : [current.text];
  });
}

/**
 * The words that a report must have in the index to be a candidate for a phrase, the most telling
 * first: formulas and numbers, then words, then pairs of Han characters. Of the pairs of a run the
 * second, fourth … come first: Chinese words are mostly of two characters, so those straddle the
 * borders of words and are rare (个如 in 三个如何). A single character is asked for only where it
 * stands alone.
 */
export function wordsToAsk(tokens: readonly Token[]): string[] {
  const others: string[] = [];
  const straddling: string[] = [];
  const aligned: string[] = [];
  let run = 0;
  for (const [index, current, all] of solid(tokens).map(
    (token, at, list) => [at, token, list] as const,
  )) {
    if (current.kind === "gap") {
      run = 0;
    } else if (current.kind !== "han") {
      run = 0;
      if (current.kind === "word") others.push(indexWord(current));
      else others.unshift(indexWord(current));
    } else {
      const next = all[index + 1];
      if (next?.kind === "han")
        (run % 2 === 1 ? straddling : aligned).push(current.text + next.text);
      else if (run === 0) aligned.push(current.text);
      run += 1;
    }
  }
  return [...new Set([...others, ...straddling, ...aligned])];
}

/** Without the symbols, which a phrase may pass over. */
function solid(tokens: readonly Token[]): Token[] {
  return tokens.filter(({ kind }) => kind !== "symbol");
}
