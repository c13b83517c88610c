/** What the page and the card of an entry print: decided here, printed by the components. */
import type { ReportData } from "../export/data.ts";
import type { Family } from "../glossary/family.ts";
import type { Occurrence } from "../glossary/occurrences.ts";
import { type Entry, preferredRendering } from "../glossary/schema.ts";
import { standingOf } from "../glossary/standing.ts";
import { EVENT_LABELS, EXPLAINER_LABELS, formatDate, LEVEL_LABELS } from "./labels.ts";
import { groupOccurrences, type OccurrenceGroup } from "./occurrences.ts";
import { type Tile, type Tiles, tilesOf } from "./tiles.ts";

/** An entry and where it occurs. */
interface EntryWithOccurrences {
  readonly entry: Entry;
  readonly occurrences: readonly Occurrence[];
}

/** Everything that an entry's page may point to. */
export interface EntryContext {
  readonly entries: readonly EntryWithOccurrences[];
  readonly numbers: readonly {
    readonly slug: string;
    readonly entries: readonly EntryWithOccurrences[];
  }[];
  readonly reports: readonly { readonly id: string; readonly data: ReportData }[];
  readonly families: readonly Family[];
}

/** A link to another entry. */
interface EntryLink {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  /** What tells the two apart, a sentence; only of what may be confused. */
  readonly why?: string;
}

/** Entries related to this one in one way, under a heading. */
export interface Relation {
  readonly heading: string;
  readonly links: readonly EntryLink[];
}

/** A dated event of the term. */
interface EventView {
  readonly what: string;
  readonly date: string;
  readonly when: string;
  readonly source: string;
  readonly note: string | null;
}

/** Where the official gloss stands. */
export interface GlossPlace {
  readonly report: string;
  readonly from: string;
  readonly to: string | null;
  readonly title: string;
  readonly issuer: { readonly zh: string; readonly en: string };
  readonly date: string;
}

/** The occurrences of an entry as its page shows them. */
interface OccurrenceView {
  readonly total: number;
  /** By report; of each the sentences that the page shows. */
  readonly shown: readonly OccurrenceGroup[];
  /** How many sentences are left to the pages below the entry's address. */
  readonly rest: number;
}

/** What an entry's page prints. */
export interface EntryView {
  readonly entry: Entry;
  /** `head: rendering`, with the owner where others share the headword. */
  readonly title: string;
  readonly preferred: string;
  readonly formula: Tiles;
  /** The headword is nothing but a code, and is printed in tiles. */
  readonly isCode: boolean;
  /** The family of formulas to which it belongs. */
  readonly family: Family | null;
  readonly events: readonly EventView[];
  readonly gloss: readonly GlossPlace[];
  readonly confusable: readonly EntryLink[];
  readonly relations: readonly Relation[];
  /** Where the entry is told, if it is nothing but a part of another. */
  readonly folded: { readonly id: string; readonly zh: string; readonly part: number } | null;
  /** The number that it shares with others; null for an entry that is no formula. */
  readonly number: { readonly slug: string; readonly owners: number } | null;
  readonly occurrences: OccurrenceView;
}

/** A tile of a card; what is an entry of its own leads there. */
interface CardTile extends Omit<Tile, "items"> {
  readonly entry: string | null;
  readonly items: readonly {
    readonly zh: string;
    readonly en: string;
    readonly entry: string | null;
  }[];
}

/** What an entry's card prints. */
export interface CardView {
  readonly entry: Entry;
  readonly preferred: string;
  /** Whose the preferred rendering is and of when. */
  readonly standing: string;
  /** The same of every form that may stand in a text. */
  readonly renderings: readonly (readonly [form: string, standing: string])[];
  readonly tiles: readonly CardTile[];
  /** Entries to go on to. */
  readonly see: readonly EntryLink[];
  /** Who explains it, and where; null for a plain name. */
  readonly explained: string | null;
  readonly occurrences: number;
}

/** A card leads on to so many other entries. */
const SEE_SHOWN = 4;

/** Of each report the page of an entry shows so many sentences … */
const SENTENCES_SHOWN = 8;
/** … and of so many reports; the rest stands on pages of its own. */
const REPORTS_SHOWN = 12;

/** Decides what the page of an entry prints. */
export function entryView(page: EntryWithOccurrences, context: EntryContext): EntryView {
  const { entry } = page;
  const preferred = preferredRendering(entry).en;
  const formula = tilesOf(entry);
  const isShared = context.entries.some(
    (other) => other.entry !== entry && other.entry.head.zh === entry.head.zh,
  );
  const { scope } = entry;
  const owner = scope.place?.en ?? scope.issuer?.en ?? LEVEL_LABELS[scope.level];
  const printed = formula.tiles.map((tile) => tile.token).join(formula.separator);
  const number = context.numbers.find((one) => one.entries.some((other) => other.entry === entry));
  return {
    entry,
    title: `${entry.head.zh}: ${preferred}${isShared ? ` (${owner})` : ""}`,
    preferred,
    formula,
    isCode: printed === entry.head.zh && /^[0-9+A-Z]+$/.test(printed),
    family: context.families.find((one) => one.id === entry.family) ?? null,
    events: [...entry.dates]
      .sort((a, b) => (a.date < b.date ? -1 : 1))
      .map(({ what, date, source, note }) => ({
        what: EVENT_LABELS[what],
        date,
        when: formatDate(date),
        source,
        note: note ?? null,
      })),
    gloss: glossPlaces(entry, context),
    confusable: entry.confusable.flatMap(({ entry: id, why }) =>
      linksTo([id], context).map((link) => ({ ...link, why })),
    ),
    relations: relationsOf(entry, context),
    folded: foldedOf(entry, context),
    number: number === undefined ? null : { slug: number.slug, owners: number.entries.length },
    occurrences: occurrenceView(page.occurrences),
  };
}

/** Decides what the card of an entry prints. */
export function cardView(
  { entry, occurrences }: EntryWithOccurrences,
  context: EntryContext,
): CardView {
  const places = glossPlaces(entry, context).map(
    ({ issuer, date, from }) => `${issuer.en}, ${formatDate(date)}, ${from}`,
  );
  const preferred = preferredRendering(entry);
  const { confusable, broader, narrower, related } = entry;
  const see = new Set([...confusable.map((one) => one.entry), ...broader, ...narrower, ...related]);
  return {
    entry,
    preferred: preferred.en,
    standing: standingOf(preferred),
    renderings: entry.renderings.flatMap((one) =>
      [one.en, ...one.match].map((form) => [form, standingOf(one)] as const),
    ),
    tiles: cardTiles(entry, context),
    see: linksTo([...see].slice(0, SEE_SHOWN), context),
    explained:
      entry.explainedBy === undefined
        ? null
        : [EXPLAINER_LABELS[entry.explainedBy].short, places.join("; ")].filter(Boolean).join(": "),
    occurrences: occurrences.length,
  };
}

/** The tiles, with the entries of what they stand for: as a part says, or by a headword of one owner. */
function cardTiles(entry: Entry, { entries }: EntryContext): CardTile[] {
  const byHead = (zh: string): string | null => {
    const found = entries.filter((page) => page.entry.head.zh === zh && page.entry !== entry);
    return found.length === 1 ? (found[0]?.entry.id ?? null) : null;
  };
  return tilesOf(entry).tiles.map((tile, index) => ({
    ...tile,
    entry: entry.parts[index]?.entry ?? (tile.label === null ? null : byHead(tile.label.zh)),
    items: tile.items.map((item) => ({ ...item, entry: byHead(item.zh) })),
  }));
}

function foldedOf({ foldedInto }: Entry, { entries }: EntryContext): EntryView["folded"] {
  if (foldedInto === undefined) return null;
  const whole = entries.find((page) => page.entry.id === foldedInto.entry)?.entry;
  return whole === undefined ? null : { id: whole.id, zh: whole.head.zh, part: foldedInto.part };
}

function glossPlaces(entry: Entry, { reports }: EntryContext): GlossPlace[] {
  return (entry.officialGloss?.sources ?? []).flatMap(({ report, from, to }) => {
    const data = reports.find((one) => one.id === report)?.data;
    if (data === undefined) return [];
    const last = to === undefined || to === from ? null : to;
    return [{ report, from, to: last, title: data.title.zh, issuer: data.issuer, date: data.date }];
  });
}

function linksTo(ids: readonly string[], { entries }: EntryContext): EntryLink[] {
  return ids.flatMap((id) => {
    const other = entries.find((page) => page.entry.id === id)?.entry;
    return other === undefined ? [] : [{ id, zh: other.head.zh, en: preferredRendering(other).en }];
  });
}

function relationsOf(entry: Entry, context: EntryContext): Relation[] {
  const supersededBy = context.entries.flatMap(({ entry: other }) =>
    other.supersedes.includes(entry.id) ? [other.id] : [],
  );
  const relations: (readonly [heading: string, ids: readonly string[]])[] = [
    ["Belongs to", entry.broader],
    ["Comprises", entry.narrower],
    ["Read with", entry.related],
    ["Took the place of", entry.supersedes],
    ["Gave way to", supersededBy],
  ];
  return relations
    .map(([heading, ids]) => ({ heading, links: linksTo(ids, context) }))
    .filter(({ links }) => links.length > 0);
}

function occurrenceView(occurrences: readonly Occurrence[]): OccurrenceView {
  const groups = groupOccurrences(occurrences);
  const shown = groups
    .slice(0, REPORTS_SHOWN)
    .map((group) => ({ ...group, lines: group.lines.slice(0, SENTENCES_SHOWN) }));
  const all = groups.reduce((sum, group) => sum + group.lines.length, 0);
  const visible = shown.reduce((sum, group) => sum + group.lines.length, 0);
  return { total: occurrences.length, shown, rest: all - visible };
}

/** Sentences on one page of all occurrences. */
const PAGE_SIZE = 50;

/** All occurrences of an entry in pages, for an entry whose own page does not show them all. */
export function occurrencePages(occurrences: readonly Occurrence[]): readonly OccurrenceGroup[][] {
  if (occurrenceView(occurrences).rest === 0) return [];
  const pages: OccurrenceGroup[][] = [];
  let open: OccurrenceGroup[] = [];
  let room = PAGE_SIZE;
  for (const group of groupOccurrences(occurrences)) {
    let lines = group.lines;
    while (lines.length > 0) {
      open.push({ ...group, lines: lines.slice(0, room) });
      const taken = Math.min(room, lines.length);
      lines = lines.slice(taken);
      room -= taken;
      if (room > 0) continue;
      pages.push(open);
      open = [];
      room = PAGE_SIZE;
    }
  }
  if (open.length > 0) pages.push(open);
  return pages;
}
