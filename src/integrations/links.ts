/**
 * Checks the pages of the built site: every internal link leads to a page, and its fragment to a
 * place there; no id stands twice on a page (a heading of prose may take one of the template's); no
 * element carries a style or a handler, which the Content-Security-Policy would stop. A fault fails
 * the build.
 */
import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { Parser } from "htmlparser2";
import { TifaError, throwAll } from "../lib/errors.ts";
import { normaliseBase } from "../lib/urls.ts";

/** What one HTML file links to and what it can be linked to by. */
interface Page {
  readonly ids: ReadonlySet<string>;
  readonly links: readonly string[];
  /** What must not stand on a page, as sentences without their subject. */
  readonly faults: readonly string[];
}

const LINKS: Readonly<Record<string, string>> = {
  a: "href",
  area: "href",
  link: "href",
  img: "src",
  script: "src",
  source: "src",
  form: "action",
  use: "href",
};

/** The integration: runs after the pages and the downloads are written. */
export function links(): AstroIntegration {
  let base = "/";
  let site: string | undefined;
  return {
    name: "tifa:links",
    hooks: {
      "astro:config:done": ({ config }) => {
        base = normaliseBase(config.base);
        site = config.site;
      },
      "astro:build:done": async ({ dir, logger }) => {
        const count = await checkLinks(fileURLToPath(dir), base, site);
        logger.info(`${count} internal links lead where they say`);
      },
    },
  };
}

/**
 * Checks a built site.
 *
 * @param root folder of the site on disk
 * @param base path under which it is served, with slashes at either end
 * @param site origin of the site, whose absolute links count as internal
 * @returns the number of internal links checked
 * @throws TifaError that lists every broken link with the file in which it stands
 */
export async function checkLinks(root: string, base: string, site?: string): Promise<number> {
  const files = (await readdir(root, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
  const known = new Set(files);
  const pages = new Map<string, Page>();
  for (const file of files.filter((name) => name.endsWith(".html"))) {
    pages.set(file, readPage(await readFile(join(root, file), "utf8")));
  }
  const errors: TifaError[] = [];
  let count = 0;
  for (const [file, page] of pages) {
    for (const fault of page.faults) {
      errors.push(
        new TifaError({
          what: `The page ${fault}.`,
          where: { file: `dist/${file}` },
          fix: "Rename the heading or the id, or say it with a class; a page of prose is made from content/.",
        }),
      );
    }
    const here = new URL(addressOf(file, base), site ?? "http://site.invalid");
    for (const link of page.links) {
      const target = URL.canParse(link, here) ? new URL(link, here) : null;
      if (target !== null && target.origin !== here.origin) continue;
      count += 1;
      const problem = target === null ? "is not an address" : problemOf(target, base, known, pages);
      if (problem === null) continue;
      errors.push(
        new TifaError({
          what: `The link “${link}” ${problem}.`,
          where: { file: `dist/${file}` },
          fix: "Correct the link, or build what it names.",
        }),
      );
    }
  }
  throwAll(errors);
  return count;
}

function problemOf(
  target: URL,
  base: string,
  known: ReadonlySet<string>,
  pages: ReadonlyMap<string, Page>,
): string | null {
  if (!target.pathname.startsWith(base)) return `leaves the base path ${base}`;
  const path = decodeURIComponent(target.pathname.slice(base.length));
  if (path !== "" && !path.endsWith("/") && !/\.[a-z0-9]+$/i.test(path))
    return "lacks its trailing slash";
  const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
  if (!known.has(file)) return "leads to no file";
  const fragment = decodeURIComponent(target.hash.slice(1));
  if (fragment !== "" && !pages.get(file)?.ids.has(fragment))
    return `names the fragment #${fragment}, which its page lacks`;
  return null;
}

function addressOf(file: string, base: string): string {
  return base + file.replace(/(^|\/)index\.html$/, "$1");
}

function readPage(html: string): Page {
  const ids = new Set<string>();
  const found: string[] = [];
  const faults: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      const { id } = attributes;
      if (id !== undefined && ids.has(id)) faults.push(`has the id “${id}” twice`);
      if (id !== undefined) ids.add(id);
      for (const key of Object.keys(attributes)) {
        if (key === "style" || key.startsWith("on"))
          faults.push(`has an attribute “${key}” on <${name}>`);
      }
      const attribute = LINKS[name];
      const link = attribute === undefined ? undefined : attributes[attribute];
      if (link !== undefined) found.push(link);
    },
  });
  parser.write(html);
  parser.end();
  return { ids, links: found, faults };
}
