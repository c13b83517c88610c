import { expect, test } from "vitest";
import { entry } from "../../../src/lib/lint/rules/entry.ts";
import { entryOf, lintOf, told } from "./fixture.ts";

const VALID = entryOf({ id: "x", zh: "甲乙", en: "A" });
const CODE = entryOf({
  id: "x",
  zh: '"123"',
  en: "123",
  more: `explainedBy: unexplained
parts:
  - { token: "1", label: { zh: 甲, en: A }, items: [{ zh: 甲, en: A }] }
  - { token: "2", label: { zh: 乙, en: B }, items: [{ zh: 乙, en: B }, { zh: 丙, en: C }] }
  - { token: "3", label: { zh: 丁, en: D }, items: [], incomplete: Not told. }`,
}).replace("kind: place", "kind: digit-code");
const found = (...texts: string[]) =>
  told(
    lintOf(entry, {
      entries: Object.fromEntries(texts.map((text) => [/id: (\S+)/.exec(text)?.[1] ?? "x", text])),
    }),
  );

test("entries of the schema have no finding", () => {
  expect(found(VALID)).toEqual([]);
  expect(found(CODE)).toEqual([]);
});

test.each([
  [
    "parts that do not join to the code",
    CODE.replace('token: "3"', 'token: "4"'),
    /:12 The entry x has parts whose tokens \(1, 2, 4\) do not join to “123” \(parts\)/,
  ],
  [
    "items that are not as many as the digit says",
    CODE.replace(", { zh: 丙, en: C }", ""),
    /:13 The entry x lists 1 item under “2”, which counts 2/,
  ],
  [
    "an official rendering without a source",
    VALID.replace("role: house", "role: official"),
    /:6 The entry x calls the rendering “A” official without a source/,
  ],
  [
    "a brief that is too long",
    VALID.replace("Used in a test.", "word ".repeat(61)),
    /:7 The entry x has a brief of 61 words; 60 are allowed/,
  ],
  [
    "a body that is too short",
    entryOf({ id: "x", zh: "甲乙", en: "A", body: "\nToo short." }),
    /:13 The body has 2 words; 100 to 180 are allowed/,
  ],
  [
    "an unknown key",
    VALID.replace("brief:", "breif:"),
    /a key that an entry does not know: “breif”/,
  ],
])("%s are reported with their line", (_name, text, expected) => {
  expect(found(text).join("\n")).toMatch(expected);
});

test("an entry with a fault is still matched in the reports", async () => {
  const { figures } = await import("../../../src/lib/lint/rules/figures.ts");
  const long = entryOf({ id: "x", zh: "四大难题", en: "Four Big Problems" }).replace(
    "Used in a test.",
    "word ".repeat(61),
  );
  const body = "破解四大难题。\n> The Four Big Problems were solved.\n";
  expect(lintOf(figures, { body, entries: { x: long } })).toEqual([]);
});
