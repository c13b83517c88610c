/**
 * `<tifa-search>`: the search page. Around a plain form and an element for the results,
 *
 *     <tifa-search data-base="/">
 *       <form action="/search/" method="get" role="search"><input name="q" …> …</form>
 *       <p class="search-status" role="status"></p>
 *       <div id="results" data-state="idle" data-total="0" data-reports="0">examples</div>
 *     </tifa-search>
 *
 * it answers while the reader types. Nothing is loaded before the reader turns to the box or comes
 * with a query in the address. What stands in #results before a query is put back when the box is
 * emptied. `data-state` is idle, loading, partial (some reports are shown), done or error.
 */

import type { Readings } from "../lib/pinyin/readings.ts";
import { chooseCited, chooseReports, FIRST_REPORTS } from "../lib/search/candidates.ts";
import { TIERS } from "../lib/search/find.ts";
import { findHeadwords } from "../lib/search/headwords.ts";
import { findCited, findInReport, type Hit, type SearchReport } from "../lib/search/lines.ts";
import { LONGEST_QUERY, type Query, tidyQuery } from "../lib/search/query.ts";
import { createUrls, type Urls } from "../lib/urls.ts";
import { SearchEngine } from "./search-engine.ts";
import {
  count,
  element,
  englishOf,
  entriesSection,
  hitItem,
  reportSection,
} from "./search-view.ts";

/** Milliseconds without a key before a search starts: shorter than the pause between two words. */
const PAUSE = 180;
/** Hits inserted at once: a screen or two, then the browser gets a breath to paint and to scroll. */
const SLICE = 200;

/** A report on the page and what its place among the others depends on, most important first. */
interface Shown {
  readonly section: HTMLElement;
  /**
   * Batch, tier of its best hit, whether that was found by its sound, hits of that tier (negative),
   * rank in the index; smaller is earlier.
   */
  readonly order: readonly number[];
}

/** What one run of a query has shown so far. */
interface Run {
  readonly query: Query;
  readonly readings: Readings | undefined;
  /** Translations that are being loaded for hits in view. */
  readonly pending: Set<Promise<void>>;
  readonly shown: Shown[];
  batches: number;
  entries: number;
  sentences: number;
  reports: number;
}

/** Finds the hits of a query in a report. */
type Find = (query: Query, report: SearchReport, readings?: Readings) => readonly Hit[];

class TifaSearch extends HTMLElement {
  #engine: SearchEngine | null = null;
  #urls: Urls = createUrls("/");
  #idle: readonly Node[] = [];
  #asked = "";
  /** Raised by each new query: what an older one still loads is then no longer shown. */
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether the reader has settled on the query in the address, so that Back shall find it again. */
  #isSettled = true;
  #title = "";
  #isComposing = false;

  connectedCallback(): void {
    const input = this.#input;
    const results = this.#results;
    if (this.#engine !== null || input === null || results === null) return;
    this.#urls = createUrls(this.getAttribute("data-base") ?? "/");
    this.#engine = new SearchEngine(this.#urls.base);
    this.#idle = [...results.childNodes];
    input.maxLength = LONGEST_QUERY;
    input.addEventListener("focus", () => this.#engine?.warm(), { once: true });
    input.addEventListener("input", (event) => {
      // An input method composes; what stands in the box meanwhile is not yet a query.
      if (this.#isComposing || (event instanceof InputEvent && event.isComposing)) return;
      this.#askSoon();
    });
    input.addEventListener("compositionstart", () => {
      this.#isComposing = true;
      // What was typed before may still be waiting for its turn.
      clearTimeout(this.#timer);
    });
    input.addEventListener("compositionend", () => {
      this.#isComposing = false;
      this.#askSoon();
    });
    this.querySelector("form")?.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#ask(input.value);
      this.#isSettled = true;
    });
    addEventListener("popstate", () => {
      input.value = new URL(location.href).searchParams.get("q") ?? "";
      this.#isSettled = true;
      this.#ask(input.value, "back");
    });
    this.#title = document.title;
    const typed = new URL(location.href).searchParams.get("q") ?? "";
    if (typed !== "" && input.value === "") input.value = typed;
    if (input.value !== "") this.#ask(input.value);
    else if (document.activeElement === input) this.#engine.warm();
  }

  get #input(): HTMLInputElement | null {
    return this.querySelector<HTMLInputElement>("input[name=q]");
  }

  get #results(): HTMLElement | null {
    return this.querySelector<HTMLElement>("#results");
  }

  #askSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(this.#input?.value ?? ""), PAUSE);
  }

  #ask(raw: string, cause: "reader" | "retry" | "back" = "reader"): void {
    clearTimeout(this.#timer);
    const text = tidyQuery(raw);
    const results = this.#results;
    if (results === null || (text === this.#asked && cause !== "retry")) return;
    this.#asked = text;
    this.#turn += 1;
    this.#note(text, cause);
    if (text === "") {
      this.#show("idle", 0, 0);
      results.replaceChildren(...this.#idle);
      this.#say("");
      return;
    }
    this.#run(text, results, this.#turn).catch((error: unknown) => {
      console.error(error);
    });
  }

  /**
   * Puts the query into the address and the title. A query that was settled keeps its place in the
   * history; what is only typed on the way to the next one does not.
   */
  #note(text: string, cause: "reader" | "retry" | "back"): void {
    document.title = text === "" ? this.#title : `${text} · ${this.#title}`;
    if (cause === "back") return;
    const address = new URL(location.href);
    if (text === "") address.searchParams.delete("q");
    else address.searchParams.set("q", text);
    address.hash = "";
    if (address.href === location.href) return;
    if (this.#isSettled) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
    this.#isSettled = false;
  }

  async #run(text: string, results: HTMLElement, turn: number): Promise<void> {
    const engine = this.#engine;
    if (engine === null) return;
    const isStale = () => turn !== this.#turn;
    this.#show("loading", 0, 0);
    this.#say("Searching…");
    try {
      engine.warm();
      const [headwords, query] = await Promise.all([engine.headwords(), engine.analyse(text)]);
      const readings = await engine.readings(query);
      if (isStale()) return;
      const run: Run = {
        query,
        readings,
        pending: new Set(),
        shown: [],
        batches: 0,
        entries: 0,
        sentences: 0,
        reports: 0,
      };
      results.replaceChildren();
      if (query.citation !== null) {
        await this.#showReports(await chooseCited(query, engine), run, results, isStale, findCited);
        if (isStale() || run.sentences > 0) return;
        // No such sentence: perhaps it was meant as words after all.
        results.replaceChildren();
      }
      const found = query.kinds.size === 0 ? [] : findHeadwords(query, headwords);
      run.entries = found.length;
      if (found.length > 0) {
        results.append(entriesSection(found, this.#urls));
        this.#show("partial", 0, 0);
      }
      const keys = query.kinds.size === 0 ? [] : await chooseReports(query, engine);
      if (isStale()) return;
      await this.#showReports(keys, run, results, isStale);
    } catch (error) {
      if (isStale()) return;
      console.error(error);
      this.#fail(text, results);
    }
  }

  /** Loads the next reports, shows their hits, and offers the rest if there are more. */
  async #showReports(
    keys: readonly string[],
    run: Run,
    results: HTMLElement,
    isStale: () => boolean,
    find: Find = findInReport,
  ): Promise<void> {
    const engine = this.#engine;
    if (engine === null) return;
    const batch = keys.slice(0, FIRST_REPORTS);
    run.batches += 1;
    const loads = batch.map(async (key, index) => {
      const report = await engine.report(key, run.query);
      if (isStale()) return;
      const hits = find(run.query, report, run.readings);
      if (hits.length === 0) return;
      const list = await this.#showReport(report, hits, index, run, results, isStale);
      if (!isStale() && report.shown === null) await this.#addEnglish(key, hits, list, run);
    });
    await Promise.all(loads);
    await Promise.all(run.pending);
    if (isStale()) return;
    const rest = keys.slice(batch.length);
    if (rest.length > 0) {
      this.#show("partial", run.sentences, run.reports);
      this.#offerMore(rest, run, results, isStale);
    } else if (find === findInReport || run.sentences > 0) {
      if (run.sentences === 0) results.append(this.#nothing(run));
      this.#show("done", run.sentences, run.reports);
    }
    this.#say(this.#summary(run));
  }

  async #showReport(
    report: SearchReport,
    hits: readonly Hit[],
    rank: number,
    run: Run,
    results: HTMLElement,
    isStale: () => boolean,
  ): Promise<HTMLElement> {
    const { section, list } = reportSection(report, hits.length, this.#urls);
    // Reports arrive in any order; what was shown before the reader asked for more stays above.
    const { tier, isHeard } = hits[0] ?? { tier: "loose", isHeard: false };
    const best = hits.filter((hit) => hit.tier === tier && hit.isHeard === isHeard).length;
    const order = [run.batches, TIERS.indexOf(tier), Number(isHeard), -best, rank];
    const next = run.shown.findIndex((other) => isBefore(order, other.order));
    const before = next < 0 ? null : (run.shown[next]?.section ?? null);
    run.shown.splice(next < 0 ? run.shown.length : next, 0, { section, order });
    results.insertBefore(section, before);
    run.reports += 1;
    for (let start = 0; start < hits.length; start += SLICE) {
      if (start > 0) await new Promise((resolve) => setTimeout(resolve));
      if (isStale()) return list;
      const slice = hits.slice(start, start + SLICE);
      list.append(...slice.map((hit) => hitItem(report, hit, this.#urls)));
      run.sentences += slice.length;
      this.#show("partial", run.sentences, run.reports);
    }
    return list;
  }

  /**
   * Puts the translations beside hits in Chinese once the reader comes near them: a report's English
   * is as large as its Chinese. Resolves when the browser has said whether they are in view.
   */
  #addEnglish(key: string, hits: readonly Hit[], list: HTMLElement, run: Run): Promise<void> {
    return new Promise((resolve) => {
      const observer = new IntersectionObserver(
        (seen) => {
          if (seen.some(({ isIntersecting }) => isIntersecting)) {
            observer.disconnect();
            run.pending.add(this.#loadEnglish(key, hits, list));
          }
          resolve();
        },
        // Half a window ahead, so that the reader seldom sees it come.
        { rootMargin: "50% 0px" },
      );
      observer.observe(list);
      // In a hidden tab the browser looks at nothing until it is shown.
      if (document.hidden) resolve();
    });
  }

  async #loadEnglish(key: string, hits: readonly Hit[], list: HTMLElement): Promise<void> {
    const items = [...list.children];
    try {
      const report = await this.#engine?.fullReport(key);
      for (const [index, hit] of hits.entries())
        if (report !== undefined)
          items[index]?.querySelector(".search-pending")?.replaceWith(englishOf(report, hit));
    } catch (error) {
      console.error(error);
      for (const pending of list.querySelectorAll(".search-pending"))
        pending.textContent =
          "The translation could not be loaded; it stands on the report’s page.";
    }
  }

  #offerMore(
    rest: readonly string[],
    run: Run,
    results: HTMLElement,
    isStale: () => boolean,
  ): void {
    const more = element(
      "button",
      { type: "button", class: "search-more" },
      `Search the next ${count(Math.min(rest.length, FIRST_REPORTS), "report", "reports")}`,
    );
    more.addEventListener("click", () => {
      more.remove();
      this.#show("loading", run.sentences, run.reports);
      this.#showReports(rest, run, results, isStale).catch((error: unknown) => {
        console.error(error);
        if (!isStale()) this.#fail(run.query.raw, results);
      });
    });
    results.append(more);
  }

  #nothing({ query, entries }: Run): HTMLElement {
    const what =
      query.kinds.size === 0
        ? "There is nothing to search for in punctuation alone."
        : entries > 0
          ? "No sentence of the reports has it; the glossary does."
          : "Nothing was found. A number is found as a whole (134, not 13), Chinese by any stretch of characters or its pinyin, English by whole words.";
    return element("p", { class: "search-none", lang: "en" }, what);
  }

  #summary({ sentences, reports, entries }: Run): string {
    const parts = [
      sentences === 0
        ? "No sentences"
        : `${count(sentences, "sentence", "sentences")} in ${count(reports, "report", "reports")}`,
    ];
    if (entries > 0) parts.push(count(entries, "glossary entry", "glossary entries"));
    return `${parts.join(", ")}.`;
  }

  #fail(text: string, results: HTMLElement): void {
    // What else of this query is still loading has nothing more to say: it would contradict.
    this.#turn += 1;
    const again = element("button", { type: "button", class: "search-retry" }, "Try again");
    again.addEventListener("click", () => this.#ask(text, "retry"));
    results.replaceChildren(
      element(
        "div",
        { class: "search-error", role: "alert", lang: "en" },
        element(
          "p",
          {},
          "A file of the search index is missing, broken or did not come in time, so nothing can be said about this query. That is not the same as finding nothing.",
        ),
        again,
      ),
    );
    this.#show("error", 0, 0);
    this.#say("");
  }

  #show(
    state: "idle" | "loading" | "partial" | "done" | "error",
    total: number,
    reports: number,
  ): void {
    const results = this.#results;
    if (results === null) return;
    results.setAttribute("data-total", String(total));
    results.setAttribute("data-reports", String(reports));
    results.setAttribute("data-state", state);
  }

  #say(words: string): void {
    const status = this.querySelector(".search-status");
    if (status !== null && status.textContent !== words) status.textContent = words;
  }
}

function isBefore(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at >= 0 && (one[at] ?? 0) < (other[at] ?? 0);
}

if (customElements.get("tifa-search") === undefined)
  customElements.define("tifa-search", TifaSearch);
