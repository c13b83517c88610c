/**
 * How the search index is best cut: by single Han characters, by overlapping pairs, or, as the site
 * ships it, by words without positions. Reads dist/data (build first), recombines real sentences to
 * 5 and 500 reports, indexes them with Pagefind, asks each index through Pagefind's own browser
 * code, and prints a table.
 *
 *     npm run bench -- [--reports 5,500] [--seed 20261121]
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { indexRecords } from "../src/integrations/search.ts";
import type { ReportData } from "../src/lib/export/data.ts";
import { chooseReports } from "../src/lib/search/candidates.ts";
import type { IndexedSegment } from "../src/lib/search/find.ts";
import { analyseQuery } from "../src/lib/search/query.ts";
import { recordOf } from "../src/lib/search/record.ts";
import { type Token, tokenise } from "../src/lib/search/tokens.ts";
import { ROOT } from "./run.ts";

const QUERIES = [
  "12348",
  "三个如何",
  "老旧小区",
  "社区",
  "的",
  "福州",
  "马上就办真抓实干",
  "居家养老服务照料中心",
] as const;

const { values } = parseArgs({
  options: {
    reports: { type: "string", default: "5,500" },
    seed: { type: "string", default: "20261121" },
  },
});

/** What is used of Pagefind in the browser. */
interface Pagefind {
  search(term: string): Promise<{ results: readonly { id: string }[] }>;
}

/** One way of cutting: what is indexed, and how the reports of a query are found. */
interface Cut {
  readonly name: string;
  record(sentences: readonly IndexedSegment[]): string;
  ask(query: string, pagefind: Pagefind): Promise<readonly string[]>;
}

const word = ({ text }: Token) => text.replaceAll(".", "o").replaceAll("+", "p");
const solid = (text: string) =>
  tokenise(text).filter(({ kind }) => kind !== "symbol" && kind !== "gap");

/** Each Han run as pairs, a run of one as a single character. */
function pairs(text: string): string[] {
  return solid(text).flatMap((token, index, all) => {
    if (token.kind !== "han") return [word(token)];
    const next = all[index + 1];
    if (next?.kind === "han") return [token.text + next.text];
    return all[index - 1]?.kind === "han" ? [] : [token.text];
  });
}

const phrase = async (words: readonly string[], pagefind: Pagefind) =>
  (await pagefind.search(`"${words.join(" ")}"`)).results.map(({ id }) => id);

const CUTS: readonly Cut[] = [
  {
    name: "characters, as a phrase",
    record: (sentences) => sentences.flatMap(({ zh }) => solid(zh).map(word)).join(" "),
    ask: (query, pagefind) => phrase(solid(query).map(word), pagefind),
  },
  {
    name: "pairs, as a phrase",
    // Single characters once, at the end, or queries of one character would find nothing.
    record: (sentences) =>
      [
        ...sentences.flatMap(({ zh }) => pairs(zh)),
        ...new Set(sentences.flatMap(({ zh }) => solid(zh).map(word))),
      ].join(" "),
    ask: (query, pagefind) => phrase(pairs(query), pagefind),
  },
  {
    name: "words without positions (shipped)",
    record: (sentences) => recordOf(sentences.map(({ zh }) => ({ zh, variants: [], en: null }))),
    ask: (query, pagefind) =>
      chooseReports(analyseQuery(query), {
        having: (asked) => phrase([asked], pagefind),
        ranked: async (words) =>
          (await pagefind.search(words.join(" "))).results.map(({ id }) => id),
      }),
  },
];

/** Mulberry32: the same numbers from the same seed on every machine. */
function random(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The real reports, then reports of sentences drawn from them, half of their longer numbers changed. */
function makeReports(count: number): IndexedSegment[][] {
  const folder = join(ROOT, "dist/data/reports");
  const real = readdirSync(folder)
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")) as ReportData)
    .map(({ segments }): IndexedSegment[] => segments);
  const pool = real.flat();
  const draw = random(Number(values.seed));
  const reports = real.slice(0, count);
  while (reports.length < count) {
    const size = Math.round((pool.length / real.length) * (0.5 + draw()));
    reports.push(
      Array.from({ length: size }, () => {
        const zh = (pool[Math.floor(draw() * pool.length)]?.zh ?? "").replace(
          /\d{2,}/gu,
          (number) =>
            draw() < 0.5
              ? number
              : String(Math.floor(10 ** (number.length - 1) * (1 + 9 * draw()))),
        );
        return { zh, variants: [], en: null };
      }),
    );
  }
  return reports;
}

let served: ReadonlyMap<string, Uint8Array> = new Map();
let fetched = 0;
globalThis.fetch = async (input) => {
  const path = new URL(String(input)).pathname.slice(1);
  const content = served.get(path);
  if (content === undefined) return new Response(null, { status: 404 });
  // JavaScript, JSON and WebAssembly are the same for every cut and query and are left out.
  if (/\.pf_(?:index|meta)$/u.test(path)) fetched += content.length;
  return new Response(Uint8Array.from(content));
};

async function measure(cut: Cut, reports: readonly (readonly IndexedSegment[])[]): Promise<void> {
  const start = performance.now();
  const { files, keys } = await indexRecords(
    reports.map((sentences, index) => ({
      id: String(index).padStart(6, "0"),
      content: cut.record(sentences),
    })),
  );
  const seconds = (performance.now() - start) / 1000;
  served = files;
  const index = [...files].filter(([path]) => /\.pf_(?:index|meta)$/u.test(path));
  const bytes = index.reduce((sum, [, content]) => sum + content.length, 0);
  console.log(
    `\n${cut.name}, ${reports.length} reports: ${kilo(bytes)} kB in ${index.length} files, indexed in ${seconds.toFixed(1)} s\n`,
  );
  console.log("| query | reports | recall | precision | index bytes fetched, kB | ms |");
  console.log("|---|---|---|---|---|---|");
  const source = Buffer.from(files.get("pagefind.js") ?? "").toString("base64");
  const { createInstance } = await import(`data:text/javascript;base64,${source}`);
  const byKey = new Map([...keys].map(([id, key]) => [key, Number(id)]));
  for (const query of QUERIES) {
    fetched = 0;
    const pagefind: Pagefind = createInstance({
      basePath: "http://bench.invalid/",
      noWorker: true,
    });
    const asked = performance.now();
    const found = await cut.ask(query, pagefind);
    const took = performance.now() - asked;
    const truth = answering(query, reports);
    const right = found.filter((key) => truth.has(byKey.get(key) ?? -1)).length;
    console.log(
      `| ${query} | ${truth.size} | ${ratio(right, truth.size)} | ${ratio(right, found.length)} | ${kilo(fetched)} | ${Math.round(took)} |`,
    );
  }
}

/** The reports that have a query, by plain reading: punctuation out, numbers whole. */
function answering(
  query: string,
  reports: readonly (readonly IndexedSegment[])[],
): ReadonlySet<number> {
  const isNumber = /^\d/u.test(query);
  const pattern = new RegExp(isNumber ? `(?<!\\d|\\d\\.)${query}(?!\\.?\\d)` : query, "u");
  const plain = (text: string) => (isNumber ? text : text.replace(/[^\p{L}\p{N}]/gu, ""));
  return new Set(
    reports.flatMap((sentences, index) =>
      sentences.some(({ zh }) => pattern.test(plain(zh))) ? [index] : [],
    ),
  );
}

const kilo = (bytes: number) => (bytes / 1024).toFixed(bytes < 102400 ? 1 : 0);
const ratio = (part: number, whole: number) => (whole === 0 ? "–" : (part / whole).toFixed(2));

for (const count of values.reports.split(",").map(Number)) {
  const reports = makeReports(count);
  for (const cut of CUTS) await measure(cut, reports);
}
for (const [name, content] of served)
  if (/\.(?:js|json|pagefind)$/u.test(name))
    console.log(
      `\n${name}: ${kilo(/\.pagefind$/u.test(name) ? content.length : gzipSync(content).length)} kB compressed`,
    );
