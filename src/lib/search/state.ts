/** What the address of the search page says: the query and how its answers are shown. */
import { tidyQuery } from "./query.ts";

/** The orders of reports: as they answer, by their dates, by how often they answer. */
export const ORDERS = ["best", "new", "old", "hits"] as const;
export type Order = (typeof ORDERS)[number];

/** By what answers can be narrowed. `in` is a report's id, or `glossary`. */
export const FACETS = ["in", "level", "place", "year"] as const;
export type Facet = (typeof FACETS)[number];

export interface SearchState extends Readonly<Record<Facet, string>> {
  readonly q: string;
  readonly sort: Order;
  /** Every sentence of every report, not the first five. */
  readonly all: boolean;
}

/** Reads the parameters of an address; what is no value of theirs is as if it were not there. */
export function readState(parameters: URLSearchParams): SearchState {
  const get = (name: string) => parameters.get(name)?.slice(0, 100) ?? "";
  return {
    q: tidyQuery(parameters.get("q") ?? ""),
    in: get("in"),
    level: get("level"),
    place: get("place"),
    year: get("year"),
    sort: ORDERS.find((order) => order === get("sort")) ?? "best",
    all: get("all") === "1",
  };
}

/** The parameters of an address, `?q=…` or nothing. */
export function writeState(state: SearchState): string {
  const parameters = new URLSearchParams();
  if (state.q !== "") parameters.set("q", tidyQuery(state.q));
  for (const facet of FACETS) if (state[facet] !== "") parameters.set(facet, state[facet]);
  if (state.sort !== "best") parameters.set("sort", state.sort);
  if (state.all) parameters.set("all", "1");
  return parameters.size === 0 ? "" : `?${parameters}`;
}

/** What is counted of a report. */
export interface Faceted {
  readonly id: string;
  readonly level: string;
  readonly place: string;
  readonly date: string;
}

/** A report in the fewest words that tell it from its neighbours: `Gulou District, 2019`. */
export function shortName({ place, date }: Faceted): string {
  return `${place.split(",")[0] ?? ""}, ${date.slice(0, 4)}`;
}

/** The value of a report under a facet. */
function facetValue(report: Faceted, facet: Facet): string {
  if (facet === "in") return report.id;
  return facet === "year" ? report.date.slice(0, 4) : report[facet];
}

/** Whether a report is among what the state asks for, one facet left out of account if named. */
export function isAsked(report: Faceted, state: SearchState, except?: Facet): boolean {
  return FACETS.every(
    (facet) =>
      facet === except || state[facet] === "" || facetValue(report, facet) === state[facet],
  );
}

/** The values of a facet and how many sentences have each, the most first. */
export function countFacet(
  found: readonly { readonly report: Faceted; readonly sentences: number }[],
  facet: Facet,
  state: SearchState,
): readonly { readonly value: string; readonly sentences: number }[] {
  const counts = new Map<string, number>();
  for (const { report, sentences } of found)
    if (isAsked(report, state, facet)) {
      const value = facetValue(report, facet);
      counts.set(value, (counts.get(value) ?? 0) + sentences);
    }
  return [...counts]
    .map(([value, sentences]) => ({ value, sentences }))
    .sort((a, b) => b.sentences - a.sentences || (a.value < b.value ? -1 : 1));
}
