/**
 * The index as it is built, asked through Pagefind's own browser code, against plain reading of the
 * texts: whatever the tokeniser, the stemmer or Pagefind do, no sentence may be lost or made up.
 */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildSearch, indexRecords } from "../../src/integrations/search.ts";
import { SearchEngine } from "../../src/islands/search-engine.ts";
import { TifaError } from "../../src/lib/errors.ts";
import { chooseForAny } from "../../src/lib/search/candidates.ts";
import { answer } from "../../src/lib/search/request.ts";
import { glossary, report, segment } from "../lib/search/fixture.ts";

const REPORTS = [
  report("gulou-2019", [
    segment("p1-1", "鼓楼区贯彻落实“三个如何”的情况汇报", { en: "Report on the “three hows”" }),
    segment("p2-1", "实现677.77亿元，增长13.4%。", { en: "It reached 67.777 billion yuan." }),
    segment("p2-2", "总结出“12348”工作思路；", { en: "The “12348” approach was summed up;" }),
    segment("p3-1", "增加学位5600多个。", { en: "", mergedInto: "p2-2" }),
    segment("p4-1", "增长26个百分点。", { variants: ["增长2.6个百分点。"] }),
  ]),
  report("taijiang-2022", [
    segment("p1-1", "台江区工作总结"),
    segment("p2-1", "改造老旧小区134个，社区服务更好。", {
      en: "134 old residential compounds were renovated; community services improved.",
    }),
    segment("p2-2", "弘扬“马上就办、真抓实干”的精神。", { en: null }),
    segment("p2-3", "三个方面，如何推进1+6+N。"),
  ]),
  report("fuzhou-2021", [
    segment("p1-1", "福州市1346个社区，共12348户。", { en: "Fuzhou’s 1,346 communities." }),
    segment("p2-1", "共□个，社区的工作。"),
  ]),
];

let root: string;
const fetching = globalThis.fetch;
/** How a file of the index is served where it is not served as it is. */
let fault: (path: string, content: Buffer) => Response | null = () => null;
const served: string[] = [];
/** Whether the collection is one of few reports, and their keys. */
let isFew = false;
let keys: readonly string[] = [];

function engine(): SearchEngine {
  return new SearchEngine(
    "http://site.test/a/b/",
    (url) => import(pathToFileURL(join(root, new URL(url).pathname.slice("/a/b/".length))).href),
  );
}

/** Every sentence found, as `report#sentence`, through the index. */
async function search(raw: string, tier = "exact", from = engine()): Promise<string[]> {
  await from.headwords();
  const query = await from.analyse(raw);
  const readings = await from.readingsFor(query);
  const found: string[] = [];
  for (const key of await chooseForAny(
    query.any.map((branch) => branch.query),
    from,
  )) {
    const loaded = await from.report(key, query);
    for (const hit of answer(query, loaded, readings))
      if (hit.tier === tier) found.push(`${loaded.id}#${hit.id}`);
  }
  return found.sort();
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "tifa-search-"));
  await mkdir(join(root, "data/reports"), { recursive: true });
  for (const data of REPORTS)
    await writeFile(join(root, `data/reports/${data.id}.json`), JSON.stringify(data));
  await writeFile(
    join(root, "data/glossary.json"),
    JSON.stringify(
      glossary([{ id: "san-ge-ruhe", zh: "三个如何", pinyin: "sān gè rúhé", en: "three hows" }]),
    ),
  );
  await buildSearch(root);
  const file = await readFile(join(root, "search-index/headwords.json"), "utf8");
  keys = JSON.parse(file).reports;
  globalThis.fetch = async (input) => {
    const { pathname } = new URL(String(input));
    served.push(pathname);
    const content = await readFile(join(root, pathname.slice("/a/b/".length)));
    const broken = fault(pathname, content);
    if (broken !== null) return broken;
    if (!pathname.endsWith("/headwords.json")) return new Response(content);
    // With so few reports the index of words would not be asked.
    return Response.json({ ...JSON.parse(content.toString()), reports: isFew ? keys : null });
  };
});

afterAll(async () => {
  globalThis.fetch = fetching;
  await rm(root, { recursive: true, force: true });
});

/** Plain reading: strip what is between Han characters, look for the string, check numbers' borders. */
function read(raw: string): string[] {
  const plain = (text: string) =>
    text
      .normalize("NFKC")
      .toLowerCase()
      .replace(/(\d),(?=\d{3})/gu, "$1")
      .replace(/[“”、，。；：]/gu, "");
  const wanted = plain(raw).replace(/[.+]/gu, "\\$&");
  const whole = new RegExp(`(?<![a-z0-9]|[0-9+][.+])${wanted}(?![a-z]|[.+]?[0-9]|\\+)`, "u");
  const loose = new RegExp(wanted, "u");
  const pattern = /[a-z0-9]/u.test(wanted) ? whole : loose;
  return REPORTS.flatMap(({ id, segments }) =>
    segments
      .filter(({ zh, variants, en }) =>
        [zh, ...variants, en ?? ""].some((text) => pattern.test(plain(text))),
      )
      .map((found) => `${id}#${found.id}`),
  ).sort();
}

describe("the search index", () => {
  test.each([
    "12348",
    "１２３４８",
    "134",
    "1346",
    "1,346",
    "13.4",
    "677.77",
    "677.77亿元",
    "亿元",
    "2.6",
    "26",
    "1+6+N",
    "三个如何",
    "“三个如何”",
    "老旧小区",
    "造老",
    "社区",
    "的",
    "个",
    "福州",
    "马上就办真抓实干",
    "马上就办、真抓实干",
    "community",
    "communities",
    "approach",
    "yuan",
    "没有这个",
    "99999",
    "zzz",
  ])("finds every sentence that has %s and no other", async (raw) => {
    expect(await search(raw)).toEqual(read(raw));
  });

  test("finds every stretch of every sentence", async () => {
    const from = engine();
    for (const { segments } of REPORTS) {
      for (const { zh } of segments) {
        for (const [stretch] of zh.matchAll(/(?<=(^|\p{Script=Han}))\p{Script=Han}{1,3}/gu))
          expect(await search(stretch, "exact", from), stretch).toEqual(read(stretch));
      }
    }
  });

  test("finds English by other forms of its words, as a lesser tier", async () => {
    expect(await search("renovate", "stem")).toEqual(["taijiang-2022#p2-1"]);
    expect(await search("community", "stem")).toEqual(["fuzhou-2021#p1-1"]);
  });

  test("reads traditional characters", async () => {
    expect(await search("老舊小區")).toEqual(["taijiang-2022#p2-1"]);
    expect(await search("總結")).toEqual(read("总结"));
  });

  test("shows the translation in which a sentence is merged", async () => {
    const from = engine();
    const { any } = await from.analyse("学位");
    const [key = ""] = await chooseForAny(
      any.map(({ query }) => query),
      from,
    );
    expect((await from.fullReport(key)).shown?.[3]).toBe("The “12348” approach was summed up;");
  });

  test("fetches only what a query needs", async () => {
    served.length = 0;
    await search("没有这个");
    expect(served.filter((path) => path.includes("/lines/"))).toEqual([]);
    await search("老旧小区");
    expect(served.filter((path) => path.includes("/lines/"))).toHaveLength(1);
    expect(served.filter((path) => /readings|\.en\.json$/u.test(path))).toEqual([]);
    expect(served.filter((path) => path.includes("/fragment/"))).toEqual([]);
  });

  const FAULTS: Readonly<Record<string, (content: Buffer) => Response>> = {
    missing: () => new Response("", { status: 404 }),
    empty: () => new Response(""),
    "cut short": (content) =>
      new Response(Uint8Array.from(content.subarray(0, content.length / 2))),
    "a page of the host’s own": () =>
      new Response("<!doctype html><p>Not here", { headers: { "content-type": "text/html" } }),
  };
  const PARTS = [
    "pf_index",
    "pf_meta",
    "pagefind-entry.json",
    "wasm",
    "headwords.json",
    "characters.json",
    "/lines/",
  ];
  test.each(PARTS.flatMap((part) => Object.keys(FAULTS).map((kind) => [part, kind] as const)))(
    "says so instead of finding nothing when %s is %s, and recovers",
    async (part, kind) => {
      const from = engine();
      fault = (path, content) => (path.includes(part) ? (FAULTS[kind]?.(content) ?? null) : null);
      try {
        await expect(search("老旧小区", "exact", from)).rejects.toThrow();
      } finally {
        fault = () => null;
      }
      expect(await search("老旧小区", "exact", from)).toEqual(["taijiang-2022#p2-1"]);
    },
  );

  test("tries a file a second time by itself", async () => {
    let tries = 0;
    fault = (path) => {
      if (!path.includes("/lines/")) return null;
      tries += 1;
      return tries === 1 ? new Response("", { status: 503 }) : null;
    };
    try {
      expect(await search("老旧小区")).toEqual(["taijiang-2022#p2-1"]);
    } finally {
      fault = () => null;
    }
    expect(tries).toBe(2);
  });

  test("is not asked for words where all reports are few enough to be searched", async () => {
    isFew = true;
    served.length = 0;
    try {
      for (const raw of ["老旧小区", "12348", "没有这个"])
        expect(await search(raw), raw).toEqual(read(raw));
    } finally {
      isFew = false;
    }
    expect(served.filter((path) => path.includes("/pagefind/"))).toEqual([]);
  });
});

describe("buildSearch", () => {
  test("writes the same bytes each time", async () => {
    const contents = async () => {
      const folder = join(root, "search-index");
      const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
        .filter((file) => file.isFile())
        .map((file) => join(file.parentPath, file.name))
        .sort();
      return Promise.all(
        files.map(async (file) => [file, (await readFile(file)).toString("base64")]),
      );
    };
    const first = await contents();
    await rm(join(root, "search-index"), { recursive: true });
    await buildSearch(root);
    expect(await contents()).toEqual(first);
  });

  test("refuses a site without data, and data in another format, by name", async () => {
    const empty = await mkdtemp(join(tmpdir(), "tifa-search-"));
    try {
      await expect(buildSearch(empty)).rejects.toThrow(
        /dist\/data\/reports: .*no published reports/u,
      );
      await mkdir(join(empty, "data/reports"), { recursive: true });
      await writeFile(join(empty, "data/reports/x.json"), '{"id":"x"}');
      await expect(buildSearch(empty)).rejects.toThrow(/dist\/data\/reports\/x\.json/u);
    } finally {
      await rm(empty, { recursive: true });
    }
  });

  test("refuses two reports of one name, of which Pagefind would publish one", async () => {
    const records = [
      { id: "x", content: "三个" },
      { id: "x", content: "如何" },
    ];
    const error = await indexRecords(records).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(TifaError);
    expect(error).toHaveProperty("cause", expect.any(Error));
  });
});
