/** What every page needs to know of the build: where the site will stand. */
import { createUrls } from "../lib/urls.ts";

/** The addresses of this build. */
export const urls = createUrls(import.meta.env.BASE_URL);

/** The sections of the masthead, in order. */
export const SECTIONS = [
  { name: "Reports", href: urls.reports() },
  { name: "Glossary", href: urls.glossary() },
  { name: "Numbers", href: urls.numbers() },
  { name: "Search", href: urls.search() },
  { name: "Method", href: urls.method() },
  { name: "About", href: urls.about() },
] as const;

/** Name of a section of the masthead. */
export type Section = (typeof SECTIONS)[number]["name"];
