/** The DOM of the search results. Everything a reader typed goes in as text, never as markup. */
import { excerpt, ROOM } from "../lib/search/excerpt.ts";
import type { Headword } from "../lib/search/headwords.ts";
import type { Hit, SearchReport } from "../lib/search/lines.ts";
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

/** The section of the glossary's answers. */
export function entriesSection(headwords: readonly Headword[], urls: Urls): HTMLElement {
  const list = element("ol", { class: "search-entry-list" });
  const add = (some: readonly Headword[]) =>
    list.append(...some.map((headword) => entryItem(headword, urls)));
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

function entryItem({ id, kind, zh, pinyin, en, owner }: Headword, urls: Urls): HTMLElement {
  const item = element(
    "li",
    { "data-entry": id, class: "search-entry" },
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
    // The kinds' ids are their names in English: digit-code, plus-formula.
    element("span", { class: "search-kind", lang: "en" }, kind.replaceAll("-", " ")),
  );
  if (owner !== "") item.append(" ", element("span", { class: "search-scope", lang: "en" }, owner));
  return item;
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

/** One sentence: both languages, the words found marked, as a link that marks them again. */
export function hitItem(report: SearchReport, hit: Hit, urls: Urls): HTMLElement {
  const marks = new URLSearchParams(hit.texts.slice(0, MOST_MARKS).map((text) => ["hl", text]));
  const address = urls.report(report.id) + (marks.size === 0 ? "" : `?${marks}`);
  const zh = report.sentences[hit.line]?.source.zh ?? "";
  return element(
    "li",
    { "data-hit": `${report.id}#${hit.id}`, "data-tier": hit.tier, class: "search-hit" },
    element(
      "a",
      { class: "search-link", href: `${address}#${hit.id}` },
      line("zh-Hans", zh, hit.zh, ROOM.zh),
      " ",
      englishOf(report, hit),
    ),
  );
}

/** A syllable may be found as many characters; an address need not name more than a few. */
const MOST_MARKS = 8;

/** The translation of a hit, or why there is none. */
export function englishOf({ shown }: SearchReport, hit: Hit): HTMLElement {
  if (shown === null) return element("span", { class: "search-pending", lang: "en" }, "…");
  const english = shown[hit.line] ?? null;
  return english === null || english === ""
    ? element("span", { class: "search-untranslated", lang: "en" }, "Not translated yet")
    : line("en", english, hit.en, ROOM.en);
}

function line(
  lang: string,
  text: string,
  spans: Hit["zh"],
  room: (typeof ROOM)["zh"],
): HTMLElement {
  return element(
    "span",
    { class: "search-line", lang },
    ...excerpt(text, spans, room).map(({ text: piece, isFound }) =>
      isFound ? element("mark", {}, piece) : piece,
    ),
  );
}
