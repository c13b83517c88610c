/** In which reports an entry may match. */
import type { Entry } from "./schema.ts";

/** What is needed of a report: where and when it speaks. */
export interface Setting {
  readonly id: string;
  /** From the largest unit to the smallest, 福建省福州市鼓楼区; undefined where it is not known. */
  readonly place: string | undefined;
  /** ISO 8601, as precise as it is known; undefined where it is not known. */
  readonly date: string | undefined;
}

/** How close an owner is to its reports, by level; that of the whole country is 1. */
const CLOSENESS: Readonly<Record<Entry["scope"]["level"], number>> = {
  centre: 2,
  sector: 2,
  province: 3,
  city: 4,
  district: 5,
  community: 6,
};
/** An entry that lists its reports is closer than any other. */
const LISTED = 10;

/** Levels whose coinages hold in their own place and no further. */
const LOCAL: readonly Entry["scope"]["level"][] = ["province", "city", "district", "community"];

/**
 * How closely an entry covers a report: 0 not at all; above that the closest owner of a string has it,
 * so that a district's own formula goes before the city's, and the city's before the nation's.
 */
export function coverage(entry: Pick<Entry, "kind" | "scope">, report: Setting): number {
  const { level, place, covers, period, reports } = entry.scope;
  if (reports !== undefined) return reports.includes(report.id) ? LISTED : 0;
  if (!isWithin(report.date, period)) return 0;
  const isLocal =
    place !== null &&
    (covers === "place" ||
      (covers === undefined && entry.kind !== "place" && LOCAL.includes(level)));
  if (!isLocal) return 1;
  if (report.place === undefined) return 0;
  const [own, there] = [bare(place.zh), bare(report.place)];
  // A community has no report of its own: it is spoken of in those of its district.
  const isThere =
    report.place.startsWith(place.zh) ||
    there.startsWith(own) ||
    (level === "community" && own.startsWith(there));
  return isThere ? CLOSENESS[level] : 0;
}

/** Whether the entry may match in a report at all. */
export function coversReport(entry: Pick<Entry, "kind" | "scope">, report: Setting): boolean {
  return coverage(entry, report) > 0;
}

/** The province is left out as often as not: 福州市鼓楼区 is 福建省福州市鼓楼区. */
function bare(place: string): string {
  const inner = place.replace(/^[^省市区]+(?:省|自治区)(?=.)/u, "");
  return inner === "" ? place : inner;
}

/** Whether a date lies in a period, as far as both are precise. */
function isWithin(
  date: string | undefined,
  period: { readonly from?: string | undefined; readonly to?: string | undefined } | undefined,
): boolean {
  if (period === undefined) return true;
  if (date === undefined) return false;
  const { from, to } = period;
  const isAfter = from === undefined || date >= from.slice(0, date.length);
  const isBefore = to === undefined || date.slice(0, to.length) <= to;
  return isAfter && isBefore;
}
