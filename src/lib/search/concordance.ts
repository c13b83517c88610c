/** A concordance: every place of a string or an entry, its neighbours beside it, counted and sorted. */
import type { Span } from "./find.ts";
import type { AlignedTerm, Hit, SearchReport } from "./lines.ts";

/** One place, in one language, with what the other has there. */
export interface Place {
  readonly report: string;
  /** The sentence. */
  readonly id: string;
  readonly line: number;
  readonly lang: "zh" | "en";
  readonly left: string;
  readonly keyword: string;
  readonly right: string;
  /** The sentence in the other language; null where there is none. */
  readonly other: string | null;
  /** Where the rendering stands in `other`. */
  readonly otherSpans: readonly Span[];
  /** How the translation renders the keyword, or what it renders; null where that is not known. */
  readonly rendering: string | null;
  /** How far into the report, 0 to 1, by characters of the Chinese. */
  readonly position: number;
}

/** The terms whose place is that of a find, or lies in it; else one that the find is the better half of. */
export function termsAt(
  terms: readonly AlignedTerm[],
  lang: "zh" | "en",
  { start, end }: Span,
): readonly AlignedTerm[] {
  const inside = terms.filter((term) => term[lang].start >= start && term[lang].end <= end);
  if (inside.length > 0)
    // Of terms in terms the longest.
    return inside.filter(
      (term) =>
        !inside.some(
          (other) =>
            other !== term &&
            other[lang].start <= term[lang].start &&
            other[lang].end >= term[lang].end &&
            other[lang].end - other[lang].start > term[lang].end - term[lang].start,
        ),
    );
  return terms
    .filter((term) => term[lang].start <= start && term[lang].end >= end)
    .filter((term) => 2 * (end - start) >= term[lang].end - term[lang].start)
    .slice(0, 1);
}

/** Every place of the finds in a report, in the order of the text. */
export function placesOf(report: SearchReport, hits: readonly Hit[]): Place[] {
  const { starts, total } = measure(report);
  return [...hits]
    .sort((a, b) => a.line - b.line)
    .flatMap((hit) => {
      const zh = report.sentences[hit.line]?.source.zh ?? "";
      const en = report.shown?.[hit.line] ?? null;
      const terms = report.alignedIn(hit.line);
      const place = (lang: "zh" | "en", text: string, span: Span): Place => {
        const other = lang === "zh" ? en : zh;
        const toward = lang === "zh" ? "en" : "zh";
        const spans = termsAt(terms, lang, span).map((term) => term[toward]);
        const at = (starts[hit.line] ?? 0) + (lang === "zh" ? span.start : 0);
        return {
          report: report.id,
          id: hit.id,
          line: hit.line,
          lang,
          left: text.slice(0, span.start),
          keyword: text.slice(span.start, span.end),
          right: text.slice(span.end),
          other: other === "" ? null : other,
          otherSpans: spans,
          rendering:
            other === null || spans.length === 0
              ? null
              : spans.map(({ start, end }) => other.slice(start, end)).join("; "),
          position: total === 0 ? 0 : at / total,
        };
      };
      return [
        ...hit.zh.map((span) => place("zh", zh, span)),
        ...(en === null ? [] : hit.en.map((span) => place("en", en, span))),
      ];
    });
}

function measure(report: SearchReport): {
  readonly starts: readonly number[];
  readonly total: number;
} {
  const starts: number[] = [];
  let total = 0;
  for (const { source } of report.sentences) {
    starts.push(total);
    total += source.zh.length;
  }
  return { starts, total };
}

/** By what the places are sorted. */
export const SORTS = ["report", "left", "right", "rendering"] as const;
export type Sort = (typeof SORTS)[number];

/** Signs that part words or clauses: neighbours are sought, not marks. */
const letters = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N}%]+/gu, " ")
    .trim()
    .toLowerCase();

/**
 * What stands next to the keyword, nearest first: Chinese by the character, English by the word.
 */
function context({ lang, left, right }: Place, side: "left" | "right"): string {
  const text = letters(side === "left" ? left : right);
  if (side === "right") return text;
  const units = lang === "zh" ? [...text] : text.split(" ");
  return units.reverse().join(lang === "zh" ? "" : " ");
}

/** The places in another order; of equals as they were. */
export function sortPlaces(places: readonly Place[], sort: Sort): Place[] {
  if (sort === "report") return [...places];
  const keyOf = (place: Place): string =>
    sort === "rendering" ? (place.rendering ?? "\uffff").toLowerCase() : context(place, sort);
  const collate = new Intl.Collator(["zh-Hans", "en"]).compare;
  return places
    .map((place) => ({ place, key: keyOf(place) }))
    .sort((a, b) => collate(a.key, b.key))
    .map(({ place }) => place);
}

/** A neighbour and how often it is one. */
export interface Neighbour {
  readonly text: string;
  readonly count: number;
}

/** The commonest neighbours on one side: two characters of Chinese, one word of English. */
export function neighbours(
  places: readonly Place[],
  side: "left" | "right",
  most = 8,
): readonly Neighbour[] {
  const counts = new Map<string, number>();
  for (const { lang, left, right } of places) {
    const text = side === "left" ? left : right;
    // No neighbour over a mark that ends a clause.
    const clause =
      side === "left"
        ? (/[^，。；：！？、,.;:!?]*$/u.exec(text)?.[0] ?? "")
        : (/^[^，。；：！？、,.;:!?]*/u.exec(text)?.[0] ?? "");
    const words = letters(clause);
    const units = lang === "zh" ? [...words.replaceAll(" ", "")] : words.split(" ");
    const near =
      lang === "zh"
        ? (side === "left" ? units.slice(-2) : units.slice(0, 2)).join("")
        : ((side === "left" ? units.at(-1) : units[0]) ?? "");
    if (near !== "" && (lang === "en" || [...near].length === 2))
      counts.set(near, (counts.get(near) ?? 0) + 1);
  }
  return [...counts]
    .map(([text, count]) => ({ text, count }))
    .filter(({ count }) => count > 1)
    .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1))
    .slice(0, most);
}

/** How often something stands in a report. */
export interface ReportCount {
  readonly report: SearchReport;
  readonly places: number;
  /** Of the Chinese, marks and blanks left out. */
  readonly characters: number;
  /** Places in 10,000 characters. */
  readonly rate: number;
}

/** The counts by report. */
export function countPlaces(
  reports: readonly SearchReport[],
  places: readonly Place[],
): readonly ReportCount[] {
  return reports.map((report) => {
    const count = places.filter((place) => place.report === report.id).length;
    const characters = report.sentences.reduce(
      (sum, { source }) => sum + (source.zh.match(/[\p{L}\p{N}]/gu) ?? []).length,
      0,
    );
    return {
      report,
      places: count,
      characters,
      rate: characters === 0 ? 0 : (10_000 * count) / characters,
    };
  });
}
