import { describe, expect, it } from "vitest";
import { inBase } from "../../../src/lib/numerals/figure.ts";
import { isUnitCode, UNITS, unitOf } from "../../../src/lib/numerals/units.ts";

describe("units", () => {
  it("gives each dimension a unit that is its base, so that values of it compare", () => {
    const units = Object.values(UNITS);
    for (const { dimension } of units) {
      const hasBase = units.some(
        (unit) =>
          unit.dimension === dimension && unit.numerator === unit.denominator && unit.offset === 0,
      );
      expect(hasBase, dimension).toBe(true);
    }
  });

  it.each([
    ["15 mu", 15, "mu", 1, "ha"],
    ["1 li", 1, "li", 500, "m"],
    ["2 jin", 2, "jin", 1, "kg"],
    ["1 year", 1, "year", 12, "month"],
    ["1 week", 1, "week", 168, "hour"],
    ["one time more", 1, "times-more", 2, "times"],
    ["1 t", 1, "t", 1000, "kg"],
    ["15% off", 15, "%-off", 8.5, "zhe"],
    ["1 mg/L", 1, "mg/L", 1000000, "ug/m3"],
    ["1 km²", 1, "km2", 100, "ha"],
  ])("holds %s to be as much as its equivalent", (_name, value, code, same, other) => {
    expect(inBase(value, code)).toBeCloseTo(inBase(same, other), 9);
  });

  it("knows its codes and refuses others, naming them", () => {
    expect(isUnitCode("CNY")).toBe(true);
    expect(isUnitCode("CNY/m2")).toBe(true);
    expect(isUnitCode("CNY/m2/day")).toBe(false);
    expect(isUnitCode("CNY/toString")).toBe(false);
    expect(isUnitCode("date")).toBe(false);
    expect(isUnitCode("toString")).toBe(false);
    expect(() => unitOf("yuan")).toThrow(/There is no unit “yuan”\./);
  });
});
