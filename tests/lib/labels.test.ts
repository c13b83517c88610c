import { describe, expect, test } from "vitest";
import { count, describeApparatus, formatDate } from "../../src/lib/labels.ts";

describe("formatDate", () => {
  test.each([
    ["2019-11-05", "5 November 2019"],
    ["2019-11", "November 2019"],
    ["2019", "2019"],
  ])("prints %s as %s, as precise as it is known", (iso, expected) => {
    expect(formatDate(iso)).toBe(expected);
  });
});

describe("count", () => {
  test("puts the noun in the right number", () => {
    expect([count(0, "sentence"), count(1, "sentence"), count(1204, "sentence")]).toEqual([
      "0 sentences",
      "1 sentence",
      "1,204 sentences",
    ]);
    expect(count(2, "entry", "entries")).toBe("2 entries");
  });
});

describe("describeApparatus", () => {
  const at = { start: 0, end: 2 };

  test("gives what is printed, what to read, and how sure that is", () => {
    expect(describeApparatus({ type: "sic", ...at, corr: "2.6", cert: "high" }, "26", "zh")).toBe(
      "Printed so: “26”. Read “2.6” (certain).",
    );
  });

  test("says what was supplied", () => {
    expect(describeApparatus({ type: "supplied", ...at, cert: "medium" }, "年", "zh")).toBe(
      "“年” is lost in the source and supplied here (probable).",
    );
  });

  test("says that a translation renders what was supplied", () => {
    expect(describeApparatus({ type: "supplied", ...at, cert: "high" }, "First", "en")).toBe(
      "“First” renders what is lost in the source and supplied in the Chinese (certain).",
    );
  });

  test("offers a reading of a gap only where there is one", () => {
    const gap = { type: "gap", ...at, reason: "lost", raw: "???", cert: "low" } as const;
    expect(describeApparatus(gap, "□", "zh")).toBe("Lost in the source. The source has “???”.");
    expect(describeApparatus({ ...gap, raw: "", reading: "5" }, "□", "zh")).toBe(
      "Lost in the source. Perhaps “5” (possible).",
    );
  });
});
