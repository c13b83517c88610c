import { expect, test } from "vitest";
import { terms } from "../../../src/lib/lint/rules/terms.ts";
import { entryOf, lintOf, pair, told } from "./fixture.ts";

const RENDERINGS = `
  - { en: the Land of Blessings, role: house, status: preferred, match: [Land of Blessings] }
  - { en: the lucky land, role: literal, status: admitted, match: [lucky land] }
  - { en: the blessed land, role: literal, status: deprecated, match: [blessed land, blessed lands] }
  - { en: the land, role: literal, status: deprecated, match: [land] }`;
const entries = {
  land: entryOf({
    id: "land",
    zh: "有福之州",
    en: "the Land of Blessings",
    renderings: RENDERINGS,
  }),
  building: entryOf({ id: "building", zh: "有福之州建设", en: "building the homeland" }),
};
const found = (zh: string, en: string) => told(lintOf(terms, { body: pair(zh, en), entries }));

test.each([
  ["the preferred form", "建好有福之州。", "Build the Land of Blessings."],
  ["an admitted form", "建好有福之州。", "Build the lucky land."],
  ["a small letter or capital", "建好有福之州。", "build THE LAND OF BLESSINGS."],
  ["a form for each occurrence", "有福之州，有福之州。", "Land of Blessings, lucky land."],
  ["an occurrence inside a longer one", "有福之州建设。", "Building the homeland."],
  ["no occurrence", "建好福州。", "Build the blessed land of Fuzhou."],
])("%s passes", (_name, zh, en) => {
  expect(found(zh, en)).toEqual([]);
});

test.each([
  [
    "no form at all",
    "建好有福之州。",
    "Build Fuzhou.",
    ["2 “有福之州” (land) is not rendered by any admitted form."],
  ],
  [
    "a deprecated form",
    "建好有福之州。",
    "Build the blessed lands.",
    ["2 “blessed lands” is a deprecated rendering of “有福之州” (land)."],
  ],
  [
    "a form too few",
    "有福之州，有福之州。",
    "It, the Land of Blessings.",
    ["2 (warning) “有福之州” (land) stands 2 times in the Chinese, and is rendered once."],
  ],
  [
    "the inner form for the longer term",
    "有福之州建设。",
    "Building the Land of Blessings.",
    ["2 “有福之州建设” (building) is not rendered by any admitted form."],
  ],
])("%s is reported", (_name, zh, en, expected) => {
  expect(found(zh, en)).toEqual(expected);
});

test("a form that two entries claim, and one that none may claim, are reported", () => {
  const own = {
    ...entries,
    twin: entryOf({ id: "twin", zh: "有福之州", en: "the twin" }),
    other: entryOf({ id: "other", zh: "首善之区", en: "the model" }).replace(
      "place: null",
      "place: null, reports: [a-2020]",
    ),
  };
  const body = `${pair("有福之州。", "Land of Blessings.")}\n${pair("首善之区。", "The model.")}`;
  expect(told(lintOf(terms, { body, entries: own }))).toEqual([
    "1 “有福之州” belongs to land and to twin.",
    "4 “首善之区” has an entry, other, but its scope does not cover dao-2020.",
  ]);
});
