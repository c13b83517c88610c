/** Every form that an entry lists stands somewhere. */
import type { Context, Rule } from "../rule.ts";

export const forms: Rule = {
  id: "forms",
  title: "Every form that an entry lists occurs in the reports that it covers",
  why: "A misspelt form matches nothing, and nobody notices.",
  needsAll: true,
  check(context) {
    for (const record of context.entries) checkEntry(record, context);
  },
};

function checkEntry(
  { entry, file, locate }: Context["entries"][number],
  { occurrences, reports, report }: Context,
): void {
  const places = occurrences.get(entry.id) ?? [];
  // An entry that matches nowhere on purpose, or nowhere at all, is another rule's.
  if (places.length === 0) return;
  const found = new Set(places.map((place) => place.text));
  for (const [at, form] of entry.match.entries()) {
    if (found.has(form)) continue;
    report({
      where: { file, line: locate(["match", at]) ?? 1 },
      about: form,
      what: `“${form}” stands in no report, or only inside a longer form (match).`,
      fix: "Correct the form, or take it out.",
    });
  }
  const isTranslated = places.every(({ report: id }) =>
    reports.some((one) => one.id === id && one.meta?.translation.complete === true),
  );
  if (!isTranslated) return;
  const used = new Set(
    places.flatMap(({ rendering }) => (rendering ? [fold(rendering.text)] : [])),
  );
  for (const [at, rendering] of entry.renderings.entries()) {
    for (const [index, form] of rendering.match.entries()) {
      // The rendering itself may be a name for the page alone; further forms are for the text.
      if (form === rendering.en || used.has(fold(form))) continue;
      report({
        severity: "warning",
        where: { file, line: locate(["renderings", at, "match", index]) ?? 1 },
        about: form,
        what: `“${form}” renders no sentence of a report (renderings[${at}].match).`,
        fix: "Correct the form, or take it out: a form is listed when a translation uses it.",
      });
    }
  }
}

/** As the matcher folds English. */
function fold(text: string): string {
  return text.toLowerCase().replace(/[’‘]/g, "'").replace(/[“”]/g, '"').replace(/[‐‑]/g, "-");
}
