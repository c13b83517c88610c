/**
 * `<tifa-concordance>`: the concordance page. `?q=` is read as the search page reads it, `?sort=` is
 * one of lib/search/concordance.ts. Nothing is loaded without a query; `#results` has the states of
 * the search page, and `data-total` counts places.
 */
import { chooseForAny } from "../lib/search/candidates.ts";
import {
  countPlaces,
  neighbours,
  type Place,
  placesOf,
  type ReportCount,
  SORTS,
  type Sort,
  sortPlaces,
} from "../lib/search/concordance.ts";
import { excerpt } from "../lib/search/excerpt.ts";
import type { SearchReport } from "../lib/search/lines.ts";
import { LONGEST_QUERY, tidyQuery } from "../lib/search/query.ts";
import { answer, type SearchRequest } from "../lib/search/request.ts";
import { shortName } from "../lib/search/state.ts";
import { createUrls, type Urls } from "../lib/urls.ts";
import { SearchEngine } from "./search-engine.ts";
import { notes } from "./search-offers.ts";
import { brokenIndex, count, element } from "./search-view.ts";
import { type TakenSentence, TifaTake } from "./take.ts";

const SORT_LABELS: Readonly<Record<Sort, string>> = {
  report: "report and place",
  left: "what stands before",
  right: "what follows",
  rendering: "rendering",
};

/** What is shown of a sentence on either side of the keyword. */
const AROUND: Readonly<Record<Place["lang"], number>> = { zh: 16, en: 44 };
/** Rows put on the page at once; the rest on demand. */
const MOST_ROWS = 500;

interface Found {
  readonly request: SearchRequest;
  readonly reports: readonly SearchReport[];
  readonly places: readonly Place[];
}

class TifaConcordance extends HTMLElement {
  #engine: SearchEngine | null = null;
  #urls: Urls = createUrls("/");
  #turn = 0;
  #found: Found | null = null;
  #sort: Sort = "report";

  connectedCallback(): void {
    const input = this.querySelector<HTMLInputElement>("input[name=q]");
    if (this.#engine !== null || input === null) return;
    this.#urls = createUrls(this.getAttribute("data-base") ?? "/");
    this.#engine = new SearchEngine(this.#urls.base);
    input.maxLength = LONGEST_QUERY;
    input.addEventListener("focus", () => this.#engine?.warm(), { once: true });
    this.querySelector("form")?.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#go({ q: tidyQuery(input.value) });
    });
    addEventListener("popstate", () => this.#read(input));
    const taker = this.querySelector("tifa-take");
    if (taker instanceof TifaTake) taker.list = async () => this.#taken();
    this.#read(input);
  }

  /** Puts a change into the address and follows it. */
  #go(change: Readonly<Record<string, string>>): void {
    const address = new URL(location.href);
    for (const [name, value] of Object.entries(change)) {
      if (value === "") address.searchParams.delete(name);
      else address.searchParams.set(name, value);
    }
    if (address.href !== location.href) history.pushState(null, "", address);
    const input = this.querySelector<HTMLInputElement>("input[name=q]");
    if (input !== null) this.#read(input);
  }

  #read(input: HTMLInputElement): void {
    const { searchParams } = new URL(location.href);
    const text = tidyQuery(searchParams.get("q") ?? "");
    this.#sort = SORTS.find((one) => one === searchParams.get("sort")) ?? "report";
    input.value = text;
    if (text === "") return;
    if (this.#found?.request.raw === text) this.#show(this.#found);
    else
      this.#ask(text).catch((error: unknown) => {
        console.error(error);
      });
  }

  async #ask(text: string): Promise<void> {
    const engine = this.#engine;
    if (engine === null) return;
    this.#turn += 1;
    const turn = this.#turn;
    this.#found = null;
    this.#state("loading", 0, 0);
    this.#say("Searching…");
    try {
      const request = await engine.analyse(text);
      const readings = await engine.readingsFor(request);
      const queries = request.any.map(({ query }) => query);
      const keys = await chooseForAny(queries, engine);
      const reports = await Promise.all(keys.map((key) => engine.fullReport(key)));
      if (turn !== this.#turn) return;
      reports.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1));
      const places = reports.flatMap((report) =>
        placesOf(report, answer(request, report, readings)),
      );
      this.#found = { request, reports, places };
      this.#show(this.#found);
    } catch (error) {
      if (turn !== this.#turn) return;
      console.error(error);
      this.#fail(text);
    }
  }

  #show({ request, reports, places }: Found): void {
    const results = this.querySelector("#results");
    if (results === null) return;
    const taker = this.querySelector("tifa-take");
    if (taker instanceof TifaTake) {
      taker.hidden = places.length === 0;
      taker.show(count(places.length, "place", "places"));
    }
    const counts = countPlaces(reports, places);
    const having = counts.filter((one) => one.places > 0);
    this.#say(
      places.length === 0
        ? "No places."
        : `${count(places.length, "place", "places")} in ${count(having.length, "report", "reports")}.`,
    );
    this.#state("done", places.length, having.length);
    if (places.length === 0) {
      results.replaceChildren(
        ...notes(request.notes),
        element(
          "p",
          { class: "search-none", lang: "en" },
          "Nothing was found. ",
          element("a", { href: this.#urls.search(request.raw) }, "The search page"),
          " offers what is near.",
        ),
      );
      return;
    }
    results.replaceChildren(
      ...notes(request.notes),
      countsTable(counts, this.#urls),
      plot(having, places),
      neighbourLists(places),
      this.#controls(),
      this.#table(places),
    );
  }

  #controls(): HTMLElement {
    const select = element("select", { name: "sort" });
    for (const sort of SORTS) {
      const option = element("option", { value: sort }, SORT_LABELS[sort]);
      option.selected = sort === this.#sort;
      select.append(option);
    }
    select.addEventListener("change", () => {
      this.#go({ sort: select.value === "report" ? "" : select.value });
      this.querySelector<HTMLSelectElement>("select[name=sort]")?.focus();
    });
    return element("p", { class: "conc-controls" }, element("label", {}, "Sorted by ", select));
  }

  #table(places: readonly Place[]): HTMLElement {
    const sorted = sortPlaces(places, this.#sort);
    const body = element("tbody", {});
    const add = (some: readonly Place[]) =>
      body.append(...some.map((place) => row(place, this.#urls)));
    add(sorted.slice(0, MOST_ROWS));
    const columns = ["Sentence", "Before", "Keyword", "After", "Rendering", "The other language"];
    const table = element(
      "table",
      { class: "conc" },
      element("caption", { class: "small soft" }, "Every place, one a line"),
      element(
        "thead",
        {},
        element("tr", {}, ...columns.map((name) => element("th", { scope: "col" }, name))),
      ),
      body,
    );
    const block = element(
      "div",
      { class: "conc-scroll", tabindex: "0", role: "region", "aria-label": "Places" },
      table,
    );
    if (sorted.length <= MOST_ROWS) return block;
    const more = element(
      "button",
      { type: "button", class: "search-more" },
      `Show the other ${sorted.length - MOST_ROWS}`,
    );
    more.addEventListener("click", () => {
      add(sorted.slice(MOST_ROWS));
      more.remove();
    });
    block.append(more);
    return block;
  }

  #taken(): readonly TakenSentence[] {
    const found = this.#found;
    if (found === null) return [];
    const byId = new Map(found.reports.map((report) => [report.id, report]));
    return sortPlaces(found.places, this.#sort).flatMap(
      ({ report: id, line, id: from, rendering }) => {
        const report = byId.get(id);
        if (report === undefined) return [];
        const { title, issuer, date, translation } = report;
        const en = report.shown?.[line] ?? null;
        return [
          {
            report: { id, title, issuer, date, translation },
            passage: { from },
            zh: report.sentences[line]?.source.zh ?? "",
            en: en === "" ? null : en,
            rendering,
          },
        ];
      },
    );
  }

  #fail(text: string): void {
    this.querySelector("#results")?.replaceChildren(
      brokenIndex(() => {
        this.#ask(text).catch((error: unknown) => {
          console.error(error);
        });
      }),
    );
    this.querySelector("tifa-take")?.toggleAttribute("hidden", true);
    this.#state("error", 0, 0);
    this.#say("");
  }

  #state(state: "loading" | "done" | "error", total: number, reports: number): void {
    const results = this.querySelector("#results");
    results?.setAttribute("data-total", String(total));
    results?.setAttribute("data-reports", String(reports));
    results?.setAttribute("data-state", state);
  }

  #say(words: string): void {
    const status = this.querySelector(".search-status");
    if (status !== null) status.textContent = words;
  }
}

function row(place: Place, urls: Urls): HTMLElement {
  const { report, id, lang, left, keyword, right, rendering, other, otherSpans } = place;
  const tag = lang === "zh" ? "zh-Hans" : "en";
  const otherTag = lang === "zh" ? "en" : "zh-Hans";
  const around = AROUND[lang];
  const before = left.length > around ? `…${left.slice(-around)}` : left;
  const after = right.length > around ? `${right.slice(0, around)}…` : right;
  return element(
    "tr",
    { "data-place": `${report}#${id}` },
    element(
      "td",
      {},
      element(
        "a",
        { href: `${urls.report(report)}?hl=${encodeURIComponent(keyword)}#${id}` },
        `${report} ${id}`,
      ),
    ),
    element("td", { class: "conc-left", lang: tag }, before),
    element("td", { class: "conc-keyword", lang: tag }, element("mark", {}, keyword)),
    element("td", { class: "conc-right", lang: tag }, after),
    element("td", { class: "conc-rendering", lang: otherTag }, rendering ?? "–"),
    element(
      "td",
      { class: "conc-other", lang: otherTag },
      ...(other === null
        ? ["not translated"]
        : excerpt(other, [], { whole: 160, around: 60 }, otherSpans).map(({ text, isAligned }) =>
            isAligned === true ? element("span", { class: "search-aligned" }, text) : text,
          )),
    ),
  );
}

function countsTable(counts: readonly ReportCount[], urls: Urls): HTMLElement {
  return element(
    "table",
    { class: "conc conc-counts" },
    element(
      "caption",
      { class: "small soft" },
      "By report; per 10,000 characters of its Chinese, marks left out",
    ),
    element(
      "thead",
      {},
      element(
        "tr",
        {},
        ...["Report", "Date", "Places", "Per 10,000"].map((name) =>
          element("th", { scope: "col" }, name),
        ),
      ),
    ),
    element(
      "tbody",
      {},
      ...counts.map(({ report, places, rate }) =>
        element(
          "tr",
          { "data-report": report.id },
          element(
            "td",
            {},
            element(
              "a",
              { href: urls.report(report.id), title: report.title.en },
              shortName(report),
            ),
          ),
          element("td", {}, report.date),
          element("td", {}, String(places)),
          element("td", {}, rate.toFixed(1)),
        ),
      ),
    ),
  );
}

const SVG = "http://www.w3.org/2000/svg";
/** Units of the picture: a row, the room for names, the strip of a report. */
const ROW = 26;
const NAMES = 190;
const STRIP = 700;

function shape(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  text = "",
): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  if (text !== "") made.textContent = text;
  return made;
}

/** Where in each report the places are: a strip a report, from its beginning to its end. */
function plot(counts: readonly ReportCount[], places: readonly Place[]): HTMLElement {
  const words = counts
    .map(({ report }) => {
      const here = places.filter((place) => place.report === report.id);
      const at = here.slice(0, 12).map(({ position }) => `${Math.round(100 * position)}%`);
      return `${report.id}: at ${at.join(", ")}${here.length > 12 ? " and further" : ""} of its length`;
    })
    .join("; ");
  const picture = shape("svg", {
    class: "conc-plot",
    role: "img",
    viewBox: `0 0 ${NAMES + STRIP} ${ROW * counts.length}`,
    "aria-labelledby": "conc-plot-text",
  });
  picture.append(shape("title", { id: "conc-plot-text" }, `Where in each report. ${words}.`));
  for (const [index, { report }] of counts.entries()) {
    const top = ROW * index;
    picture.append(
      shape("text", { x: 0, y: top + 17 }, shortName(report)),
      shape("rect", { x: NAMES, y: top + 4, width: STRIP, height: ROW - 8 }),
    );
    for (const { position } of places.filter((place) => place.report === report.id)) {
      const x = (NAMES + position * STRIP).toFixed(1);
      picture.append(shape("line", { x1: x, x2: x, y1: top + 4, y2: top + ROW - 4 }));
    }
  }
  const figure = element("figure", {});
  figure.append(
    picture,
    element(
      "figcaption",
      { class: "small soft", lang: "en" },
      "Where in each report, from its beginning to its end",
    ),
  );
  return figure;
}

function neighbourLists(places: readonly Place[]): HTMLElement {
  const block = element("div", { class: "conc-neighbours small" });
  for (const lang of ["zh", "en"] as const)
    for (const [side, label] of [
      ["left", "Commonest before"],
      ["right", "Commonest after"],
    ] as const) {
      const list = neighbours(
        places.filter((place) => place.lang === lang),
        side,
      );
      if (list.length === 0) continue;
      const line = element("p", { "data-side": side }, `${label}: `);
      for (const [index, { text, count: times }] of list.entries())
        line.append(
          index === 0 ? "" : " · ",
          element("span", { lang: lang === "zh" ? "zh-Hans" : "en" }, text),
          ` ${times}`,
        );
      block.append(line);
    }
  return block;
}

if (customElements.get("tifa-concordance") === undefined)
  customElements.define("tifa-concordance", TifaConcordance);
