/**
 * The one list of unit codes. A code is what stands in the published data (`unit`) and in the
 * markup (`data-unit`); it is the same for both languages, so that a Chinese and an English figure
 * compare by value and unit. The words of each language that lead to a code are in `zh/word.ts`
 * and `en/word.ts`.
 *
 * Nouns are not units. 31所学校 and "31 schools" are both `count`; what is counted stays in the
 * text (and, in Chinese, the measure word in `Figure.measure`). Only people, turns of people,
 * households and containers have a code, since official statistics tell them apart: 16.6万人次 are
 * done, not people tested.
 *
 * A rate has two codes with a slash: 元/平方米 is `CNY/m2`, "320 people per square kilometre" `person/km2`.
 */
import { TifaError } from "../errors.ts";

/**
 * What a unit measures. Two figures can be the same quantity only within one dimension.
 * Months and days are kept apart because no fixed factor joins them.
 */
type Dimension =
  | "count"
  | "proportion"
  | "points"
  | "multiple"
  | "length"
  | "area"
  | "volume"
  | "mass"
  | "power"
  | "energy"
  | "temperature"
  | "coal equivalent"
  | "deadweight"
  | "voltage"
  | "apparent power"
  | "pressure"
  | "sound level"
  | "frequency"
  | "data rate"
  | "data"
  | "computing power"
  | "calendar"
  | "duration"
  | "workday"
  | "workhour"
  | `money ${string}`
  | `${string} per ${string}`;

/** One unit: `value × numerator / denominator (+ offset)` is the value in the dimension's base. */
export interface UnitOfMeasure {
  readonly dimension: Dimension;
  readonly numerator: bigint;
  readonly denominator: bigint;
  /** Added to the base value: 增长2倍 ends at three times, 15% off leaves 85%. */
  readonly offset: number;
  /** English after the number 1, and after any other. Empty where nothing is printed. */
  readonly singular: string;
  readonly plural: string;
}

function unit(
  dimension: Dimension,
  singular: string,
  plural = singular,
  [numerator, denominator]: readonly [bigint, bigint] = [1n, 1n],
  offset = 0,
): UnitOfMeasure {
  return { dimension, numerator, denominator, offset, singular, plural };
}

/**
 * Code → unit. Factors:
 * - 市制: 1 亩 = 2000/3 m² (1 ha = 15 亩), 1 斤 = ½ kg, 1 里 = 500 m. State Council, 关于在我国统一
 *   实行法定计量单位的命令 (27 February 1984), which keeps these equivalences for the units it retires.
 * - SI and its accepted units (ha, t, h, min): BIPM, The International System of Units, 9th edition.
 * - 1 刻钟 is 15 minutes, 1 成 is 10 per cent: read so by `zh/word.ts`, so they have no code.
 */
export const UNITS = {
  /** Things counted with a measure word or none: 个 件 项 家 所 座 …; any English noun. */
  count: unit("count", ""),
  /** 人 名 位; people, persons. */
  person: unit("count", "person", "people"),
  /** 人次: turns, visits, tests; one person may count several times. */
  "person-time": unit("count", "person-time", "person-times"),
  /** 户. */
  household: unit("count", "household", "households"),
  /** 标准箱, 标箱: twenty-foot equivalent units. */
  TEU: unit("count", "TEU"),
  /** 户 of 市场主体, 经营主体: whoever is registered to trade, firm or person. */
  entity: unit("count", "market entity", "market entities"),
  /** 户 of 企业, 规上工业. */
  firm: unit("count", "enterprise", "enterprises"),
  /** 户 of 个体工商户, 商户. */
  business: unit("count", "self-employed business", "self-employed businesses"),

  /** Per cent: a share or a rate of growth. 三成 is 30 of them. */
  "%": unit("proportion", "%", "%", [1n, 100n]),
  "‰": unit("proportion", "‰", "‰", [1n, 1000n]),
  /** 折: tenths of the price that are still to be paid. 8.5折 is 85 per cent of the price. */
  zhe: unit("proportion", "zhe", "zhe", [1n, 10n]),
  /** "15% off": per cent of the price that need not be paid, so 15 of them are 8.5折. */
  "%-off": unit("proportion", "% off", "% off", [-1n, 100n], 1),
  /** Plain ratio: 四分之一 is 0.25, 1∶4 too. */
  ratio: unit("proportion", ""),
  /** 个百分点, percentage points: the difference of two shares, never interchangeable with %. */
  pp: unit("points", "percentage point", "percentage points"),
  /** 是…的n倍, 翻番 (2), 翻两番 (4); twice, threefold, doubled: the multiple reached. */
  times: unit("multiple", "time", "times"),
  /** 增长n倍: the multiple added; ends at n + 1 times. */
  "times-more": unit("multiple", "time more", "times more", [1n, 1n], 1),

  CNY: unit("money CNY", "yuan"),
  USD: unit("money USD", "US dollar", "US dollars"),
  HKD: unit("money HKD", "Hong Kong dollar", "Hong Kong dollars"),
  TWD: unit("money TWD", "New Taiwan dollar", "New Taiwan dollars"),
  EUR: unit("money EUR", "euro", "euros"),
  JPY: unit("money JPY", "yen"),
  GBP: unit("money GBP", "pound sterling", "pounds sterling"),
  KRW: unit("money KRW", "won"),
  SGD: unit("money SGD", "Singapore dollar", "Singapore dollars"),
  AUD: unit("money AUD", "Australian dollar", "Australian dollars"),
  RUB: unit("money RUB", "rouble", "roubles"),

  nm: unit("length", "nanometre", "nanometres", [1n, 1_000_000_000n]),
  um: unit("length", "micrometre", "micrometres", [1n, 1_000_000n]),
  mm: unit("length", "millimetre", "millimetres", [1n, 1000n]),
  cm: unit("length", "centimetre", "centimetres", [1n, 100n]),
  m: unit("length", "metre", "metres"),
  km: unit("length", "kilometre", "kilometres", [1000n, 1n]),
  inch: unit("length", "inch", "inches", [254n, 10_000n]),
  nmi: unit("length", "nautical mile", "nautical miles", [1852n, 1n]),
  /** 里, 华里. */
  li: unit("length", "li", "li", [500n, 1n]),

  m2: unit("area", "square metre", "square metres"),
  km2: unit("area", "square kilometre", "square kilometres", [1_000_000n, 1n]),
  ha: unit("area", "hectare", "hectares", [10_000n, 1n]),
  /** 亩. */
  mu: unit("area", "mu", "mu", [2000n, 3n]),

  m3: unit("volume", "cubic metre", "cubic metres"),
  L: unit("volume", "litre", "litres", [1n, 1000n]),
  mL: unit("volume", "millilitre", "millilitres", [1n, 1_000_000n]),

  ug: unit("mass", "microgram", "micrograms", [1n, 1_000_000_000n]),
  mg: unit("mass", "milligram", "milligrams", [1n, 1_000_000n]),
  g: unit("mass", "gram", "grams", [1n, 1000n]),
  kg: unit("mass", "kg"),
  t: unit("mass", "tonne", "tonnes", [1000n, 1n]),
  /** 斤. */
  jin: unit("mass", "jin", "jin", [1n, 2n]),
  /** 吨标准煤, 吨标煤: fuel by its heat, so not the mass of anything. */
  tce: unit("coal equivalent", "tonne of standard coal", "tonnes of standard coal"),
  /** 载重吨: what a ship can carry. */
  dwt: unit("deadweight", "DWT"),

  kW: unit("power", "kW"),
  W: unit("power", "W", "W", [1n, 1000n]),
  MW: unit("power", "MW", "MW", [1000n, 1n]),
  GW: unit("power", "GW", "GW", [1_000_000n, 1n]),
  kWh: unit("energy", "kWh"),
  MWh: unit("energy", "MWh", "MWh", [1000n, 1n]),
  GWh: unit("energy", "GWh", "GWh", [1_000_000n, 1n]),
  TWh: unit("energy", "TWh", "TWh", [1_000_000_000n, 1n]),
  V: unit("voltage", "V"),
  kV: unit("voltage", "kV", "kV", [1000n, 1n]),
  kVA: unit("apparent power", "kVA"),
  MVA: unit("apparent power", "MVA", "MVA", [1000n, 1n]),
  Pa: unit("pressure", "Pa"),
  kPa: unit("pressure", "kPa", "kPa", [1000n, 1n]),
  MPa: unit("pressure", "MPa", "MPa", [1_000_000n, 1n]),
  dB: unit("sound level", "dB"),
  Hz: unit("frequency", "Hz"),
  MHz: unit("frequency", "MHz", "MHz", [1_000_000n, 1n]),
  GHz: unit("frequency", "GHz", "GHz", [1_000_000_000n, 1n]),
  Kbps: unit("data rate", "Kbps", "Kbps", [1n, 1000n]),
  Mbps: unit("data rate", "Mbps"),
  Gbps: unit("data rate", "Gbps", "Gbps", [1000n, 1n]),
  Tbps: unit("data rate", "Tbps", "Tbps", [1_000_000n, 1n]),
  /** Storage by powers of 1,000, as bytes are sold and reported. */
  MB: unit("data", "MB", "MB", [1n, 1_000_000n]),
  GB: unit("data", "GB", "GB", [1n, 1000n]),
  TB: unit("data", "TB"),
  PB: unit("data", "PB", "PB", [1000n, 1n]),
  EB: unit("data", "EB", "EB", [1_000_000n, 1n]),
  /** Operations a second: 500P算力 and 10EFLOPS. */
  PFLOPS: unit("computing power", "PFLOPS"),
  EFLOPS: unit("computing power", "EFLOPS", "EFLOPS", [1000n, 1n]),
  degC: unit("temperature", "°C"),

  year: unit("calendar", "year", "years", [12n, 1n]),
  /** 岁, 周岁: years of age; the same quantity as `year`, since English says "years" for both. */
  age: unit("calendar", "year", "years", [12n, 1n]),
  month: unit("calendar", "month", "months"),
  week: unit("duration", "week", "weeks", [604_800n, 1n]),
  day: unit("duration", "day", "days", [86_400n, 1n]),
  hour: unit("duration", "hour", "hours", [3600n, 1n]),
  minute: unit("duration", "minute", "minutes", [60n, 1n]),
  second: unit("duration", "second", "seconds"),
  /** 个工作日, 个工作小时: time limits count working time only, so days are not the same. */
  workday: unit("workday", "working day", "working days"),
  workhour: unit("workhour", "working hour", "working hours"),
} as const satisfies Record<string, UnitOfMeasure>;

/** A key of {@link UNITS}. */
export type SimpleCode = keyof typeof UNITS;

/** So much of one unit for each of another: `ug/m3`. */
export type RateCode = `${SimpleCode}/${SimpleCode}`;

/** What stands as a unit in the published data: a unit, or a rate of two. */
export type UnitCode = SimpleCode | RateCode;

/** Whether the text is a unit code (the other `Figure.unit`s name a kind: date, ordinal …). */
export function isUnitCode(code: string): code is UnitCode {
  return isSimple(code) || splitRate(code) !== null;
}

function isSimple(code: string): code is SimpleCode {
  return Object.hasOwn(UNITS, code);
}

/** The two codes of a rate; `null` for every other code. */
export function splitRate(code: string): readonly [SimpleCode, SimpleCode] | null {
  const [above = "", below = "", ...rest] = code.split("/");
  return rest.length === 0 && isSimple(above) && isSimple(below) ? [above, below] : null;
}

/** Dimensions of which so much falls to each of something: shares, ages and dates do not. */
const ABOVE = /^(?:count|length|area|volume|mass|power|energy|coal equivalent|money \w+)$/;
/** Dimensions that something falls to; of counted things only people and households have a code. */
const BELOW = /^(?:length|area|volume|mass|power|energy|calendar|duration)$/;

/** The rate of one unit for each of another, `null` where that is none: a noun has no code. */
export function rateOf(above: UnitCode, below: UnitCode): RateCode | null {
  if (!isSimple(above) || !isSimple(below) || above === below) return null;
  const isBelow = below === "person" || below === "household" || BELOW.test(UNITS[below].dimension);
  return isBelow && below !== "age" && ABOVE.test(UNITS[above].dimension)
    ? `${above}/${below}`
    : null;
}

/**
 * The unit of a code.
 * @throws TifaError if there is no such unit.
 */
export function unitOf(code: string): UnitOfMeasure {
  if (isSimple(code)) return UNITS[code];
  const rate = splitRate(code);
  if (rate) return ratio(UNITS[rate[0]], UNITS[rate[1]]);
  throw new TifaError({
    what: `There is no unit “${code}”.`,
    fix: `Use one of ${Object.keys(UNITS).join(", ")}.`,
  });
}

function ratio(above: UnitOfMeasure, below: UnitOfMeasure): UnitOfMeasure {
  return {
    dimension: `${above.dimension} per ${below.dimension}`,
    numerator: above.numerator * below.denominator,
    denominator: above.denominator * below.numerator,
    offset: 0,
    singular: `${above.singular} per ${below.singular}`.trimStart(),
    plural: `${above.plural} per ${below.singular}`.trimStart(),
  };
}
