/**
 * Fetches files of the search index so that no fault of one is ever taken for an answer: what is
 * missing, empty, cut short, a page of the host's own or not answered in time is an error. Each file
 * is tried twice before its reader is told.
 */

/** Milliseconds that a file may take: some 30 kB even on a poor telephone line. */
const LIMIT = 12_000;
/** Milliseconds before the second try. */
const BREATH = 300;
/** Milliseconds for a question to Pagefind, which loads two files one after the other, each tried twice. */
export const LIMIT_OF_QUESTION = 5 * LIMIT;
/** Tries of one file. */
const TRIES = 2;

/** The body of a file, with a time limit and a second try. */
async function load<T>(url: string, read: (response: Response) => Promise<T>): Promise<T> {
  for (let left = TRIES - 1; ; left -= 1) {
    try {
      return await within(url, async (signal) => {
        // On a second try a copy that the browser kept may be the broken one.
        const cache = left === TRIES - 1 ? "default" : "reload";
        const response = await fetching(url, { signal, cache });
        if (!response.ok) throw new Error(`${response.status} for ${url}`);
        return read(response);
      });
    } catch (error) {
      if (left === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, BREATH));
    }
  }
}

/** Does something, or fails when the time is up: that of one file, or of several. */
export async function within<T>(
  what: string,
  act: (signal: AbortSignal) => Promise<T>,
  limit = LIMIT,
): Promise<T> {
  const control = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const isUp = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`no answer within ${limit / 1000} seconds for ${what}`));
      control.abort();
    }, limit);
  });
  try {
    return await Promise.race([act(control.signal), isUp]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * A file in JSON.
 *
 * @param keys what it must have; a file of another kind, or of an older build, is an error
 * @throws Error if it cannot be had whole
 */
export function loadJson<T extends object>(
  url: string,
  keys: readonly (keyof T & string)[],
): Promise<T> {
  return load(url, async (response) => {
    const value: unknown = await response.json();
    if (typeof value !== "object" || value === null || keys.some((key) => !(key in value)))
      throw new Error(`${url} is not what it should be`);
    return value as T;
  });
}

/** Every file of Pagefind's begins so, unpacked. */
const SIGNATURE = "pagefind_dcd";

/** A file of Pagefind's index, whole; its packing (gzip) ends with a sum over its content. */
function loadPart(url: string): Promise<Response> {
  return load(url, async (response) => {
    const type = response.headers.get("content-type") ?? "";
    // Hosts that answer a missing file with a page of their own, and 200, mean a missing file too.
    if (type.startsWith("text/html")) throw new Error(`a page for ${url}`);
    const bytes = await response.arrayBuffer();
    if (/\.json(?:\?|$)/u.test(url)) JSON.parse(new TextDecoder().decode(bytes));
    else if (!(await isWhole(bytes))) throw new Error(`${url} is cut short`);
    return new Response(bytes, { headers: { "content-type": type } });
  });
}

async function isWhole(bytes: ArrayBuffer): Promise<boolean> {
  const head = new TextDecoder().decode(bytes.slice(0, SIGNATURE.length));
  // Some hosts unpack what they serve; then the transfer itself vouches for its length.
  if (head === SIGNATURE) return true;
  try {
    const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    const text = new Uint8Array(await new Response(unpacked).arrayBuffer());
    return new TextDecoder().decode(text.slice(0, SIGNATURE.length)) === SIGNATURE;
  } catch {
    return false;
  }
}

let fetching: typeof fetch = (...request) => globalThis.fetch(...request);
/** Who wants to know of the next failed request for a file of Pagefind's index. */
let rejects: ((error: Error) => void)[] = [];
let isWatching = false;

/**
 * The next failure of a request for Pagefind's index. Pagefind passes over a part of the index that
 * it cannot load or unpack and answers that nothing was found (loadChunk in pagefind.js 1.6 catches
 * the error), and other failures it leaves unhandled. A reader must not be told so; therefore its
 * requests are watched on their way, and a failed one never comes back to it.
 */
export function nextFailure(): Promise<never> {
  watchFetches();
  const failure = new Promise<never>((_resolve, reject) => rejects.push(reject));
  // Whoever asks next hears of it; until then nobody need handle it.
  failure.catch(() => undefined);
  return failure;
}

function watchFetches(): void {
  if (isWatching) return;
  isWatching = true;
  const original = globalThis.fetch;
  fetching = (...request) => original(...request);
  globalThis.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    if (!address.includes("/search-index/pagefind/")) return original(input, init);
    try {
      return await loadPart(address);
    } catch (error) {
      const reason = error instanceof Error ? error : new Error(String(error));
      for (const reject of rejects) reject(reason);
      rejects = [];
      return new Promise<never>(() => undefined);
    }
  };
}
