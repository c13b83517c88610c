/** The forms of an entry as glossaries of other tools want them: one string a form, none twice. */
import { type Entry, preferredRendering, type Rendering } from "../glossary/schema.ts";
import { standingOf } from "../glossary/standing.ts";

/** Marks that a text sets around a formula and a term base must not have. */
const QUOTATION_MARKS = /[“”‘’「」『』"]/g;

/** A form without quotation marks, on one line. */
export function plainForm(text: string): string {
  return oneLine(text.replace(QUOTATION_MARKS, ""));
}

/** Text for a format in which a line is a record and a tab ends a field. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** The forms in simplified characters, the headword first, without quotation marks, none twice. */
export function chineseForms({ head, match }: Entry): readonly [string, ...string[]] {
  const first = plainForm(head.zh);
  const others = new Set(match.map(plainForm).filter((form) => form !== "" && form !== first));
  return [first, ...others];
}

/** The forms that occur in text, as the entry lists them, without quotation marks, none twice. */
export function matchedForms({ match }: Entry): readonly string[] {
  return [...new Set(match.map(plainForm).filter((form) => form !== ""))];
}

/** The renderings by what a translation may do with them, in the entry's order; none twice. */
export function renderingsOf(entry: Entry): {
  readonly preferred: Rendering;
  readonly admitted: readonly Rendering[];
  readonly deprecated: readonly Rendering[];
} {
  const preferred = preferredRendering(entry);
  const seen = new Set([preferred.en]);
  const rest = (status: Rendering["status"]): Rendering[] =>
    entry.renderings.filter((one) => {
      if (one.status !== status || seen.has(one.en)) return false;
      seen.add(one.en);
      return true;
    });
  return { preferred, admitted: rest("admitted"), deprecated: rest("deprecated") };
}

/** Whose a rendering is, of when, and from which document: `official, 2020: Report on …`. */
export function provenanceOf(rendering: Rendering): string {
  const standing = standingOf(rendering);
  return rendering.source === undefined ? standing : `${standing}: ${rendering.source}`;
}

/** Where a term holds, where that is not the whole country: `Gulou District`. */
export function placeOf({ scope }: Entry): string | null {
  return scope.place?.en ?? null;
}
