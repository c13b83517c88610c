/** The glossary as the pages print it. */
import { render } from "astro:content";
import type { Occurrence } from "../lib/collection.ts";
import { type NumberString, numberOf } from "../lib/glossary/number.ts";
import type { Entry } from "../lib/glossary/schema.ts";
import { collection } from "./collection.ts";

/** A rendered MDX body, to be used as a component. */
type Body = Awaited<ReturnType<typeof render>>["Content"];

/** An entry, where it occurs, and its body. */
export interface EntryPage {
  readonly entry: Entry;
  readonly occurrences: readonly Occurrence[];
  /** Null where the entry's brief says all. */
  readonly Content: Body | null;
}

/** A numbered string with every entry that owns it. */
export interface NumberPage extends NumberString {
  readonly entries: readonly EntryPage[];
}

/** Every entry, in the order of their ids. */
export async function allEntries(): Promise<readonly EntryPage[]> {
  const { entries, occurrences, bodies } = await collection();
  return Promise.all(
    entries.map(async (entry): Promise<EntryPage> => {
      const body = bodies.get(entry.id);
      const isEmpty = body === undefined || (body.body ?? "").trim() === "";
      return {
        entry,
        occurrences: occurrences.get(entry.id) ?? [],
        Content: isEmpty ? null : (await render(body)).Content,
      };
    }),
  );
}

/** Every numbered string, digits first by value, then phrases by their slug. */
export async function allNumbers(): Promise<readonly NumberPage[]> {
  const bySlug = new Map<string, { zh: string; entries: EntryPage[] }>();
  for (const page of await allEntries()) {
    const number = numberOf(page.entry);
    if (number === null) continue;
    const owners = bySlug.get(number.slug);
    if (owners === undefined) bySlug.set(number.slug, { zh: number.zh, entries: [page] });
    else owners.entries.push(page);
  }
  return [...bySlug]
    .map(([slug, { zh, entries }]) => ({ slug, zh, entries }))
    .sort((a, b) => a.slug.localeCompare(b.slug, "en", { numeric: true }));
}
