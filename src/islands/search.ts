/**
 * `<tifa-search>`: the search page. Around a plain form and an element for the results,
 *
 *     <tifa-search data-base="/">
 *       <form action="/search/" method="get" role="search"><input name="q" …> …</form>
 *       <p class="search-status" role="status"></p>
 *       <tifa-take hidden>…</tifa-take>
 *       <div id="results" data-state="idle" data-total="0" data-reports="0">examples</div>
 *     </tifa-search>
 *
 * it answers while the reader types. Nothing is loaded before the reader turns to the box or comes
 * with a query in the address. What stands in #results before a query is put back when the box is
 * emptied. `data-state` is idle, loading, partial (reports with hits are not loaded yet), done or
 * error; `data-total` counts the hits known, whether or not they are listed. The address holds the
 * query and how its answers are shown (lib/search/state.ts).
 */

import type { Readings } from "../lib/pinyin/readings.ts";
import { chooseCited, chooseForAny, FIRST_REPORTS } from "../lib/search/candidates.ts";
import { termsAt } from "../lib/search/concordance.ts";
import { TIERS } from "../lib/search/find.ts";
import {
  findHeadwords,
  type Headword,
  likelyFirst,
  wholeHeadwords,
} from "../lib/search/headwords.ts";
import { citedHits, type Hit, type SearchReport } from "../lib/search/lines.ts";
import { headwordPattern, readPlaceholders } from "../lib/search/pattern.ts";
import { analyseQuery, LONGEST_QUERY, tidyQuery } from "../lib/search/query.ts";
import { answer, type SearchRequest } from "../lib/search/request.ts";
import { isAsked, readState, type SearchState, writeState } from "../lib/search/state.ts";
import { createUrls, type Urls } from "../lib/urls.ts";
import { SearchEngine } from "./search-engine.ts";
import { choices, citedPassage, facets, meantQueries, notes } from "./search-offers.ts";
import {
  addressOf,
  bestEntry,
  brokenIndex,
  count,
  element,
  englishOf,
  entriesSection,
  FIRST_HITS,
  hitItem,
  precedentSection,
  reportSection,
  suggestedEntries,
} from "./search-view.ts";
import { type TakenSentence, TifaTake } from "./take.ts";

/** Milliseconds without a key before a search starts: shorter than the pause between two words. */
const PAUSE = 180;

/** A report that answers. */
interface Found {
  readonly key: string;
  /** Its English may be added later. */
  report: SearchReport;
  readonly hits: readonly Hit[];
  readonly section: HTMLElement;
  readonly list: HTMLElement;
  /**
   * Batch, tier of its best hit, whether that was found by its sound, hits of that tier (negative),
   * rank in the index; smaller is earlier.
   */
  readonly order: readonly number[];
}

/** One run of a query. */
interface Run {
  readonly request: SearchRequest;
  readonly readings: Readings | undefined;
  readonly headwords: readonly Headword[];
  readonly entries: readonly Headword[];
  readonly found: Found[];
  /** Translations that are being loaded for hits in view. */
  readonly pending: Set<Promise<void>>;
  /** Keys of the reports that are not loaded yet. */
  rest: readonly string[];
  batches: number;
  /** What is said where nothing, or not just that, was found. */
  offers: readonly HTMLElement[];
  isDone: boolean;
}

/** Finds the hits in a report. */
type Find = (report: SearchReport) => readonly Hit[];

class TifaSearch extends HTMLElement {
  #engine: SearchEngine | null = null;
  #urls: Urls = createUrls("/");
  #idle: readonly Node[] = [];
  #state: SearchState = readState(new URLSearchParams());
  #run: Run | null = null;
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
    this.#title = document.title;
    input.maxLength = LONGEST_QUERY;
    this.#listen(input, results);
    const { q, ...shown } = readState(new URL(location.href).searchParams);
    this.#state = { ...shown, q: "" };
    if (q !== "" && input.value === "") input.value = q;
    if (input.value !== "") this.#ask(input.value);
    else if (document.activeElement === input) this.#engine.warm();
  }

  get #input(): HTMLInputElement | null {
    return this.querySelector<HTMLInputElement>("input[name=q]");
  }

  get #results(): HTMLElement | null {
    return this.querySelector<HTMLElement>("#results");
  }

  get #taker(): TifaTake | null {
    const taker = this.querySelector("tifa-take");
    return taker instanceof TifaTake ? taker : null;
  }

  #listen(input: HTMLInputElement, results: HTMLElement): void {
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
      const isAgain = tidyQuery(input.value) === this.#state.q && this.#isSettled;
      if (isAgain && this.#goToCited()) return;
      this.#ask(input.value);
      this.#isSettled = true;
    });
    addEventListener("popstate", () => {
      const state = readState(new URL(location.href).searchParams);
      const isOther = state.q !== this.#state.q;
      this.#state = { ...state, q: this.#state.q };
      this.#isSettled = true;
      input.value = state.q;
      if (isOther) this.#ask(state.q, "back");
      else this.#arrange();
    });
    results.addEventListener("click", (event) => this.#follow(event));
    results.addEventListener("change", (event) => {
      const { target } = event;
      if (target instanceof HTMLSelectElement && target.name === "sort")
        this.#narrow(readState(new URLSearchParams(target.value)));
      else this.#countTaken();
    });
    this.addEventListener("keydown", (event) => this.#walk(event));
    const taker = this.#taker;
    if (taker !== null) taker.list = () => this.#taken();
  }

  /** Facets, choices and the like are links to this page; they need not load it anew. */
  #follow(event: MouseEvent): void {
    const { target } = event;
    const link =
      target instanceof Element ? target.closest<HTMLAnchorElement>("a[data-here]") : null;
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const state = readState(new URL(link.href).searchParams);
    const input = this.#input;
    if (state.q === this.#state.q) this.#narrow(state);
    else if (input !== null) {
      this.#state = { ...state, q: this.#state.q };
      input.value = state.q;
      this.#isSettled = true;
      this.#ask(state.q);
      this.#isSettled = true;
    }
  }

  #narrow(state: SearchState): void {
    this.#state = { ...state, q: this.#state.q };
    const address = this.#address();
    if (address !== location.href) history.pushState(null, "", address);
    this.#arrange();
  }

  /** Arrow keys lead from the box to the answers and back; Escape goes back to the box. */
  #walk(event: KeyboardEvent): void {
    const { key, target } = event;
    if (this.#isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const input = this.#input;
    const isInBox = target === input;
    const link = target instanceof Element ? target.closest("a") : null;
    if (!isInBox && (link === null || this.#results?.contains(link) !== true)) return;
    if (key === "Escape" && !isInBox) {
      event.preventDefault();
      input?.focus();
    }
    if (key !== "ArrowDown" && (key !== "ArrowUp" || isInBox)) return;
    const stops = [
      ...this.querySelectorAll<HTMLElement>(
        "#results :is([data-entry], [data-suggested], [data-hit], [data-precedent]) a, #results .search-meant a",
      ),
    ].filter((stop) => stop.checkVisibility());
    const at = link === null ? -1 : stops.indexOf(link);
    const next = key === "ArrowDown" ? stops[at + 1] : at <= 0 ? input : stops[at - 1];
    if (next === undefined || next === null) return;
    event.preventDefault();
    next.focus();
  }

  #askSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(this.#input?.value ?? ""), PAUSE);
  }

  #ask(raw: string, cause: "reader" | "retry" | "back" = "reader"): void {
    clearTimeout(this.#timer);
    const text = tidyQuery(raw);
    const results = this.#results;
    if (results === null || (text === this.#state.q && cause !== "retry")) return;
    this.#state = { ...this.#state, q: text };
    this.#turn += 1;
    this.#run = null;
    this.#taker?.toggleAttribute("hidden", true);
    this.#note(text, cause);
    if (text === "") {
      this.#show("idle", 0, 0);
      results.replaceChildren(...this.#idle);
      this.#say("");
      return;
    }
    this.#answer(text, results, this.#turn).catch((error: unknown) => {
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
    const address = this.#address();
    if (address === location.href) return;
    if (this.#isSettled) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
    this.#isSettled = false;
  }

  #address(): string {
    const address = new URL(location.href);
    address.search = writeState(this.#state);
    address.hash = "";
    return address.href;
  }

  async #answer(text: string, results: HTMLElement, turn: number): Promise<void> {
    const engine = this.#engine;
    if (engine === null) return;
    const isStale = () => turn !== this.#turn;
    this.#show("loading", 0, 0);
    this.#say("Searching…");
    try {
      engine.warm();
      const [headwords, request] = await Promise.all([engine.headwords(), engine.analyse(text)]);
      const readings = await engine.readingsFor(request);
      if (isStale()) return;
      const run: Run = {
        request,
        readings,
        headwords,
        entries: entriesFor(request, headwords),
        found: [],
        pending: new Set(),
        rest: [],
        batches: 0,
        offers: [],
        isDone: false,
      };
      this.#run = run;
      results.replaceChildren();
      if (await this.#answerCited(run, engine, isStale)) return;
      if (isStale()) return;
      this.#arrange();
      const every = await engine.everyReport();
      const queries = request.any.map(({ query }) => query);
      run.rest =
        every === null || queries.every(({ kinds }) => kinds.size === 0)
          ? await chooseForAny(queries, engine)
          : likelyFirst(every, run.entries);
      if (isStale()) return;
      await this.#load(run, (report) => answer(request, report, readings), isStale);
    } catch (error) {
      if (isStale()) return;
      console.error(error);
      this.#fail(text, results);
    }
  }

  /** The sentences that a citation or a bare address names; false if it names none. */
  async #answerCited(run: Run, engine: SearchEngine, isStale: () => boolean): Promise<boolean> {
    const { citation, place } = run.request;
    const cited = citation ?? (place === null ? null : { segment: place });
    if (cited === null) return false;
    run.rest =
      citation === null
        ? ((await engine.everyReport()) ?? [])
        : await chooseCited(run.request, engine);
    const isCited = ({ id }: SearchReport) => citation === null || id === citation.report;
    await this.#load(
      run,
      (report) => (isCited(report) ? citedHits(cited, report) : []),
      isStale,
      true,
    );
    // No such sentence: perhaps it was meant as words after all.
    return run.found.length > 0;
  }

  /** Loads the next reports and shows their hits, the first report's before the others are asked for. */
  async #load(run: Run, find: Find, isStale: () => boolean, isCitation = false): Promise<void> {
    const engine = this.#engine;
    if (engine === null) return;
    const batch = run.rest.slice(0, FIRST_REPORTS);
    run.rest = run.rest.slice(batch.length);
    run.batches += 1;
    run.isDone = false;
    const batchNumber = run.batches;
    const one = async (key: string, rank: number): Promise<void> => {
      const report = await engine.report(key, run.request);
      if (isStale()) return;
      if (report.id === run.request.raw.toLowerCase())
        run.offers = [...run.offers, citedPassage(report, null, this.#urls)];
      const hits = find(report);
      if (hits.length === 0) return;
      this.#add(run, { key, report, hits, rank, batch: batchNumber });
    };
    const [first, ...others] = batch;
    if (first !== undefined) await one(first, 0);
    await Promise.all(others.map((key, index) => one(key, index + 1)));
    if (isStale() || (isCitation && run.found.length === 0)) return;
    if (isCitation) run.offers = this.#citedOffers(run);
    else if (run.rest.length === 0)
      run.offers = [...run.offers, ...(await this.#offers(run, isStale))];
    if (isStale()) return;
    run.isDone = true;
    this.#arrange();
    await Promise.all(run.pending);
    if (isStale()) return;
    if (run.rest.length > 0) this.#offerMore(run, find, isStale);
    this.#tell(run);
  }

  #add(
    run: Run,
    found: Pick<Found, "key" | "report" | "hits"> & {
      readonly rank: number;
      readonly batch: number;
    },
  ): void {
    const { key, report, hits, rank, batch } = found;
    const { section, list } = reportSection(report, hits.length, this.#urls);
    // Reports arrive in any order; what was shown before the reader asked for more stays above.
    const { tier, isHeard } = hits[0] ?? { tier: "loose", isHeard: false };
    const best = hits.filter((hit) => hit.tier === tier && hit.isHeard === isHeard).length;
    const order = [batch, TIERS.indexOf(tier), Number(isHeard), -best, rank];
    const added: Found = { key, report, hits, section, list, order };
    run.found.push(added);
    this.#fill(added);
    this.#arrange();
    if (report.shown === null) this.#addEnglish(added, run);
  }

  /** Lists the sentences of a report: the first, or all where the address says so. */
  #fill({ report, hits, section, list }: Found, isWhole = this.#state.all): void {
    const listed = isWhole ? hits : hits.slice(0, FIRST_HITS);
    const have = list.childElementCount;
    if (have > listed.length)
      for (const item of [...list.children].slice(listed.length)) item.remove();
    list.append(...listed.slice(have).map((hit) => hitItem(report, hit, this.#urls)));
    section.querySelector(".search-more-hits")?.remove();
    if (listed.length === hits.length) return;
    const more = element(
      "button",
      { type: "button", class: "search-more search-more-hits" },
      `Show the other ${hits.length - listed.length}`,
    );
    more.addEventListener("click", () => {
      const found = this.#run?.found.find((one) => one.section === section);
      if (found === undefined) return;
      this.#fill(found, true);
      list.querySelectorAll<HTMLElement>("a")[listed.length]?.focus();
    });
    section.append(more);
  }

  /** Puts what is known of the run on the page, as the address wants it. */
  #arrange(): void {
    const run = this.#run;
    const results = this.#results;
    if (run === null || results === null) return;
    const shown = this.#shown(run);
    const isGlossary = this.#state.in === "" || this.#state.in === "glossary";
    for (const found of run.found) if (this.#state.all) this.#fill(found);
    const [best] = run.entries;
    const rail = facets(
      this.#state,
      run.found.map(({ report, hits }) => ({ report, sentences: hits.length })),
      run.entries.length,
    );
    // What is moved in the document loses the focus.
    const focused = document.activeElement;
    const main = element("div", { class: "search-main" });
    main.append(
      ...notes(run.request.notes),
      ...choices(
        run.found.flatMap(({ hits }) => hits),
        this.#state,
      ),
      ...run.offers.filter((offer) => offer.classList.contains("search-first")),
      ...(isGlossary && run.entries.length > 0 ? [entriesSection(run.entries, this.#urls)] : []),
      ...shown.map(({ section }) => section),
    );
    if (run.isDone && shown.length === 0) main.append(this.#nothing(run));
    main.append(...run.offers.filter((offer) => !offer.classList.contains("search-first")));
    const aside = best !== undefined && isGlossary ? [bestEntry(best, this.#urls)] : [];
    if (run.found.length + run.entries.length > 0) results.replaceChildren(rail, main, ...aside);
    else results.replaceChildren(main);
    if (focused instanceof HTMLElement && results.contains(focused)) focused.focus();
    this.#tell(run);
    this.#countTaken();
  }

  /** The reports that the address asks for, in the order that it asks for. */
  #shown({ found }: Run): readonly Found[] {
    const { sort } = this.#state;
    const asked = found.filter(({ report }) => isAsked(report, this.#state));
    return asked.sort((a, b) => {
      const byOrder = compare(a.order, b.order);
      if (sort === "hits") return b.hits.length - a.hits.length || byOrder;
      if (sort === "best" || a.report.date === b.report.date) return byOrder;
      return (a.report.date < b.report.date ? -1 : 1) * (sort === "old" ? 1 : -1);
    });
  }

  /** The state, the totals and what is said of them. */
  #tell(run: Run): void {
    const shown = this.#shown(run);
    const sentences = shown.reduce((sum, { hits }) => sum + hits.length, 0);
    const isWhole = run.isDone && run.rest.length === 0;
    const isEmpty = run.found.length + run.entries.length === 0;
    this.#show(
      isWhole ? "done" : isEmpty && !run.isDone ? "loading" : "partial",
      sentences,
      shown.length,
    );
    if (run.isDone) this.#say(this.#summary(run, sentences, shown.length));
  }

  /**
   * Puts the translations beside hits in Chinese once the reader comes near them: a report's English
   * is as large as its Chinese. The run waits until the browser has said whether they are in view.
   */
  #addEnglish(found: Found, run: Run): void {
    const seen = new Promise<void>((resolve) => {
      const observer = new IntersectionObserver(
        (entries) => {
          const isNear = entries.some(({ isIntersecting }) => isIntersecting);
          if (isNear) observer.disconnect();
          resolve(isNear ? this.#loadEnglish(found) : undefined);
        },
        // From half a screen away, so that the reader seldom sees it come.
        { rootMargin: "50% 0px" },
      );
      observer.observe(found.list);
      // In a hidden tab the browser looks at nothing until it is shown.
      if (document.hidden) resolve();
    });
    run.pending.add(seen);
  }

  async #loadEnglish(found: Found): Promise<void> {
    const { key, hits, list } = found;
    const pending = () => list.querySelectorAll(".search-pending");
    try {
      const report = await this.#engine?.fullReport(key);
      if (report === undefined) return;
      found.report = report;
      for (const [index, item] of [...list.children].entries()) {
        const hit = hits[index];
        if (hit !== undefined)
          item.querySelector(".search-pending")?.replaceWith(englishOf(report, hit));
      }
    } catch (error) {
      console.error(error);
      for (const one of pending())
        one.textContent = "The translation could not be loaded; it stands on the report’s page.";
    }
  }

  #offerMore(run: Run, find: Find, isStale: () => boolean): void {
    const more = element(
      "button",
      { type: "button", class: "search-more" },
      `Search the next ${count(Math.min(run.rest.length, FIRST_REPORTS), "report", "reports")}`,
    );
    more.addEventListener("click", () => {
      more.remove();
      this.#load(run, find, isStale).catch((error: unknown) => {
        console.error(error);
        const results = this.#results;
        if (!isStale() && results !== null) this.#fail(run.request.raw, results);
      });
    });
    this.querySelector(".search-main")?.append(more);
  }

  #citedOffers({ found, request: { citation } }: Run): readonly HTMLElement[] {
    return found.flatMap(({ report }) =>
      citation === null ? [] : [citedPassage(report, citation, this.#urls)],
    );
  }

  /** Leads to what the query cites, if it cites one thing. */
  #goToCited(): boolean {
    const run = this.#run;
    const [only, ...others] = run?.found ?? [];
    if (run === null || only === undefined || others.length > 0) return false;
    const { citation, place } = run.request;
    const hit = only.hits[0];
    if ((citation === null && place === null) || hit === undefined) return false;
    const range = citation?.to === undefined ? "" : `..${citation.to}`;
    location.assign(addressOf(only.report, hit, this.#urls) + range);
    return true;
  }

  /** What to offer where a query was not found as it is, or has no entry. */
  async #offers(run: Run, isStale: () => boolean): Promise<readonly HTMLElement[]> {
    const engine = this.#engine;
    const { request, headwords, found } = run;
    const [branch, ...others] = request.any;
    if (engine === null || branch === undefined || others.length > 0 || branch.pattern !== null)
      return [];
    const { query } = branch;
    const hits = found.flatMap((one) => one.hits);
    const isFound = hits.some(({ tier }) => tier !== "loose");
    const offers: HTMLElement[] = [];
    const { isSentence, precedents } = await import("../lib/search/precedent.ts");
    if (!isFound && !query.isQuoted && isSentence(request.raw)) {
      const keys =
        (await engine.everyReport()) ?? (await engine.nearest(request.raw)).slice(0, FIRST_REPORTS);
      const reports = await Promise.all(keys.map((key) => engine.fullReport(key)));
      if (isStale()) return [];
      const near = precedents(
        query.forms[0]?.text ?? request.raw,
        reports.flatMap((report) =>
          report.sentences.map(({ source }, line) => ({ zh: source.zh, of: { report, line } })),
        ),
      );
      if (near.length > 0)
        offers.push(precedentSection(query.forms[0]?.text ?? request.raw, near, this.#urls));
    }
    const isSettled = hits.length > 0 || run.entries.length + run.offers.length > 0;
    const formula = readPlaceholders(request.raw);
    if (formula !== null && !isSettled) return [meantQueries([formula], this.#state)];
    const { suggest } = await import("../lib/search/suggest.ts");
    const isLatin = /\p{Script=Latin}/u.test(request.raw);
    const words = isLatin && !isSettled ? await engine.words() : [];
    const readings = isSettled || isLatin ? undefined : await engine.readings();
    if (isStale()) return [];
    const { meant, near, parts, hasEntry } = suggest(query, headwords, words, (character) =>
      readings?.get(character)?.slice(0, -1),
    );
    if (!isSettled && meant.length > 0) offers.unshift(meantQueries(meant, this.#state));
    if (!isSettled && near.length > 0)
      offers.push(suggestedEntries("Nearest entries of the glossary:", near, this.#urls));
    const isName = /^[\p{Script=Han}〇]{3,12}$/u.test(request.raw);
    if (isName && !hasEntry && (parts.length > 0 || isFound))
      offers.push(
        suggestedEntries(
          parts.length > 0
            ? `The glossary has no entry for ${request.raw} yet. Entries of its parts:`
            : `The glossary has no entry for ${request.raw} yet, nor for a part of it.`,
          parts.filter((part) => ![...run.entries, ...(isSettled ? [] : near)].includes(part)),
          this.#urls,
        ),
      );
    // Of several words, the entries that one of them names.
    const units = query.forms[0]?.units ?? [];
    const named = units.flatMap(({ text }) => wholeHeadwords(analyseQuery(text), headwords));
    if (units.length > 1 && run.entries.length === 0 && named.length > 0)
      offers.push(
        suggestedEntries("No entry has all of this. Entries of its parts:", named, this.#urls),
      );
    return offers;
  }

  #nothing({ request, entries, found }: Run): HTMLElement {
    const elsewhere = found.reduce((sum, { hits }) => sum + hits.length, 0);
    const what = request.any.every(({ query }) => query.kinds.size === 0)
      ? "There is nothing to search for in punctuation alone."
      : elsewhere > 0
        ? this.#state.in === "glossary"
          ? `Only the glossary is shown; ${count(elsewhere, "sentence has it", "sentences have it")}.`
          : `Nothing here; ${count(elsewhere, "sentence elsewhere has it", "sentences elsewhere have it")}.`
        : entries.length > 0
          ? "No sentence of the reports has it; the glossary does."
          : "Nothing was found. A number is found as a whole (134, not 13), Chinese by any stretch of characters or its pinyin, English by whole words.";
    return element("p", { class: "search-none", lang: "en" }, what);
  }

  #summary({ entries }: Run, sentences: number, reports: number): string {
    const parts = [
      sentences === 0
        ? "No sentences"
        : `${count(sentences, "sentence", "sentences")} in ${count(reports, "report", "reports")}`,
    ];
    if (entries.length > 0) parts.push(count(entries.length, "glossary entry", "glossary entries"));
    return `${parts.join(", ")}.`;
  }

  /** The sentences to take: those that are ticked, or all that the address asks for. */
  async #taken(): Promise<readonly TakenSentence[]> {
    const run = this.#run;
    const engine = this.#engine;
    if (run === null || engine === null) return [];
    const ticked = this.#ticked();
    const lists = await Promise.all(
      this.#shown(run).map(async ({ key, hits }) => {
        const wanted = await engine.fullReport(key);
        return hits
          .filter(({ id }) => ticked.size === 0 || ticked.has(`${wanted.id}#${id}`))
          .map((hit) => takenOf(wanted, hit));
      }),
    );
    return lists.flat();
  }

  #ticked(): ReadonlySet<string> {
    const boxes = this.querySelectorAll<HTMLInputElement>(
      "#results [data-hit] input[name=take]:checked",
    );
    return new Set([...boxes].map(({ value }) => value));
  }

  #countTaken(): void {
    const run = this.#run;
    const taker = this.#taker;
    if (run === null || taker === null) return;
    const all = this.#shown(run).reduce((sum, { hits }) => sum + hits.length, 0);
    const ticked = this.#ticked().size;
    taker.hidden = all === 0;
    taker.show(
      ticked > 0
        ? count(ticked, "ticked sentence", "ticked sentences")
        : all === 1
          ? "the sentence"
          : `all ${count(all, "sentence", "sentences")}`,
    );
  }

  #fail(text: string, results: HTMLElement): void {
    // What else of this query is still loading has nothing more to say: it would contradict.
    this.#turn += 1;
    this.#run = null;
    this.#taker?.toggleAttribute("hidden", true);
    results.replaceChildren(brokenIndex(() => this.#ask(text, "retry")));
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

/** The entries that answer, the best first; those that fit a pattern from end to end. */
function entriesFor({ any }: SearchRequest, headwords: readonly Headword[]): readonly Headword[] {
  const found = any.flatMap(({ query, pattern }) => {
    if (query.kinds.size === 0) return [];
    if (pattern === null) return findHeadwords(query, headwords);
    const wanted = headwordPattern(pattern);
    return headwords.filter(({ chinese }) => chinese.some((form) => wanted.test(form)));
  });
  return [...new Set(found)];
}

function takenOf(report: SearchReport, hit: Hit): TakenSentence {
  const { id, title, issuer, date, translation } = report;
  const en = report.shown?.[hit.line] ?? null;
  const terms = hit.zh.flatMap((span) => termsAt(report.alignedIn(hit.line), "zh", span));
  const renderings = terms.map((term) => en?.slice(term.en.start, term.en.end) ?? "");
  return {
    report: { id, title, issuer, date, translation },
    passage: { from: hit.id },
    zh: report.sentences[hit.line]?.source.zh ?? "",
    en: en === "" ? null : en,
    rendering: [...new Set(renderings)].join("; "),
  };
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}

if (customElements.get("tifa-search") === undefined)
  customElements.define("tifa-search", TifaSearch);
