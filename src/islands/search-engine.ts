/**
 * What the search page loads, and when: nothing until asked. No DOM in here; everything is fetched
 * from the site's own search-index/ (src/integrations/search.ts says what is in it).
 */

import type { Index } from "../lib/search/candidates.ts";
import { type Characters, type CharactersFile, readCharacters } from "../lib/search/characters.ts";
import { type Headword, type HeadwordsFile, prepareHeadwords } from "../lib/search/headwords.ts";
import { type LinesFile, prepareReport, type SearchReport } from "../lib/search/lines.ts";

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

/** The small files that answer first. */
export interface Words {
  readonly headwords: readonly Headword[];
  readonly characters: Characters;
}

/** Loads each part of the index once; what failed is tried again when next asked for. */
export class SearchEngine implements Index {
  readonly #root: string;
  readonly #import: (url: string) => Promise<PagefindModule>;
  readonly #reports = new Map<string, Promise<SearchReport>>();
  #words: Promise<Words> | null = null;
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

  /** Headwords and the table of traditional characters. */
  words(): Promise<Words> {
    this.#words ??= this.#loadWords().catch((error) => {
      this.#words = null;
      throw error;
    });
    return this.#words;
  }

  /** Starts what a search will need, while the reader is still typing. Failures show up later. */
  warm(): void {
    this.words().catch(() => undefined);
    this.#start().catch(() => undefined);
  }

  async having(word: string): Promise<readonly string[]> {
    // In quotation marks Pagefind takes a word as it is; without, also as a beginning of words.
    return this.#ask(`"${word}"`);
  }

  async ranked(words: readonly string[]): Promise<readonly string[]> {
    return this.#ask(words.join(" "));
  }

  /** The sentences of a report, by its key in the index. */
  report(key: string): Promise<SearchReport> {
    const known = this.#reports.get(key);
    if (known !== undefined) return known;
    const loading = fetchJson<LinesFile>(`${this.#root}lines/${key}.json`).then(prepareReport);
    this.#reports.set(key, loading);
    loading.catch(() => this.#reports.delete(key));
    return loading;
  }

  async #loadWords(): Promise<Words> {
    const [headwords, characters] = await Promise.all([
      fetchJson<HeadwordsFile>(`${this.#root}headwords.json`),
      fetchJson<CharactersFile>(`${this.#root}characters.json`),
    ]);
    return { headwords: prepareHeadwords(headwords), characters: readCharacters(characters) };
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
      const { createInstance } = await this.#import(`${basePath}pagefind.js${again}`);
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
      const { results } = await Promise.race([pagefind.search(term), failure]);
      return results.map(({ id }) => id);
    } catch (error) {
      // The next question starts anew.
      this.#pagefind = null;
      throw error;
    }
  }
}

async function fetchJson<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} for ${url}`);
  return (await response.json()) as T;
}

/** Who wants to know of the next failed request for a file of Pagefind's index. */
let rejects: ((error: Error) => void)[] = [];
let isWatching = false;

/**
 * The next failure of a request for Pagefind's index. Pagefind passes over a part of the index that
 * it cannot load and answers that nothing was found (loadChunk in pagefind.js 1.6 catches the
 * error), and other failures it leaves unhandled. A reader must not be told so; therefore its
 * requests are watched on their way, and a failed one never comes back to it.
 */
function nextFailure(): Promise<never> {
  watchFetches();
  const failure = new Promise<never>((_resolve, reject) => rejects.push(reject));
  // Whoever asks next hears of it; until then nobody need handle it.
  failure.catch(() => undefined);
  return failure;
}

function watchFetches(): void {
  if (isWatching) return;
  isWatching = true;
  const fetching = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    if (!address.includes("/search-index/pagefind/")) return fetching(input, init);
    const response = await fetching(input, init).catch((error: unknown) => error);
    // Hosts that answer a missing file with a page of their own, and 200, mean a missing file too.
    const isPage = (answer: Response) =>
      answer.headers.get("content-type")?.startsWith("text/html") === true;
    if (response instanceof Response && response.ok && !isPage(response)) return response;
    const reason = response instanceof Response ? String(response.status) : String(response);
    for (const reject of rejects) reject(new Error(`${reason} for ${address}`));
    rejects = [];
    return new Promise<never>(() => undefined);
  };
}
