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
  ["south korean won,korean won,krw", "KRW"],
  ["singapore dollar,singapore dollars,sgd", "SGD"],
  ["australian dollar,australian dollars,aud", "AUD"],
  ["rouble,roubles,ruble,rubles", "RUB"],
  ["fen", "CNY", "0.01"],
  ["jiao", "CNY", "0.1"],
  ["pound sterling,pounds sterling,gbp", "GBP"],

  ["nanometre,nanometres,nanometer,nanometers,nm", "nm"],
  ["micrometre,micrometres,micrometer,micrometers,micron,microns,µm,μm", "um"],
  ["millimetre,millimetres,millimeter,millimeters,mm", "mm"],
  ["centimetre,centimetres,centimeter,centimeters,cm", "cm"],
  ["metre,metres,meter,meters,m", "m"],
  ["kilometre,kilometres,kilometer,kilometers,km", "km"],
  ["inch,inches", "inch"],
  ["nautical mile,nautical miles", "nmi"],
  ["li", "li"],
  ["square metre,square metres,square meter,square meters,sq m,m ²,m 2", "m2"],
  ["square kilometre,square kilometres,square kilometer,square kilometers,sq km,km ²,km 2", "km2"],
  ["hectare,hectares,ha", "ha"],
  ["mu", "mu"],
  ["cubic metre,cubic metres,cubic meter,cubic meters,m ³,m 3", "m3"],
  ["litre,litres,liter,liters,l", "L"],
  ["millilitre,millilitres,milliliter,milliliters,ml", "mL"],
  [
    "tonne of standard coal,tonnes of standard coal,tonne of coal equivalent,tonnes of coal equivalent,tce",
    "tce",
  ],
  ["dwt,deadweight tonnes,deadweight tons", "dwt"],
  ["tonne,tonnes,ton,tons,metric ton,metric tons,t", "t"],
  ["kilogram,kilograms,kilogramme,kilogrammes,kg", "kg"],
  ["gram,grams,g", "g"],
  ["milligram,milligrams,mg", "mg"],
  ["microgram,micrograms,µg,μg,µ g,μ g,ug", "ug"],
  ["jin", "jin"],

  ["kilowatt,kilowatts,kw", "kW"],
  ["megawatt,megawatts,mw", "MW"],
  ["gigawatt,gigawatts,gw", "GW"],
  ["watt,watts", "W"],
  ["kilowatt hour,kilowatt hours,kwh", "kWh"],
  ["megawatt hour,megawatt hours,mwh", "MWh"],
  ["gigawatt hour,gigawatt hours,gwh", "GWh"],
  ["terawatt hour,terawatt hours,twh", "TWh"],
  ["kilovolt,kilovolts,kv", "kV"],
  ["volt,volts", "V"],
  ["kva,kilovolt ampere,kilovolt amperes", "kVA"],
  ["mva,megavolt ampere,megavolt amperes", "MVA"],
  ["megapascal,megapascals,mpa", "MPa"],
  ["kilopascal,kilopascals,kpa", "kPa"],
  ["pascal,pascals", "Pa"],
  ["decibel,decibels,db", "dB"],
  ["hertz,hz", "Hz"],
  ["megahertz,mhz", "MHz"],
  ["gigahertz,ghz", "GHz"],
  ["kbps", "Kbps"],
  ["mbps,megabits per second", "Mbps"],
  ["gbps,gigabits per second", "Gbps"],
  ["tbps,terabits per second", "Tbps"],
  ["mb,megabyte,megabytes", "MB"],
  ["gb,gigabyte,gigabytes", "GB"],
  ["tb,terabyte,terabytes", "TB"],
  ["pb,petabyte,petabytes", "PB"],
  ["eb,exabyte,exabytes", "EB"],
  ["pflops,petaflops", "PFLOPS"],
  ["eflops,exaflops", "EFLOPS"],
  ["° c,degrees celsius", "degC"],

  ["year,years,yr,yrs", "year"],
  ["decade,decades", "year", "10"],
  ["century,centuries", "year", "100"],
  ["year old,years old,year olds,years of age", "age"],
  ["month,months", "month"],
  ["week,weeks", "week"],
  ["fortnight,fortnights", "day", "14"],
  ["day,days", "day"],
  ["working day,working days,business day,business days,workday,workdays", "workday"],
  ["working hour,working hours,business hours", "workhour"],
  ["hour,hours,hr,hrs,h", "hour"],
  ["minute,minutes,min", "minute"],
  ["second,seconds", "second"],

  ["person,people,persons", "person"],
  ["person time,person times", "person-time"],
  ["household,households", "household"],
  ["market entity,market entities", "entity"],
  ["self employed business,self employed businesses", "business"],
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
