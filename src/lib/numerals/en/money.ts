/** Sums of money with their currency before them: US$5 million. */
import { shift } from "../decimal.ts";
import { draft, type FigureDraft } from "../draft.ts";
import type { UnitCode } from "../units.ts";
import { readEnNumber } from "./number.ts";
import type { Source, Token } from "./token.ts";

/** Signs and codes before a sum of money. */
export const CURRENCIES: ReadonlyMap<string, UnitCode> = new Map([
  ["us$", "USD"],
  ["hk$", "HKD"],
  ["nt$", "TWD"],
  ["$", "USD"],
  ["usd", "USD"],
  ["¥", "CNY"],
  ["rmb", "CNY"],
  ["cny", "CNY"],
  ["€", "EUR"],
  ["£", "GBP"],
]);

/** US$5 million, RMB 5 billion. */
export function readMoney(
  { tokens }: Source,
  at: number,
  { text, lower, start, spaced }: Token,
): FigureDraft | null {
  const isPair = /^(?:us|hk|nt)$/.test(lower) && tokens[at + 1]?.text === "$";
  const unit = CURRENCIES.get(isPair ? `${lower}$` : lower);
  if (unit === undefined || (!spaced && /^\w/.test(text))) return null;
  const number = readEnNumber(tokens, isPair ? at + 2 : at + 1);
  if (number === null || number.words) return null;
  const suffix = tokens[number.next];
  const isMillion = number.power === 0 && suffix?.lower === "m" && !suffix.spaced;
  const end = isMillion ? suffix.end : number.end;
  const value = isMillion ? shift(number.value, 6) : number.value;
  return { ...draft("quantity", start, end, value, unit), numberEnd: end };
}
