import { describe, expect, test } from "vitest";
import {
  CHOICES,
  isValueOf,
  MARK_LABELS,
  MARKS,
  SWITCHES,
  storageKey,
  VIEW_LABELS,
  VIEWS,
  viewsScript,
} from "../../../src/lib/page/views.ts";

/** Runs the script of the head with an address and a storage, and returns what it set. */
function firstPaint(
  search: string,
  stored: Readonly<Record<string, string>> | null,
  before: Readonly<Record<string, string>> = {},
) {
  const root = { dataset: { ...before } as Record<string, string> };
  const storage = {
    getItem(key: string): string | null {
      if (stored === null) throw new Error("storage is switched off");
      return stored[key] ?? null;
    },
  };
  new Function("r", "location", "localStorage", viewsScript())(root, { search }, storage);
  return root.dataset;
}

describe("the first paint", () => {
  test("sets nothing where nothing was chosen, so that the width decides", () => {
    expect(firstPaint("", {})).toEqual({});
  });

  test("takes each choice from the address", () => {
    expect(firstPaint("?view=en&first=en&terms=all&figures=en", {})).toEqual({
      view: "en",
      first: "en",
      terms: "all",
      figures: "en",
    });
  });

  test("takes what the address does not say from what is remembered", () => {
    const stored = { "tifa-view": "interleaved", "tifa-first": "en" };
    expect(firstPaint("?view=zh&hl=12348", stored)).toEqual({ view: "zh", first: "en" });
  });

  test("takes away what is no longer chosen, when a kept page is shown again", () => {
    expect(firstPaint("", { "tifa-first": "en" }, { view: "zh" })).toEqual({ first: "en" });
  });

  test("passes over words that are no choice, in the address and in the storage", () => {
    expect(firstPaint("?view=upside-down", { "tifa-view": "side" })).toEqual({ view: "side" });
    expect(firstPaint("", { "tifa-view": "<script>" })).toEqual({});
  });

  test("follows the address where storage is switched off", () => {
    expect(firstPaint("?view=en", null)).toEqual({ view: "en" });
    expect(firstPaint("", null)).toEqual({});
  });
});

describe("the choices", () => {
  test("every view has a name, and every switch turns between two values of its choice", () => {
    expect(Object.keys(VIEW_LABELS)).toEqual([...VIEWS]);
    expect(Object.keys(MARK_LABELS)).toEqual([...MARKS]);
    for (const { choice, on, off } of SWITCHES)
      expect([...CHOICES[choice]].sort()).toEqual([on, off].sort());
  });

  test("a value is one of its own choice only", () => {
    expect(isValueOf("view", "side")).toBe(true);
    expect(isValueOf("first", "side")).toBe(false);
    expect(isValueOf("view", null)).toBe(false);
  });

  test("the script and the controls use the same keys of the storage", () => {
    for (const choice of ["view", "first", "terms", "figures", "signs", "keys"] as const) {
      const [value] = CHOICES[choice];
      expect(firstPaint("", { [storageKey(choice)]: value })).toEqual({ [choice]: value });
    }
  });
});
