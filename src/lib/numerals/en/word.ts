/** The words of English that stand after a number: units. */
import type { UnitCode } from "../units.ts";

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
