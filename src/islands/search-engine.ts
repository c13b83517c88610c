/**
 * What the search page loads, and when: nothing until asked. No DOM in here; everything is fetched
 * from the site's own search-index/ (src/integrations/search.ts says what is in it).
 */

import { type Readings, type ReadingsFile, readReadings } from "../lib/pinyin/readings.ts";
import type { Index } from "../lib/search/candidates.ts";
import { type CharactersFile, NO_CHARACTERS, readCharacters } from "../lib/search/characters.ts";
import { type Headword, type HeadwordsFile, prepareHeadwords } from "../lib/search/headwords.ts";
import {
  type EnglishFile,
  isHanAlone,
  type LinesFile,
  prepareReport,
  type SearchReport,
} from "../lib/search/lines.ts";
import { analyseRequest, type SearchRequest } from "../lib/search/request.ts";
import type { WordsFile } from "../lib/search/suggest.ts";
import { tokenise, wordsToAsk } from "../lib/search/tokens.ts";
import { LIMIT_OF_QUESTION, loadJson, nextFailure, within } from "./search-load.ts";

/** What is used of Pagefind's browser API. */
interface Pagefind {
  search(term: string): Promise<{ readonly results: readonly { readonly id: string }[] }>;
}
interface PagefindModule {
  createInstance(options: { basePath: string; noWorker: boolean }): Pagefind;
}

/** An instance of Pagefind and the first failure of a request it makes, should there be one. */
interface Started {
  readonly pagefind: Pagefind;
  readonly failure: Promise<never>;
}

/** Of a sentence so many words are asked for, each in a part of the index of its own. */
const MOST_ASKED = 12;

/** Loads each part of the index once; what failed is tried again when next asked for. */
export class SearchEngine implements Index {
  readonly #root: string;
  readonly #import: (url: string) => Promise<PagefindModule>;
  /** What was loaded, by name. */
  readonly #parts = new Map<string, Promise<unknown>>();
  #pagefind: Promise<Started> | null = null;
  #attempt = 0;

  /**
   * @param base path of the site, with a slash at its end
   * @param load imports a module by its address (a test runs outside a browser)
   */
  constructor(
    base: string,
    load: (url: string) => Promise<PagefindModule> = (url) => import(/* @vite-ignore */ url),
  ) {
    this.#root = `${base}search-index/`;
    this.#import = load;
  }

  /** The headwords of the glossary. */
  headwords(): Promise<readonly Headword[]> {
    return this.#once("headwords", async () => prepareHeadwords(await this.#headwordsFile()));
  }

  #headwordsFile(): Promise<HeadwordsFile> {
    return this.#fetch<HeadwordsFile>("headwords.json", ["entries", "reports"]);
  }

  /** Reads a question; one in Chinese with the table of traditional characters. */
  async analyse(text: string): Promise<SearchRequest> {
    const [headwords, characters] = await Promise.all([
      this.headwords(),
      /\p{Script=Han}/u.test(text)
        ? this.#once("characters", async () =>
            readCharacters(
              await this.#fetch<CharactersFile>("characters.json", [
                "steps",
                "simplified",
                "words",
              ]),
            ),
          )
        : NO_CHARACTERS,
    ]);
    return analyseRequest(text, characters, headwords);
  }

  /** The words of the translations, the commonest first. */
  words(): Promise<readonly string[]> {
    return this.#once("words", async () =>
      (await this.#fetch<WordsFile>("words.json", ["words"])).words.split(" "),
    );
  }

  /** The keys of every report, where there are so few that they are all searched; else null. */
  async everyReport(): Promise<readonly string[] | null> {
    return (await this.#headwordsFile()).reports;
  }

  /** How characters are read, for a question that may be pinyin; undefined for any other. */
  async readingsFor({ any }: SearchRequest): Promise<Readings | undefined> {
    return any.every(({ query }) => query.spoken.length === 0) ? undefined : this.readings();
  }

  /** How characters are read. */
  readings(): Promise<Readings> {
    return this.#once("readings", async () =>
      readReadings(await this.#fetch<ReadingsFile>("readings.json", ["table"])),
    );
  }

  /** Starts what a search will need, while the reader is still typing. Failures show up later. */
  warm(): void {
    this.everyReport()
      .then((keys) => (keys === null ? this.#start() : undefined))
      .catch(() => undefined);
  }

  /** The keys of the reports that have most of the words of a text. */
  async nearest(text: string): Promise<readonly string[]> {
    const words = wordsToAsk(tokenise(text));
    const counts = new Map<string, number>();
    for (const keys of await Promise.all(words.slice(0, MOST_ASKED).map((one) => this.having(one))))
      for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    return [...counts].sort(([, a], [, b]) => b - a).map(([key]) => key);
  }

  async having(word: string): Promise<readonly string[]> {
    // In quotation marks Pagefind takes a word as it is; without, also as a beginning of words.
    return (await this.everyReport()) ?? this.#ask(`"${word}"`);
  }

  async ranked(words: readonly string[]): Promise<readonly string[]> {
    return (await this.everyReport()) ?? this.#ask(words.join(" "));
  }

  /** The sentences of a report, by its key in the index, with all that may answer a question. */
  async report(key: string, { any, without }: SearchRequest): Promise<SearchReport> {
    // Side by side: a query that is not Chinese alone can be found in either.
    if (!any.every(({ query }) => isHanAlone(query)) || !without.every(isHanAlone))
      return this.fullReport(key);
    const report = await this.#once(`lines/${key}`, async () =>
      prepareReport(await this.#lines(key)),
    );
    return report.hasHanInEnglish ? this.fullReport(key) : report;
  }

  /** The sentences of a report with their English. */
  fullReport(key: string): Promise<SearchReport> {
    return this.#once(`full/${key}`, async () =>
      prepareReport(
        ...(await Promise.all([
          this.#lines(key),
          this.#fetch<EnglishFile>(`lines/${key}.en.json`, ["en", "merged", "forms", "aligned"]),
        ])),
      ),
    );
  }

  #lines(key: string): Promise<LinesFile> {
    return this.#fetch<LinesFile>(`lines/${key}.json`, [
      "id",
      "ids",
      "zh",
      "headings",
      "translated",
    ]);
  }

  #fetch<T extends object>(path: string, keys: readonly (keyof T & string)[]): Promise<T> {
    return this.#once(path, () => loadJson<T>(this.#root + path, keys));
  }

  /** Does something once; after a failure, once more when next asked for. */
  #once<T>(name: string, load: () => Promise<T>): Promise<T> {
    const known = this.#parts.get(name);
    if (known !== undefined) return known as Promise<T>;
    const loading = load();
    this.#parts.set(name, loading);
    loading.catch(() => this.#parts.delete(name));
    return loading;
  }

  #start(): Promise<Started> {
    this.#pagefind ??= this.#loadPagefind();
    return this.#pagefind;
  }

  async #loadPagefind(): Promise<Started> {
    const basePath = `${this.#root}pagefind/`;
    // A browser may remember that a module could not be loaded: another address, another try.
    const again = this.#attempt === 0 ? "" : `?again=${this.#attempt}`;
    this.#attempt += 1;
    try {
      const { createInstance } = await within(basePath, () =>
        this.#import(`${basePath}pagefind.js${again}`),
      );
      const failure = nextFailure();
      // Pagefind cuts queries by the language of the page, so the page that searches must not be
      // <html lang="zh…">: it would cut our pairs of characters apart.
      // Looking up a few words takes milliseconds; a worker would cost another 12 kB to load.
      return { pagefind: createInstance({ basePath, noWorker: true }), failure };
    } catch (error) {
      this.#pagefind = null;
      throw error;
    }
  }

  async #ask(term: string): Promise<readonly string[]> {
    try {
      const { pagefind, failure } = await this.#start();
      const { results } = await within(
        `the index, asked for ${term}`,
        () => Promise.race([pagefind.search(term), failure]),
        LIMIT_OF_QUESTION,
      );
      return results.map(({ id }) => id);
    } catch (error) {
      // The next question starts anew.
      this.#pagefind = null;
      throw error;
    }
  }
}
