import type { Figure } from "../../../src/lib/numerals/figure.ts";

/**
 * A figure on one line, as the tables of cases write it: `1.2万个 = 12000 count`,
 * `5~6% = 5..6 %`, `近8成 = about 80 %`, `一个 = 1 loose count`, `2014年 = date 2014`, `5号线 = label`.
 */
export function show(figure: Figure): string {
  const { kind, text, value, max, unit, qualifier, iso } = figure;
  if (kind === "date") return `${text} = date ${iso}`;
  if (kind === "label" || kind === "time" || kind === "version") return `${text} = ${kind}`;
  const parts = [
    qualifier,
    max === undefined ? String(value) : `${value}..${max}`,
    kind === "quantity" || kind === unit ? undefined : kind,
    unit,
  ];
  return `${text} = ${parts.filter((part) => part !== undefined).join(" ")}`;
}
