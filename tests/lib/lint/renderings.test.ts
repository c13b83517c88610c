import { expect, test } from "vitest";
import { findRenderings, printRenderings } from "../../../src/lib/lint/renderings.ts";
import { contentOf, entryOf, pair } from "./fixture.ts";

const renderings = `
  - { en: the people, role: house, status: preferred, match: [the people, people, residents] }
  - { en: the masses, role: literal, status: deprecated, match: [masses] }`;
const entries = { people: entryOf({ id: "people", zh: "群众", en: "the people", renderings }) };
const body = [
  pair("群众满意。", "The people are content."),
  pair("为群众、靠群众。", "For the people, by the masses; people know."),
  pair("群众路线。", "The line."),
].join("\n");
const uses = findRenderings(contentOf({ body, entries }));

test("every form is counted as it stands, with its lines", () => {
  const [people] = uses;
  expect(people?.chinese.map(({ text, places }) => [text, places.length])).toEqual([["群众", 4]]);
  expect(
    people?.english.map(({ text, isDeprecated, places }) => [text, isDeprecated, places]),
  ).toEqual([
    ["The people", false, ["dao-2020 p2-1"]],
    ["masses", true, ["dao-2020 p3-1"]],
    ["people", false, ["dao-2020 p3-1"]],
    ["the people", false, ["dao-2020 p3-1"]],
  ]);
});

test("lines without any form, and forms that nobody uses, are named", () => {
  expect(uses[0]).toMatchObject({ unrendered: ["dao-2020 p4-1"], unused: ["residents"] });
});

test("lines whose English has a form more often than the Chinese are named", () => {
  expect(uses[0]?.surplus).toEqual(["dao-2020 p3-1"]);
});

test("the table reads entry by entry", () => {
  expect(printRenderings(uses)).toBe(`people  群众 · the people
  zh    4 × 群众  (dao-2020 p2-1, dao-2020 p3-1, dao-2020 p4-1)
  en    1 × The people  (dao-2020 p2-1)
  en    1 × masses  (dao-2020 p3-1)  DEPRECATED
  en    1 × people  (dao-2020 p3-1)
  en    1 × the people  (dao-2020 p3-1)
  not rendered: dao-2020 p4-1
  more often in the English than in the Chinese: dao-2020 p3-1
  never used: residents
`);
});
