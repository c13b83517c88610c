/** A date as it is read, in either language. */

/** What is written of a date, and where it ends. */
export interface Point {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** UTF-16 offset behind the date. */
  readonly end: number;
}

/** ISO 8601, as far as the date is known: `2019-11-05`, `--05-10` without year, `---15` a day alone. */
export function isoOf({ year, month, day }: Point): string {
  if (year !== undefined)
    return [year, month, day]
      .filter((part) => part !== undefined)
      .map(two)
      .join("-");
  if (month === undefined) return `---${two(day ?? 0)}`;
  return day === undefined ? `--${two(month)}` : `--${two(month)}-${two(day)}`;
}

/** `5` as `05`. */
export function two(value: number | string): string {
  return String(value).padStart(2, "0");
}

/** Whether year, month and day could stand in a calendar. */
export function isCalendarDay(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}
