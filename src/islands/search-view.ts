/** The DOM of the search results. Everything a reader typed goes in as text, never as markup. */
import { termsAt } from "../lib/search/concordance.ts";
import { excerpt, ROOM } from "../lib/search/excerpt.ts";
import type { Headword } from "../lib/search/headwords.ts";
import type { Hit, SearchReport } from "../lib/search/lines.ts";
import { LIKENESS, type Precedent } from "../lib/search/precedent.ts";
import type { Urls } from "../lib/urls.ts";

/** Makes an element; a child that is a string becomes text. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** `1 sentence`, `1,204 sentences`. */
export function count(number: number, one: string, many: string): string {
  return `${number.toLocaleString("en-GB")} ${number === 1 ? one : many}`;
}

/** So many headwords are shown before the reader asks for all. */
const FIRST_ENTRIES = 8;
/** So many sentences of a report are shown before the reader asks for all. */
export const FIRST_HITS = 5;

/** The section of the glossary's answers. */
export function entriesSection(headwords: readonly Headword[], urls: Urls): HTMLElement {
  const list = element("ol", { class: "search-entry-list" });
  const add = (some: readonly Headword[]) =>
    list.append(...some.map((headword) => entryItem(headword, urls, "data-entry")));
  add(headwords.slice(0, FIRST_ENTRIES));
  const section = element(
    "section",
    { class: "search-entries", "aria-labelledby": "search-entries" },
    element("h2", { id: "search-entries" }, "Glossary"),
    list,
  );
  if (headwords.length > FIRST_ENTRIES) {
    const more = element(
      "button",
      { type: "button", class: "search-more-entries" },
      `Show all ${headwords.length} entries`,
    );
    more.addEventListener("click", () => {
      add(headwords.slice(FIRST_ENTRIES));
      list.querySelectorAll("a")[FIRST_ENTRIES]?.focus();
      more.remove();
    });
    section.append(more);
  }
  return section;
}

/** A list of entries that are no answers, only near to what was asked. */
export function suggestedEntries(
  words: string,
  headwords: readonly Headword[],
  urls: Urls,
): HTMLElement {
  return element(
    "div",
    { class: "search-suggested" },
    element("p", { lang: "en" }, words),
    element("ul", {}, ...headwords.map((one) => entryItem(one, urls, "data-suggested"))),
  );
}

function entryItem(
  { id, kind, zh, pinyin, en, owner, standing }: Headword,
  urls: Urls,
  name: "data-entry" | "data-suggested",
): HTMLElement {
  const item = element(
    "li",
    { [name]: id, class: "search-entry" },
    element(
      "a",
      { href: urls.entry(id) },
      element("span", { class: "search-head", lang: "zh-Hans" }, zh),
    ),
    " ",
    element("span", { class: "search-pinyin", lang: "zh-Latn" }, pinyin),
    " ",
    element("span", { class: "search-rendering", lang: "en" }, en),
    " ",
    element("span", { class: "search-standing", lang: "en" }, standing),
    " ",
    // The kinds' ids are their names in English: digit-code, plus-formula.
    element("span", { class: "search-kind", lang: "en" }, kind.replaceAll("-", " ")),
  );
  if (owner !== "") item.append(" ", element("span", { class: "search-scope", lang: "en" }, owner));
  return item;
}

/** The best entry, beside the sentences. */
export function bestEntry(headword: Headword, urls: Urls): HTMLElement {
  const { id, zh, pinyin, en, owner, standing, count: places } = headword;
  return element(
    "aside",
    { class: "search-best", "aria-label": "Best entry" },
    element("p", { class: "search-best-head", lang: "zh-Hans" }, zh),
    element("p", { class: "search-pinyin", lang: "zh-Latn" }, pinyin),
    element("p", { class: "search-best-rendering", lang: "en" }, en),
    element("p", { class: "small soft", lang: "en" }, `Rendering: ${standing}`),
    ...(owner === "" ? [] : [element("p", { class: "small soft", lang: "en" }, owner)]),
    element(
      "p",
      { class: "small", lang: "en" },
      element("a", { href: urls.entry(id) }, "Full entry"),
      " · ",
      element("a", { href: urls.concordance(zh) }, count(places, "place", "places")),
    ),
  );
}

/** The section of one report, without its hits, and the list that takes them. */
export function reportSection(
  report: SearchReport,
  hits: number,
  urls: Urls,
): { readonly section: HTMLElement; readonly list: HTMLElement } {
  const heading = `search-${report.id}`;
  const list = element("ol", { class: "search-hits" });
  const section = element(
    "section",
    { class: "search-report", "data-report": report.id, "aria-labelledby": heading },
    element(
      "h2",
      { id: heading },
      element(
        "a",
        { href: urls.report(report.id) },
        element("span", { lang: "en" }, report.title.en),
        " ",
        element("span", { lang: "zh-Hans" }, report.title.zh),
      ),
      " ",
      element("span", { class: "search-count" }, count(hits, "sentence", "sentences")),
    ),
    list,
  );
  return { section, list };
}

/** The address of a sentence, marked there with what was found. */
export function addressOf(report: SearchReport, hit: Hit, urls: Urls): string {
  const marks = new URLSearchParams(hit.texts.slice(0, MOST_MARKS).map((text) => ["hl", text]));
  return `${urls.report(report.id)}${marks.size === 0 ? "" : `?${marks}`}#${hit.id}`;
}

/** A syllable may be found as many characters; an address need not name more than a few. */
const MOST_MARKS = 8;

/** One sentence: its id and section, both languages, the words found marked, as a link that marks them again. */
export function hitItem(report: SearchReport, hit: Hit, urls: Urls): HTMLElement {
  return element(
    "li",
    { "data-hit": `${report.id}#${hit.id}`, "data-tier": hit.tier, class: "search-hit" },
    placeOf(report, hit.line, hit.id),
    element(
      "a",
      { class: "search-link", href: addressOf(report, hit, urls) },
      chineseOf(report, hit),
      " ",
      englishOf(report, hit),
    ),
  );
}

/** At the left of a sentence: a box to tick, its id, the section in which it stands. */
function placeOf(report: SearchReport, at: number, id: string): HTMLElement {
  const tick = element("input", { type: "checkbox", name: "take", value: `${report.id}#${id}` });
  const place = element(
    "span",
    { class: "search-place" },
    element("label", {}, tick, " ", element("span", { class: "search-id" }, id)),
  );
  const section = report.sections[at] ?? -1;
  const heading = section < 0 ? undefined : report.sentences[section]?.source.zh;
  if (heading !== undefined && section !== at)
    place.append(" ", element("span", { class: "search-section", lang: "zh-Hans" }, heading));
  return place;
}

/** The Chinese of a hit, and in it what an English find renders. */
function chineseOf(report: SearchReport, hit: Hit): HTMLElement {
  const terms = report.alignedIn(hit.line);
  const aligned = hit.en.flatMap((span) => termsAt(terms, "en", span)).map(({ zh }) => zh);
  const zh = report.sentences[hit.line]?.source.zh ?? "";
  return line("zh-Hans", zh, hit.zh, ROOM.zh, aligned);
}

/** The translation of a hit, with the rendering of what was found in it; or why there is none. */
export function englishOf(report: SearchReport, hit: Hit): HTMLElement {
  if (report.shown === null) return element("span", { class: "search-pending", lang: "en" }, "…");
  const english = report.shown[hit.line] ?? null;
  if (english === null || english === "")
    return element("span", { class: "search-untranslated", lang: "en" }, "Not translated yet");
  const terms = report.alignedIn(hit.line);
  const aligned = hit.zh.flatMap((span) => termsAt(terms, "zh", span)).map(({ en }) => en);
  return line("en", english, hit.en, ROOM.en, aligned);
}

function line(
  lang: string,
  text: string,
  spans: Hit["zh"],
  room: (typeof ROOM)["zh"],
  aligned: Hit["zh"],
): HTMLElement {
  return element(
    "span",
    { class: "search-line", lang },
    ...excerpt(text, spans, room, aligned).map(({ text: piece, isFound, isAligned }) =>
      isFound
        ? element("mark", {}, piece)
        : isAligned === true
          ? element("span", { class: "search-aligned" }, piece)
          : piece,
    ),
  );
}

/** Room enough for any sentence: differences are of use only in the whole. */
const WHOLE = { whole: Number.POSITIVE_INFINITY, around: 0 };

/** The sentences nearest to one that was not found. */
export function precedentSection(
  asked: string,
  found: readonly Precedent<{ readonly report: SearchReport; readonly line: number }>[],
  urls: Urls,
): HTMLElement {
  const items = found.map(({ of: { report, line: at }, share, onlyAsked, onlyFound }) => {
    const id = report.ids[at] ?? "";
    const english = report.shown?.[at] ?? null;
    return element(
      "li",
      { class: "search-hit", "data-precedent": `${report.id}#${id}` },
      placeOf(report, at, id),
      element(
        "a",
        { class: "search-link", href: `${urls.report(report.id)}#${id}` },
        element(
          "span",
          { class: "small soft", lang: "en" },
          `${Math.round(100 * share)}% · ${report.title.en}`,
        ),
        differing("yours: ", asked, onlyAsked),
        differing("theirs: ", report.sentences[at]?.source.zh ?? "", onlyFound),
        english === null || english === ""
          ? element("span", { class: "search-untranslated", lang: "en" }, "Not translated yet")
          : element("span", { class: "search-line", lang: "en" }, english),
      ),
    );
  });
  return element(
    "section",
    { class: "search-precedents", "aria-labelledby": "search-precedents" },
    element("h2", { id: "search-precedents" }, "Nearest sentences"),
    element(
      "p",
      { class: "small soft", lang: "en" },
      `This sentence is not in the reports as it stands. These are the nearest, with what differs marked. The percentage is ${LIKENESS}.`,
    ),
    element("ol", { class: "search-hits" }, ...items),
  );
}

function differing(label: string, text: string, spans: Hit["zh"]): HTMLElement {
  return element(
    "span",
    { class: "search-line", lang: "zh-Hans" },
    element("span", { class: "small soft", lang: "en" }, label),
    ...excerpt(text, spans, WHOLE).map(({ text: piece, isFound }) =>
      isFound ? element("span", { class: "search-differs" }, piece) : piece,
    ),
  );
}

/** What stands in place of results where the index could not be read, with a way to try once more. */
export function brokenIndex(retry: () => void): HTMLElement {
  const again = element("button", { type: "button", class: "search-retry" }, "Try again");
  again.addEventListener("click", retry);
  return element(
    "div",
    { class: "search-error", role: "alert", lang: "en" },
    element(
      "p",
      {},
      "The search index could not be loaded whole: a file of it is missing, broken or did not come in time. So nothing can be said about this query, not even that nothing has it.",
    ),
    again,
  );
}
