/**
 * How a report's page may be shown: what a reader can choose, the words for it, and the small script
 * that sets the choices before the first paint.
 */

/** The views of a text in two languages. */
export const VIEWS = ["side", "interleaved", "zh", "en"] as const;

/** One of them. Without a choice it is `side` where there is room, else `interleaved`. */
export type View = (typeof VIEWS)[number];

/** What each view is called on the page. */
export const VIEW_LABELS: Readonly<Record<View, string>> = {
  side: "Side by side",
  interleaved: "Interleaved",
  zh: "Chinese",
  en: "English",
};

/**
 * Every choice and its values. A choice is a `data-` attribute of the root element, a parameter of
 * the address (`?view=en`) and a key in localStorage (`tifa-view`), all with the same words; the
 * address comes before what is remembered. What is not chosen has no attribute.
 *
 * - `view`: see {@link VIEWS}
 * - `first`: which language stands first, left or above; Chinese unless chosen
 * - `terms`: `all` draws every occurrence of a term, not just the first in its section
 * - `figures`: `en` prints Chinese figures in English units too
 */
export const CHOICES = {
  view: VIEWS,
  first: ["zh", "en"],
  terms: ["first", "all"],
  figures: ["zh", "en"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Name of a choice. */
export type Choice = keyof typeof CHOICES;

/** The switches: a choice between leaving it as it is and one other thing. */
export const SWITCHES = [
  { choice: "first", on: "en", off: "zh", label: "English first" },
  { choice: "terms", on: "all", off: "first", label: "Every term" },
  { choice: "figures", on: "en", off: "zh", label: "English units" },
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
 * root element. It runs before the first paint, so that no view flashes, and expects `r`, the
 * root element. Storage may be switched off; the address then still counts.
 */
export function viewsScript(): string {
  return `const q=new URLSearchParams(location.search),o=${JSON.stringify(CHOICES)};for(const k in o){let v=q.get(k);try{if(!o[k].includes(v))v=localStorage.getItem("tifa-"+k)}catch{}if(o[k].includes(v))r.dataset[k]=v}`;
}
