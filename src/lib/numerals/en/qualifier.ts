/** The words around an English figure that bound it: more than, nearly, or so. */
import { type FigureDraft, isMeasured } from "../draft.ts";
import type { Qualifier } from "../figure.ts";
import { matchAt } from "../scan.ts";

/** Before the number, longest first: "no less than" before "less than". */
const EN_BEFORE: readonly (readonly [string, Qualifier])[] = [
  ["no fewer than", "over"],
  ["not fewer than", "over"],
  ["no less than", "over"],
  ["not less than", "over"],
  ["no more than", "under"],
  ["not more than", "under"],
  ["no higher than", "under"],
  ["no lower than", "over"],
  ["not exceeding", "under"],
  ["not exceed", "under"],
  ["a minimum of", "over"],
  ["a maximum of", "under"],
  ["in excess of", "over"],
  ["upwards of", "over"],
  ["more than", "over"],
  ["greater than", "over"],
  ["higher than", "over"],
  ["less than", "under"],
  ["fewer than", "under"],
  ["lower than", "under"],
  ["at least", "over"],
  ["at most", "under"],
  ["approximately", "about"],
  ["close to", "about"],
  ["approaching", "about"],
  ["surpassing", "over"],
  ["surpassed", "over"],
  ["surpass", "over"],
  ["exceeding", "over"],
  ["exceeded", "over"],
  ["exceeds", "over"],
  ["exceed", "over"],
  ["passing", "over"],
  ["passed", "over"],
  ["pass", "over"],
  ["topped", "over"],
  ["topping", "over"],
  ["up to", "under"],
  ["roughly", "about"],
  ["around", "about"],
  ["nearly", "about"],
  ["almost", "about"],
  ["about", "about"],
  ["some", "about"],
  ["circa", "about"],
  ["over", "over"],
  ["above", "over"],
  ["under", "under"],
  ["below", "under"],
  ["within", "under"],
  ["≈", "about"],
  ["~", "about"],
  [">", "over"],
  ["≥", "over"],
  ["<", "under"],
  ["≤", "under"],
];

/** After the figure, at most two words away; never the "and over" that opens the next figure. */
const EN_AFTER: readonly (readonly [RegExp, Qualifier])[] = [
  [/(?:\s[a-z-]+){0,2}\s(?:or more|or above|or over|or older|or higher)\b/y, "over"],
  [
    /(?:\s[a-z-]+){0,2}\sand (?:above|over|older|upwards?|up)\b(?!\s+[a-z]*\s?\d)(?=[\s]*(?:[,.;:)]|$|[a-z]))/y,
    "over",
  ],
  [/\+(?!\d)|-plus\b/y, "over"],
  [/(?:\s[a-z-]+){0,2}\sor so\b/y, "about"],
  [/(?:\s[a-z-]+){0,2}\sor (?:less|fewer|under|below|younger|lower)\b/y, "under"],
  [/(?:\s[a-z-]+){0,2}\sand (?:below|under|younger)\b(?!\s+\d)/y, "under"],
];

/** Sets the qualifier that the words before or after a figure give it. */
export function qualify(text: string, made: FigureDraft): void {
  if (!isMeasured(made.kind)) return;
  const found = before(text, made) ?? after(text, made);
  if (found) made.qualifier = found;
}

function before(text: string, made: FigureDraft): Qualifier | null {
  const head = text
    .slice(Math.max(0, made.start - 24), made.start)
    .trimEnd()
    .toLowerCase();
  for (const [phrase, qualifier] of EN_BEFORE) {
    if (head.endsWith(phrase) && !/\w/.test(head.charAt(head.length - phrase.length - 1)))
      return qualifier;
  }
  return null;
}

function after(text: string, made: FigureDraft): Qualifier | null {
  for (const [pattern, qualifier] of EN_AFTER) {
    if (matchAt(pattern, text, made.end)) return qualifier;
  }
  return null;
}
