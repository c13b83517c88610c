/**
 * Every English form that is used for every entry, with counts, so that a reviewer sees at a glance a
 * `match` that is too lax, a form that nobody uses, and how even the translation is.
 */

import type { Collection } from "../collection.ts";
import type { Entry } from "../glossary/schema.ts";
import type { Rich, TermMark } from "../text/model.ts";
import { alignedSegmentsOf } from "./aligned.ts";

/** A form and where it stands. */
interface FormUse {
  readonly text: string;
  /** Whether a deprecated rendering has it. */
  readonly isDeprecated: boolean;
  /** `gulou-2019 p12-3`, one for each occurrence. */
  readonly places: readonly string[];
}

/** What is used for one entry in the translated lines. */
export interface RenderingUse {
  readonly entry: string;
  readonly head: { readonly zh: string; readonly en: string };
  /** Occurrences in translated Chinese lines, those inside longer terms included, by their form. */
  readonly chinese: readonly FormUse[];
  readonly english: readonly FormUse[];
  /** Lines whose Chinese has the entry outside a longer term and whose English has no form of it. */
  readonly unrendered: readonly string[];
  /** Lines whose English has it more often than their Chinese: the sign of a form that is too lax. */
  readonly surplus: readonly string[];
  /** Forms under `match` that no translated line uses. */
  readonly unused: readonly string[];
}

/** What is used, entry by entry in the order of the glossary; most frequent form first. */
export function findRenderings({ reports, entries }: Collection): RenderingUse[] {
  const chinese = new Map<string, Map<string, string[]>>();
  const english = new Map<string, Map<string, string[]>>();
  const unrendered = new Map<string, string[]>();
  const surplus = new Map<string, string[]>();
  for (const unit of reports.flatMap(alignedSegmentsOf)) {
    const place = `${unit.report.id} ${unit.id}`;
    const own = termsOf(unit.zh);
    const found = termsOf(unit.en);
    collect(chinese, unit.zh, own, place);
    collect(english, unit.en, found, place);
    const rendered = new Set(found.map((term) => term.entry));
    const lost = own.filter((term) => term.within === undefined && !rendered.has(term.entry));
    for (const id of new Set(lost.map((term) => term.entry))) {
      unrendered.set(id, [...(unrendered.get(id) ?? []), place]);
    }
    for (const id of rendered) {
      if (count(found, id) <= count(own, id)) continue;
      surplus.set(id, [...(surplus.get(id) ?? []), place]);
    }
  }
  return entries.map(({ entry }): RenderingUse => {
    const used = english.get(entry.id) ?? new Map<string, string[]>();
    const forms = entry.renderings.flatMap((one) => one.match);
    const seen = new Set([...used.keys()].map(fold));
    return {
      entry: entry.id,
      head: { zh: entry.head.zh, en: entry.head.en },
      chinese: usesOf(chinese.get(entry.id), () => false),
      english: usesOf(used, (text) => isDeprecated(entry, text)),
      unrendered: unrendered.get(entry.id) ?? [],
      surplus: surplus.get(entry.id) ?? [],
      unused: forms.filter((form) => !seen.has(fold(form))),
    };
  });
}

function termsOf(rich: Rich): TermMark[] {
  return rich.marks.filter((mark) => mark.type === "term");
}

function count(terms: readonly TermMark[], entry: string): number {
  return terms.filter((term) => term.entry === entry).length;
}

function collect(
  all: Map<string, Map<string, string[]>>,
  rich: Rich,
  terms: readonly TermMark[],
  place: string,
): void {
  for (const { entry, start, end } of terms) {
    const forms = all.get(entry) ?? new Map<string, string[]>();
    const text = rich.text.slice(start, end);
    forms.set(text, [...(forms.get(text) ?? []), place]);
    all.set(entry, forms);
  }
}

function usesOf(
  forms: ReadonlyMap<string, readonly string[]> | undefined,
  isOld: (text: string) => boolean,
): FormUse[] {
  return [...(forms ?? [])]
    .map(([text, places]) => ({ text, isDeprecated: isOld(text), places }))
    .sort((a, b) => b.places.length - a.places.length || (a.text < b.text ? -1 : 1));
}

function isDeprecated(entry: Entry, text: string): boolean {
  const owners = entry.renderings.filter((one) =>
    one.match.some((form) => fold(form) === fold(text)),
  );
  return owners.length > 0 && owners.every((one) => one.status === "deprecated");
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[’‘]/g, "'").replace(/[“”]/g, '"').replace(/[‐‑]/g, "-");
}

/** Places named for each form; the rest are counted. */
const SHOWN_PLACES = 3;

/** The uses as a table for reading. */
export function printRenderings(uses: readonly RenderingUse[]): string {
  return uses
    .map((use) => {
      const lines = [`${use.entry}  ${use.head.zh} · ${use.head.en}`];
      for (const form of use.chinese) lines.push(`  zh ${tell(form)}`);
      for (const form of use.english) {
        lines.push(`  en ${tell(form)}${form.isDeprecated ? "  DEPRECATED" : ""}`);
      }
      if (use.unrendered.length > 0) lines.push(`  not rendered: ${use.unrendered.join(", ")}`);
      if (use.surplus.length > 0) {
        lines.push(`  more often in the English than in the Chinese: ${use.surplus.join(", ")}`);
      }
      if (use.unused.length > 0) lines.push(`  never used: ${use.unused.join(" | ")}`);
      return `${lines.join("\n")}\n`;
    })
    .join("\n");
}

function tell({ text, places }: FormUse): string {
  const shown = [...new Set(places)].slice(0, SHOWN_PLACES).join(", ");
  const more = new Set(places).size > SHOWN_PLACES ? ", …" : "";
  return `${String(places.length).padStart(4)} × ${text}  (${shown}${more})`;
}
