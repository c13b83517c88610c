import { expect, test } from "vitest";
import { forms } from "../../../src/lib/lint/rules/forms.ts";
import { entryOf, lintOf, pair, told } from "./fixture.ts";

const body = pair(
  "福州很美，福州市很大。",
  "Fuzhou is beautiful, and the city of Fuzhou is large.",
);
const find = (more: string, renderings?: string) =>
  told(
    lintOf(forms, {
      body,
      entries: {
        x: entryOf({
          id: "x",
          zh: "福州",
          en: "Fuzhou",
          more,
          ...(renderings === undefined ? {} : { renderings }),
        }),
      },
    }),
  );

test("forms that all occur have no finding", () => {
  expect(find("match: [福州, 福州市]")).toEqual([]);
});

test("a Chinese form that occurs nowhere is an error", () => {
  expect(find("match: [福州, 榕城]")).toEqual([
    expect.stringMatching(/“榕城” stands in no report/),
  ]);
});

test("an English form that no translation uses is a warning", () => {
  const renderings = "[{ en: Fuzhou, role: house, status: preferred, match: [Fuzhou, Foochow] }]";
  expect(find("", renderings)).toEqual([
    expect.stringMatching(/\(warning\) “Foochow” renders no sentence/),
  ]);
});
