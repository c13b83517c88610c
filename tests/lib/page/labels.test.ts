import { describe, expect, test } from "vitest";
import {
  count,
  describeApparatus,
  describeTranslation,
  formatDate,
} from "../../../src/lib/page/labels.ts";

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

describe("describeTranslation", () => {
  const state = {
    method: "machine",
    reviewed: "none",
    isComplete: true,
    sentences: 1204,
    untranslated: 0,
  };

  test("says of a complete translation how it was made, and that no person has reviewed it", () => {
    expect(describeTranslation(state)).toEqual({
      extent: "Machine translation, complete: 1,204 sentences.",
      reviewed: "Reviewed by a person: none so far.",
    });
  });

  test("counts what is done while the report does not say that it is complete", () => {
    const draft = describeTranslation({ ...state, isComplete: false, untranslated: 204 });
    expect(draft.extent).toBe("Machine translation in progress: 1,000 of 1,204 sentences.");
  });

  test("says nothing of review where there is nothing to review", () => {
    expect(describeTranslation({ ...state, isComplete: false, untranslated: 1204 })).toEqual({
      extent: "None yet: all 1,204 sentences stand in Chinese only.",
      reviewed: null,
    });
  });

  test("names the reviewer", () => {
    expect(describeTranslation({ ...state, reviewed: "A. Reader, May 2030" }).reviewed).toBe(
      "Reviewed by a person: A. Reader, May 2030.",
    );
  });
});
