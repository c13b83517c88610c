/** The glossary as the pages print it. */
import { getCollection, render } from "astro:content";
import { type NumberString, numberOf } from "../lib/glossary/number.ts";
import type { Occurrence } from "../lib/glossary/occurrences.ts";
import type { Entry } from "../lib/glossary/schema.ts";
import {
  type CardView,
  cardView,
  type EntryContext,
  type EntryView,
  entryView,
} from "../lib/page/entry.ts";
import { collection, kept } from "./collection.ts";
import { allReports } from "./reports.ts";

/** A rendered MDX body, to be used as a component. */
type Body = Awaited<ReturnType<typeof render>>["Content"];

/** An entry and where it occurs. */
export interface EntryPage {
  readonly entry: Entry;
  readonly occurrences: readonly Occurrence[];
}

/** A numbered string with every entry that owns it. */
export interface NumberPage extends NumberString {
  readonly entries: readonly EntryPage[];
}

/** Every entry, in the order of their ids. */
export const allEntries = kept(({ entries, occurrences }): readonly EntryPage[] =>
  entries.map(({ entry }) => ({ entry, occurrences: occurrences.get(entry.id) ?? [] })),
);

/** The entries that lists show: what is folded into another has no page of its own. */
export const listedEntries = kept((): readonly EntryPage[] =>
  allEntries().filter(({ entry }) => entry.foldedInto === undefined),
);

/** Every numbered string, digits first by value, then phrases by their slug. */
export const allNumbers = kept((): readonly NumberPage[] => {
  const bySlug = new Map<string, { zh: string; entries: EntryPage[] }>();
  for (const page of listedEntries()) {
    const number = numberOf(page.entry);
    if (number === null) continue;
    const owners = bySlug.get(number.slug);
    if (owners === undefined) bySlug.set(number.slug, { zh: number.zh, entries: [page] });
    else owners.entries.push(page);
  }
  return [...bySlug]
    .map(([slug, { zh, entries }]) => ({ slug, zh, entries }))
    .sort((a, b) => a.slug.localeCompare(b.slug, "en", { numeric: true }));
});

const context = kept(
  ({ families }): EntryContext => ({
    entries: allEntries(),
    numbers: allNumbers(),
    reports: allReports(),
    families,
  }),
);

/** What the page of each entry prints, by id. */
export const entryViews = kept(
  (): ReadonlyMap<string, EntryView> =>
    new Map(allEntries().map((page) => [page.entry.id, entryView(page, context())])),
);

/** What the card of each entry prints, by id. */
export const cardViews = kept(
  (): ReadonlyMap<string, CardView> =>
    new Map(allEntries().map((page) => [page.entry.id, cardView(page, context())])),
);

/** The body of an entry; null where its brief says all. */
export async function bodyOf(id: string): Promise<Body | null> {
  const record = collection().entries.find(({ entry }) => entry.id === id);
  if (record === undefined || record.body === "") return null;
  const compiled = (await bodies()).get(id);
  return compiled === undefined ? null : (await render(compiled)).Content;
}

/** Where an entry occurs; nowhere, if there is no such entry. */
export function occurrencesOf(id: string): readonly Occurrence[] {
  return collection().occurrences.get(id) ?? [];
}

const bodies = kept(
  async () => new Map((await getCollection("glossary")).map((one) => [one.id, one])),
);
