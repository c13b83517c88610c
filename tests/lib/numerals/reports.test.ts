import { describe, expect, it } from "vitest";
import { readFigures } from "../../../src/lib/numerals/read.ts";
import { REPORT_CASES } from "./fixtures/reports.ts";
import { show } from "./show.ts";

describe("the passages of the reports", () => {
  it.each(REPORT_CASES)("finds every figure and no other in %s: %s", (_report, text, figures) => {
    expect(readFigures(text, "zh").map(show)).toEqual(figures);
  });

  it("leaves no run of digits unread", () => {
    for (const [, text] of REPORT_CASES) {
      const figures = readFigures(text, "zh");
      for (const { 0: run, index } of text.matchAll(/\d+/g)) {
        const isRead = figures.some(
          ({ start, end }) => start <= index && index + run.length <= end,
        );
        expect(isRead, `${run} in ${text}`).toBe(true);
      }
    }
  });

  it("gives figures in order, apart, and with the text that their offsets cut out", () => {
    for (const [, text] of REPORT_CASES) {
      let last = 0;
      for (const figure of readFigures(text, "zh")) {
        expect(figure.start).toBeGreaterThanOrEqual(last);
        expect(figure.end).toBeGreaterThan(figure.start);
        expect(text.slice(figure.start, figure.end)).toBe(figure.text);
        last = figure.end;
      }
    }
  });
});
