/**
 * Where an entry occurs in the Chinese, an admitted rendering stands in the English of the line.
 *
 * Fewer renderings than occurrences are only a warning, since English may say "it" where Chinese
 * repeats. An occurrence inside a longer one is rendered with that. A deprecated form is refused
 * unless it is part of an admitted one.
 */
import { Matcher, type TermForm, type TermMatch } from "../../glossary/match.ts";
import { type Entry, preferredRendering } from "../../glossary/schema.ts";
import type { Span, TermMark } from "../../text/model.ts";
import type { AlignedSegment } from "../aligned.ts";
import { reportFaults, severityOfUnfinished } from "../faults.ts";
import { placeIn } from "../place.ts";
import type { Context, Rule } from "../rule.ts";

export const terms: Rule = {
  id: "terms",
  title: "Where an entry occurs in the Chinese, an admitted rendering stands in the English",
  why: "One term, one rendering: otherwise a reader cannot tell that two sentences speak of the same thing, and the line has no link to its entry.",
  check(context) {
    reportFaults("ownership", context, (file) => severityOfUnfinished(file, context));
    const entries = new Map(context.entries.map(({ entry }) => [entry.id, entry]));
    for (const unit of context.segments) checkUnit(unit, entries, context);
  },
};

function checkUnit(
  unit: AlignedSegment,
  entries: ReadonlyMap<string, Entry>,
  context: Context,
): void {
  const english = termsOf(unit, "en");
  const outer = termsOf(unit, "zh").filter((mark) => mark.within === undefined);
  for (const term of outer) {
    const entry = entries.get(term.entry);
    const occurrences = outer.filter((mark) => mark.entry === term.entry);
    if (entry === undefined || occurrences[0] !== term) continue;
    // A stock wording dissolves into whatever verb the English needs; its entry lists the usual ones.
    if (entry.kind === "wording") continue;
    const own = english.filter((mark) => mark.entry === entry.id);
    const chinese = unit.zh.text.slice(term.start, term.end);
    const preferred = preferredOf(entry);
    if (own.length === 0) {
      context.report({
        where: placeIn(unit, "en"),
        segment: unit.id,
        about: chinese,
        what: `“${chinese}” (${entry.id}) is not rendered by any admitted form.`,
        fix: `Write “${preferred}”, or list the form that stands there under a rendering's match in content/glossary/${entry.id}.mdx.`,
      });
    }
    if (own.length > 0 && own.length < occurrences.length) {
      context.report({
        severity: "warning",
        where: placeIn(unit, "en"),
        segment: unit.id,
        about: chinese,
        what: `“${chinese}” (${entry.id}) stands ${occurrences.length} times in the Chinese, and is rendered ${own.length === 1 ? "once" : `${own.length} times`}.`,
        fix: `Write “${preferred}” there too; excuse the line where English must say “it”.`,
      });
    }
    for (const span of deprecatedIn(unit, entry)) {
      const form = unit.en.text.slice(span.start, span.end);
      context.report({
        where: placeIn(unit, "en", span),
        segment: unit.id,
        about: form,
        what: `“${form}” is a deprecated rendering of “${chinese}” (${entry.id}).`,
        fix: `Write “${preferred}”.`,
      });
    }
  }
}

function termsOf(unit: AlignedSegment, lang: "zh" | "en"): TermMark[] {
  return unit[lang].marks.filter((mark) => mark.type === "term");
}

/** An entry that has failed its schema may have none; its own rule says so. */
function preferredOf(entry: Entry): string {
  const hasOne = entry.renderings.some((one) => one.status === "preferred");
  return hasOne ? preferredRendering(entry).en : entry.head.en;
}

/** The deprecated forms of an entry in the English, those aside that an admitted one contains. */
function deprecatedIn(unit: AlignedSegment, entry: Entry): Span[] {
  const find = (isDeprecated: boolean): readonly TermMatch[] => {
    const forms = entry.renderings
      .filter((one) => (one.status === "deprecated") === isDeprecated)
      .flatMap((one) => one.match.map((text): TermForm => ({ entry: entry.id, text })));
    return forms.length === 0 ? [] : new Matcher(forms, "en").find(unit.en.text).matches;
  };
  if (entry.renderings.every((one) => one.status !== "deprecated")) return [];
  const admitted = find(false);
  return find(true).filter(
    (span) => !admitted.some((other) => other.start <= span.start && span.end <= other.end),
  );
}
