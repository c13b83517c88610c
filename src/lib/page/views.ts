/**
 * How a report's page may be shown: what a reader can choose, the words for it, and the small script
 * that sets the choices before the first paint.
 */

/** The views of a text in two languages; `interleaved` goes by the sentence, `paragraphs` by the block. */
export const VIEWS = ["side", "interleaved", "paragraphs", "zh", "en", "cover"] as const;

/** One of them. Without a choice it is `side` where there is room, else `interleaved`. */
export type View = (typeof VIEWS)[number];

/** What each view is called on the page. */
export const VIEW_LABELS: Readonly<Record<View, string>> = {
  side: "Side by side",
  interleaved: "Sentence by sentence",
  paragraphs: "Paragraph by paragraph",
  zh: "Chinese",
  en: "English",
  cover: "English covered",
};

/** Which terms are marked, and tab stops: see `styles/marks.css`. */
export const MARKS = ["usual", "formulas", "all", "none"] as const;

/** What each of them is called on the page. */
export const MARK_LABELS: Readonly<Record<(typeof MARKS)[number], string>> = {
  usual: "Formulas and names",
  formulas: "Formulas alone",
  all: "All",
  none: "None",
};

/**
 * Every choice and its values. A choice is a `data-` attribute of the root element, a parameter of
 * the address (`?view=en`) and a key in localStorage (`tifa-view`), all with the same words; the
 * address comes before what is remembered. What is not chosen has no attribute.
 *
 * - `view`: see {@link VIEWS}
 * - `first`: which language stands first, left or above; Chinese unless chosen
 * - `terms`: see {@link MARKS}; the first of them unless chosen
 * - `figures`: `en` prints Chinese figures in English too
 * - `signs`: `all` shows every sign of the apparatus at full strength
 * - `keys`: `off` takes the single keys away
 */
export const CHOICES = {
  view: VIEWS,
  first: ["zh", "en"],
  terms: MARKS,
  figures: ["zh", "en"],
  signs: ["quiet", "all"],
  keys: ["on", "off"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Name of a choice. */
export type Choice = keyof typeof CHOICES;

/** The switches: a choice between leaving it as it is and one other thing. */
export const SWITCHES = [
  { choice: "first", on: "en", off: "zh", label: "English first" },
  { choice: "figures", on: "en", off: "zh", label: "Figures in English" },
  { choice: "signs", on: "all", off: "quiet", label: "All textual signs" },
  { choice: "keys", on: "off", off: "on", label: "No single keys" },
] as const satisfies readonly {
  choice: Choice;
  on: string;
  off: string;
  label: string;
}[];

/** Key of a choice in localStorage. */
export function storageKey(choice: Choice): string {
  return `tifa-${choice}`;
}

/** Whether a word that came from outside is a value of a choice. */
export function isValueOf(choice: Choice, value: string | null): value is string {
  return value !== null && (CHOICES[choice] as readonly string[]).includes(value);
}

/**
 * Script for `<head>`: sets what the address or this browser's storage says as attributes of the
 * root element. It runs before the first paint, so that no view flashes, and again when the browser
 * brings a page back that it had kept. It expects `r`, the root element. Storage may be switched
 * off; the address then still counts.
 */
export function viewsScript(): string {
  return `const q=new URLSearchParams(location.search),o=${JSON.stringify(CHOICES)};for(const k in o){let v=q.get(k);try{if(!o[k].includes(v))v=localStorage.getItem("tifa-"+k)}catch{}if(o[k].includes(v))r.dataset[k]=v;else delete r.dataset[k]}`;
}
