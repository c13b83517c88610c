/** The words of English that stand after a number (units) and around it (qualifiers). */
import type { Qualifier } from "./figure.ts";
import type { UnitCode } from "./units.ts";

/** A unit; `label` for words that make the number no quantity (five-star). */
export interface EnUnitWord {
  readonly unit: UnitCode | "label";
  /** The number is multiplied by it: two decades are 20 years. */
  readonly factor?: string;
}

/** Phrases separated by commas; hyphens count as spaces: "kilowatt-hours" is "kilowatt hours". */
const ROWS: readonly (readonly [string, EnUnitWord["unit"], string?])[] = [
  ["%,％,percent,per cent,pct", "%"],
  ["‰,per thousand,per mille", "‰"],
  ["% off,percent off,per cent off,% discount,percent discount,per cent discount", "%-off"],
  ["zhe", "zhe"],
  ["percentage point,percentage points", "pp"],
  ["times,fold", "times"],

  ["yuan,rmb,renminbi,cny,chinese yuan,yuan rmb", "CNY"],
  ["us dollar,us dollars,dollar,dollars,usd", "USD"],
  ["hong kong dollar,hong kong dollars,hkd", "HKD"],
  ["new taiwan dollar,new taiwan dollars,twd", "TWD"],
  ["euro,euros,eur", "EUR"],
  ["yen,japanese yen,jpy", "JPY"],
  ["pound sterling,pounds sterling,gbp", "GBP"],

  ["millimetre,millimetres,millimeter,millimeters,mm", "mm"],
  ["centimetre,centimetres,centimeter,centimeters,cm", "cm"],
  ["metre,metres,meter,meters,m", "m"],
  ["kilometre,kilometres,kilometer,kilometers,km", "km"],
  ["li", "li"],
  ["square metre,square metres,square meter,square meters,sq m,m ²,m 2", "m2"],
  ["square kilometre,square kilometres,square kilometer,square kilometers,sq km,km ²,km 2", "km2"],
  ["hectare,hectares,ha", "ha"],
  ["mu", "mu"],
  ["cubic metre,cubic metres,cubic meter,cubic meters,m ³,m 3", "m3"],
  ["litre,litres,liter,liters,l", "L"],
  ["tonne,tonnes,ton,tons,metric ton,metric tons,t", "t"],
  ["kilogram,kilograms,kilogramme,kilogrammes,kg", "kg"],
  ["gram,grams,g", "g"],
  ["milligram,milligrams,mg", "mg"],
  ["microgram,micrograms,µg,μg,µ g,μ g,ug", "ug"],
  ["jin", "jin"],

  ["kilowatt,kilowatts,kw", "kW"],
  ["megawatt,megawatts,mw", "MW"],
  ["kilowatt hour,kilowatt hours,kwh", "kWh"],
  ["° c,degrees celsius", "degC"],

  ["year,years,yr,yrs", "year"],
  ["decade,decades", "year", "10"],
  ["century,centuries", "year", "100"],
  ["year old,years old,year olds,years of age", "age"],
  ["month,months", "month"],
  ["week,weeks", "week"],
  ["day,days", "day"],
  ["working day,working days,business day,business days,workday,workdays", "workday"],
  ["working hour,working hours,business hours", "workhour"],
  ["hour,hours,hr,hrs,h", "hour"],
  ["minute,minutes,min", "minute"],
  ["second,seconds", "second"],

  ["person,people,persons", "person"],
  ["person time,person times", "person-time"],
  ["household,households", "household"],
  ["teu,teus,standard container,standard containers", "TEU"],
  ["star", "label"],
];

/** Phrase in lower case, single spaces, to its unit. */
export const EN_UNITS: ReadonlyMap<string, EnUnitWord> = new Map(
  ROWS.flatMap(([phrases, unit, factor]) =>
    phrases.split(",").map((phrase) => [phrase, { unit, ...(factor !== undefined && { factor }) }]),
  ),
);

/** May stand between a number and its unit: 16 consecutive years. */
export const BETWEEN_NUMBER_AND_UNIT: ReadonlySet<string> = new Set(
  "consecutive successive straight full whole more further additional extra calendar".split(" "),
);

/** Before the number, longest first: "no less than" before "less than". */
export const EN_BEFORE: readonly (readonly [string, Qualifier])[] = [
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
export const EN_AFTER: readonly (readonly [RegExp, Qualifier])[] = [
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

/** Nouns before digits that make them a name: Line 5, Room 302, Version 4.0, No. 1. */
export const LABEL_NOUNS: ReadonlySet<string> = new Set(
  (
    "line lines no nos room rooms route routes version versions phase phases class grade article articles " +
    "chapter chapters section sections item items annex appendix figure table building buildings block " +
    "gate hotline page pages highway bus plan number document edition"
  ).split(" "),
);

/** Words for multiples. `loose` where the word often means nothing exact. */
export const MULTIPLES: ReadonlyMap<string, readonly [value: string, kind: "quantity" | "loose"]> =
  new Map([
    ["twice", ["2", "quantity"]],
    ["thrice", ["3", "quantity"]],
    ["doubled", ["2", "quantity"]],
    ["doubles", ["2", "quantity"]],
    ["doubling", ["2", "quantity"]],
    ["double", ["2", "loose"]],
    ["tripled", ["3", "quantity"]],
    ["trebled", ["3", "quantity"]],
    ["tripling", ["3", "quantity"]],
    ["triple", ["3", "loose"]],
    ["quadrupled", ["4", "quantity"]],
    ["quadrupling", ["4", "quantity"]],
    ["quadruple", ["4", "loose"]],
    ["halved", ["0.5", "quantity"]],
    ["halving", ["0.5", "quantity"]],
    ["twofold", ["2", "quantity"]],
    ["threefold", ["3", "quantity"]],
    ["fourfold", ["4", "quantity"]],
    ["fivefold", ["5", "quantity"]],
    ["sixfold", ["6", "quantity"]],
    ["sevenfold", ["7", "quantity"]],
    ["eightfold", ["8", "quantity"]],
    ["ninefold", ["9", "quantity"]],
    ["tenfold", ["10", "quantity"]],
  ]);

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
