/**
 * Every address of the site, in one place. Pages and data files live under a base path that is
 * known only at build time (`BASE=/tifa/`), so each address is made by a function of that base.
 * Page addresses always end in a slash; files do not.
 */

/** The addresses of the site under one base path. */
export interface Urls {
  /** The base itself, with a slash at either end. */
  readonly base: string;
  home(): string;
  reports(): string;
  /** A report, or one block (`p12`) or line (`p12-3`) of it. */
  report(id: string, segment?: string): string;
  /** A report for paper. */
  print(id: string): string;
  /** The running head of a report on paper: a style sheet. */
  printStyle(id: string): string;
  glossary(): string;
  entry(id: string): string;
  /** The short form of an entry that the popover fetches: a fragment of HTML, not a page. */
  card(id: string): string;
  /** All occurrences of an entry, below its address, in pages counted from 1. */
  occurrences(id: string, page?: number): string;
  numbers(): string;
  /** Every owner of one numbered formula: `12348`, `sange-ruhe`. */
  number(slug: string): string;
  families(): string;
  family(id: string): string;
  /** For readers to whom all of this is new. */
  primer(): string;
  search(query?: string): string;
  /** Every place of a string, one a line; `query` may be left out. */
  concordance(query?: string): string;
  method(): string;
  about(): string;
  contribute(): string;
  data(): string;
  reportData(id: string): string;
  glossaryData(): string;
  schema(name: "report" | "glossary"): string;
  /** A file of `public/`, named relative to it. */
  file(path: string): string;
}

/** `""`, `tifa`, `/tifa` and `/tifa/` all mean a base; the answer has a slash at either end. */
export function normaliseBase(base: string): string {
  const path = base.split("/").filter((part) => part !== "");
  return path.length === 0 ? "/" : `/${path.join("/")}/`;
}

/** Makes the addresses under `base`, which may lack its slashes. */
export function createUrls(base: string): Urls {
  const root = normaliseBase(base);
  const page = (...parts: readonly string[]): string =>
    root + parts.map((part) => `${encodeURIComponent(part)}/`).join("");
  const file = (path: string): string => root + path.replace(/^\/+/, "");
  return {
    base: root,
    home: () => root,
    reports: () => page("reports"),
    report: (id, segment) => page("reports", id) + (segment === undefined ? "" : `#${segment}`),
    print: (id) => page("reports", id, "print"),
    printStyle: (id) => file(`reports/${encodeURIComponent(id)}/print.css`),
    glossary: () => page("glossary"),
    entry: (id) => page("glossary", id),
    card: (id) => page("glossary", id, "card"),
    occurrences: (id, number = 1) => page("glossary", id, "occurrences", String(number)),
    numbers: () => page("numbers"),
    number: (slug) => page("numbers", slug),
    families: () => page("families"),
    family: (id) => page("families", id),
    primer: () => page("primer"),
    search: (query) =>
      page("search") + (query === undefined ? "" : `?q=${encodeURIComponent(query)}`),
    concordance: (query) =>
      page("concordance") + (query === undefined ? "" : `?q=${encodeURIComponent(query)}`),
    method: () => page("method"),
    about: () => page("about"),
    contribute: () => page("contribute"),
    data: () => page("data"),
    reportData: (id) => file(`data/reports/${encodeURIComponent(id)}.json`),
    glossaryData: () => file("data/glossary.json"),
    schema: (name) => file(`data/schema/${name}.json`),
    file,
  };
}
