/** What the search page offers around its answers: facets, choices, other queries, what was passed over. */

import { choicesOf } from "../lib/search/choices.ts";
import type { Citation } from "../lib/search/citation.ts";
import type { Hit, SearchReport } from "../lib/search/lines.ts";
import {
  countFacet,
  FACETS,
  type Facet,
  ORDERS,
  type Order,
  type SearchState,
  shortName,
  writeState,
} from "../lib/search/state.ts";
import type { Urls } from "../lib/urls.ts";
import { element } from "./search-view.ts";

const LABELS: Readonly<Record<Facet, string>> = {
  in: "Where",
  level: "Level",
  place: "Place",
  year: "Year",
};

const ORDER_LABELS: Readonly<Record<Order, string>> = {
  best: "best first",
  new: "newest first",
  old: "oldest first",
  hits: "most sentences first",
};

/** A link to this page in another state. */
function here(state: SearchState, words: string, isCurrent = false): HTMLAnchorElement {
  const link = element("a", { href: writeState(state) || "?", "data-here": "" }, words);
  if (isCurrent) link.setAttribute("aria-current", "true");
  return link;
}

/** The rail: by what the answers can be narrowed, how many each has, and in what order they stand. */
export function facets(
  state: SearchState,
  found: readonly { readonly report: SearchReport; readonly sentences: number }[],
  entries: number,
): HTMLElement {
  const rail = element("nav", { class: "search-rail", "aria-label": "Narrow the results" });
  const titles = new Map(found.map(({ report }) => [report.id, report]));
  for (const facet of FACETS) {
    const values = countFacet(found, facet, state);
    const isNarrowed = state[facet] !== "";
    if (values.length < 2 && !isNarrowed && (facet !== "in" || entries === 0)) continue;
    const list = element(
      "ul",
      {},
      element("li", {}, here({ ...state, [facet]: "" }, "All", !isNarrowed)),
    );
    if (facet === "in" && entries > 0)
      list.append(
        element(
          "li",
          {},
          here({ ...state, in: "glossary" }, "Glossary", state.in === "glossary"),
          ` ${entries}`,
        ),
      );
    for (const { value, sentences } of values) {
      const report = facet === "in" ? titles.get(value) : undefined;
      const words = report === undefined ? value : shortName(report);
      list.append(
        element(
          "li",
          {},
          here({ ...state, [facet]: value }, words, state[facet] === value),
          ` ${sentences}`,
        ),
      );
    }
    rail.append(element("p", { class: "search-facet" }, LABELS[facet]), list);
  }
  const sort = element("select", { name: "sort" });
  for (const order of ORDERS) {
    const option = element(
      "option",
      { value: writeState({ ...state, sort: order }) },
      ORDER_LABELS[order],
    );
    option.selected = order === state.sort;
    sort.append(option);
  }
  rail.append(
    element("p", {}, element("label", { class: "search-facet" }, "Order ", sort)),
    element(
      "p",
      {},
      state.all
        ? here({ ...state, all: false }, "List five sentences a report")
        : here({ ...state, all: true }, "List every sentence"),
    ),
  );
  return rail;
}

/** What was not understood, or in another way than written. */
export function notes(words: readonly string[]): HTMLElement[] {
  return words.map((one) => element("p", { class: "search-note", lang: "en" }, one));
}

/** The words that a query in pinyin can be, as choices; none where it is one word only. */
export function choices(hits: readonly Hit[], state: SearchState): HTMLElement[] {
  const words = choicesOf(hits);
  if (words.length < 2) return [];
  const list = element("p", { class: "search-choices", lang: "en" }, "Read as ");
  for (const [index, { text, sentences }] of words.slice(0, MOST_CHOICES).entries()) {
    const link = here({ ...state, q: text }, text);
    link.lang = "zh-Hans";
    list.append(index === 0 ? "" : " · ", link, ` ${sentences}`);
  }
  return [list];
}

/** A syllable may be found as a hundred characters. */
const MOST_CHOICES = 12;

/** Queries that may have been meant. */
export function meantQueries(queries: readonly string[], state: SearchState): HTMLElement {
  const list = element("p", { class: "search-meant search-first", lang: "en" }, "Did you mean: ");
  for (const [index, query] of queries.entries()) {
    const link = here({ ...state, q: query }, query);
    if (/\p{Script=Han}/u.test(query)) link.lang = "zh-Hans";
    list.append(index === 0 ? "" : " or ", link);
  }
  list.append(".");
  return list;
}

/** The way to what was cited: a passage, or a whole report. */
export function citedPassage(
  report: SearchReport,
  citation: Citation | null,
  urls: Urls,
): HTMLElement {
  const range =
    citation === null
      ? ""
      : citation.segment + (citation.to === undefined ? "" : `..${citation.to}`);
  return element(
    "p",
    { class: "search-cited search-first", lang: "en" },
    element(
      "a",
      { href: urls.report(report.id, range === "" ? undefined : range) },
      `Go to ${report.id}${range === "" ? "" : `, ${range}`}`,
    ),
    ` (${report.title.en}, ${report.date}).${range === "" ? "" : " Enter goes there, too."}`,
  );
}
