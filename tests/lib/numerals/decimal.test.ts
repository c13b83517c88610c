import { describe, expect, it } from "vitest";
import { TifaError } from "../../../src/lib/errors.ts";
import {
  add,
  compare,
  divide,
  fromInteger,
  multiply,
  parseDecimal,
  round,
  shift,
  significantDigits,
  toNumber,
  toPlain,
  trim,
} from "../../../src/lib/numerals/decimal.ts";

const d = parseDecimal;

describe("parseDecimal", () => {
  it.each([
    ["1,234.50", "1234.50"],
    [".5", "0.5"],
    ["-3", "-3"],
    ["−0.25", "-0.25"],
    ["1e+21", "1000000000000000000000"],
    ["5e-7", "0.0000005"],
  ])("reads %s as %s", (text, plain) => {
    expect(toPlain(d(text))).toBe(plain);
  });

  it.each(["", ".", "-", "1.2.3", "12a"])("refuses “%s”", (text) => {
    expect(() => d(text)).toThrow(TifaError);
  });
});

describe("arithmetic", () => {
  it("adds and multiplies exactly", () => {
    expect(toPlain(add(d("0.1"), d("0.2")))).toBe("0.3");
    expect(toPlain(multiply(d("1.1"), d("1.1")))).toBe("1.21");
  });

  it("shifts decimal places before it adds zeros", () => {
    expect(toPlain(shift(d("2.40"), 4))).toBe("24000");
    expect(toPlain(shift(d("5"), -2))).toBe("0.05");
  });

  it("divides to the digits asked for, half away from zero", () => {
    expect(toPlain(divide(fromInteger(1), fromInteger(3), 4))).toBe("0.3333");
    expect(toPlain(divide(fromInteger(-2), fromInteger(3), 4))).toBe("-0.6667");
    expect(toPlain(divide(d("7.5"), d("2.5")))).toBe("3");
    expect(toPlain(divide(fromInteger(0), fromInteger(7)))).toBe("0");
  });

  it("rounds to significant digits and never adds any", () => {
    expect(toPlain(round(d("82666.67"), 3))).toBe("82700");
    expect(toPlain(round(d("-12.5"), 2))).toBe("-13");
    expect(toPlain(round(d("1.2"), 5))).toBe("1.2");
  });

  it("compares across scales", () => {
    expect(compare(d("1.50"), d("1.5"))).toBe(0);
    expect(compare(d("-1"), d("0.1"))).toBeLessThan(0);
    expect(compare(d("2"), d("1.999"))).toBeGreaterThan(0);
  });

  it("counts the digits that inform", () => {
    expect(["124", "1240000", "0.00124", "0"].map((text) => significantDigits(d(text)))).toEqual([
      3, 3, 3, 1,
    ]);
  });

  it("trims the zeros of a fraction and becomes the nearest double", () => {
    expect(toPlain(trim(d("7.00")))).toBe("7");
    expect(toNumber(d("0.1"))).toBe(0.1);
  });
});
