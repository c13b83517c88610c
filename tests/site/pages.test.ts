import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { listReports } from "../../scripts/files.ts";
import { all, filesOf, hasClass, pageOf } from "./html.ts";

const REPORTS = listReports();
const { folder } = inject("root");
const nested = inject("nested");
const files = await filesOf(folder);
const htmlFiles = files.filter((file) => file.endsWith(".html"));
/** Pages, without the fragments that a popover fetches. */
const pages = htmlFiles.filter((file) => !/\/card\//.test(file));

describe("addresses", () => {
  test("every address of the contract has a page", () => {
    expect(files).toEqual(
      expect.arrayContaining([
        "index.html",
        "reports/index.html",
        ...REPORTS.map((id) => `reports/${id}/index.html`),
        ...REPORTS.map((id) => `reports/${id}/print/index.html`),
        "glossary/index.html",
        "glossary/gulou-12348/index.html",
        "numbers/index.html",
        "numbers/12348/index.html",
        "numbers/sange-ruhe/index.html",
        "search/index.html",
        "method/index.html",
        "about/index.html",
        "contribute/index.html",
        "data/index.html",
        "404.html",
        ...REPORTS.map((id) => `data/reports/${id}.json`),
        "data/glossary.json",
        "data/schema/report.json",
        "data/schema/glossary.json",
      ]),
    );
  });

  test("the site under /a/b/ has the same files, and every link in it stays there", async () => {
    const strip = (name: string) => name.replace(/\.[\w-]{6,}\.(js|css)$/, ".$1");
    const names = (list: string[]) =>
      [
        ...new Set(list.filter((name) => !/^(search-index|pagefind|_astro)/.test(name)).map(strip)),
      ].sort();
    expect(names(await filesOf(nested.folder))).toEqual(names(files));
    const home = await pageOf(nested.folder, "index.html");
    const links = all(home, (node) => node.name === "a").map((node) => node.attributes.href ?? "");
    expect(links.length).toBeGreaterThan(5);
    for (const link of links.filter((href) => href.startsWith("/")))
      expect(link).toMatch(/^\/a\/b\//);
  });
});

describe("every page", () => {
  test.each(pages)(
    "%s has a language, one main heading, a title and a policy without unsafe-inline",
    async (file) => {
      const page = await pageOf(folder, file);
      const html = all(page, (node) => node.name === "html")[0];
      expect(html?.attributes.lang).toBe("en");
      expect(all(page, (node) => node.name === "h1")).toHaveLength(1);
      expect(all(page, (node) => node.name === "title")[0]?.text).toMatch(/\S/);
      const policy = all(
        page,
        (node) => node.attributes["http-equiv"]?.toLowerCase() === "content-security-policy",
      );
      expect(policy).toHaveLength(1);
      expect(policy[0]?.attributes.content).toContain("default-src 'none'");
      expect(policy[0]?.attributes.content).not.toContain("unsafe-inline");
      expect(all(page, (node) => "style" in node.attributes).map((node) => node.name)).toEqual([]);
      const handlers = all(page, (node) =>
        Object.keys(node.attributes).some((name) => name.startsWith("on")),
      );
      expect(handlers).toEqual([]);
    },
  );

  test.each(pages)("%s marks every Han character with a Chinese language", async (file) => {
    const page = await pageOf(folder, file);
    const body = all(page, (node) => node.name === "body")[0];
    if (body === undefined) throw new Error("no body");
    const strays: string[] = [];
    const walk = (node: typeof body, lang: string): void => {
      const own = node.attributes.lang ?? lang;
      if (node.name === "" && /\p{Script=Han}/u.test(node.text) && !own.startsWith("zh"))
        strays.push(node.text.trim());
      if (node.name !== "script") for (const child of node.children) walk(child, own);
    };
    walk(body, "en");
    expect(strays).toEqual([]);
  });

  test("no two pages have the same title", async () => {
    const titles = await Promise.all(
      pages.map(async (file) => {
        const page = await pageOf(folder, file);
        return all(page, (node) => node.name === "title")[0]?.text ?? "";
      }),
    );
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  test("nothing is asked of another origin", async () => {
    for (const file of htmlFiles) {
      const page = await pageOf(folder, file);
      const loads = all(page, (node) =>
        ["script", "img", "source", "iframe", "link"].includes(node.name),
      )
        .filter((node) => node.attributes.rel !== "canonical")
        .map((node) => node.attributes.src ?? node.attributes.href ?? "");
      for (const address of loads) expect(address, file).not.toMatch(/^(https?:)?\/\//);
    }
    for (const file of files.filter((name) => name.endsWith(".css"))) {
      expect(await readFile(join(folder, file), "utf8")).not.toMatch(/url\(["']?(https?:)?\/\//);
    }
  });
});

describe("the data page", () => {
  test("shows a sentence as it is in the data", async () => {
    const page = await pageOf(folder, "data/index.html");
    const shown = all(page, (node) => node.name === "pre")
      .map((node) => node.text)
      .find((text) => text.includes('"zh"'));
    const sentence = JSON.parse(shown ?? "null") as { id: string };
    const data = JSON.parse(
      await readFile(join(folder, "data/reports/gulou-2019.json"), "utf8"),
    ) as { segments: { id: string }[] };
    expect(data.segments.find((one) => one.id === sentence.id)).toEqual(sentence);
  });

  test("links every download with its size and a piece of it, and no other file is there", async () => {
    const page = await pageOf(folder, "data/index.html");
    const links = all(page, (node) => node.name === "a").map((node) => node.attributes.href ?? "");
    const downloads = files.filter((file) => file.startsWith("data/") && !file.endsWith(".html"));
    expect(downloads.length).toBeGreaterThan(25);
    for (const file of downloads) expect(links).toContain(`/${file}`);
    const text = all(page, (node) => node.name === "main")[0]?.text ?? "";
    expect(text.match(/\b[\d.]+ (B|kB|MB)\b/g)).toHaveLength(downloads.length - 2);
    for (const details of all(page, (node) => node.name === "details"))
      expect(all(details, (node) => node.name === "pre")[0]?.text).toMatch(/\S/);
  });
});

describe("a report's page", () => {
  test.each(REPORTS)(
    "%s prints every sentence of its data in place, whole and in order",
    async (id) => {
      const page = await pageOf(folder, `reports/${id}/index.html`);
      const data = JSON.parse(await readFile(join(folder, `data/reports/${id}.json`), "utf8")) as {
        segments: { id: string; block: string; zh: string; en: string | null }[];
      };
      const pairs = all(page, (node) => node.name === "section" && hasClass(node, "pair"));
      expect(pairs.map((node) => node.attributes.id)).toEqual([
        ...new Set(data.segments.map((one) => one.block)),
      ]);
      const lines = pairs.flatMap((pair) =>
        all(pair, (node) => hasClass(node, "line") && node.attributes.id !== undefined).map(
          (node) => ({
            id: node.attributes.id,
            block: pair.attributes.id,
            zh: textOf(node),
          }),
        ),
      );
      expect(lines).toEqual(
        data.segments.map(({ id: segment, block, zh }) => ({ id: segment, block, zh })),
      );
      for (const segment of data.segments.filter((one) => one.en !== null && one.en !== "")) {
        const english = pairs.flatMap((pair) =>
          all(pair, (node) => node.attributes["data-of"] === segment.id),
        );
        expect(english.map(textOf)).toEqual([segment.en]);
        expect(english[0]?.attributes.lang).toBe("en");
      }
    },
  );

  test("gulou-2019 links “12348” to its entry and prints figures with their value", async () => {
    const page = await pageOf(folder, "reports/gulou-2019/index.html");
    const terms = all(
      page,
      (node) => node.name === "a" && node.attributes["data-term"] === "gulou-12348",
    );
    expect(terms.length).toBeGreaterThanOrEqual(2);
    expect(terms[0]?.attributes.href).toBe("/glossary/gulou-12348/");
    const figures = all(page, (node) => node.name === "data" && hasClass(node, "figure"));
    const gdp = figures.find((node) => textOf(node) === "1613.3亿元");
    expect(gdp?.attributes).toMatchObject({ value: "161330000000", "data-unit": "CNY" });
  });

  test("taijiang-2022 shows what was supplied and what is lost, each with its certainty", async () => {
    const page = await pageOf(folder, "reports/taijiang-2022/index.html");
    const pairs = all(page, (node) => node.name === "section" && hasClass(node, "pair"));
    const marked = (name: string) =>
      pairs.flatMap((pair) => all(pair, (node) => hasClass(node, name)));
    const supplied = marked("supplied");
    const gaps = marked("gap");
    expect(supplied.length).toBeGreaterThan(20);
    expect(gaps.length).toBeGreaterThan(3);
    for (const node of [...supplied, ...gaps])
      expect(node.attributes["data-cert"]).toMatch(/^(high|medium|low)$/);
    expect(gaps.every((node) => textOf(node).includes("□"))).toBe(true);
  });
});

/** Text of an element without the references that lead to the foot of the page. */
function textOf(node: {
  name: string;
  text: string;
  children: readonly (typeof node)[];
  attributes: Readonly<Record<string, string>>;
}): string {
  if (node.name === "") return node.text;
  if (node.name === "sup" || hasClass({ ...node }, "reference")) return "";
  return node.children.map(textOf).join("");
}
