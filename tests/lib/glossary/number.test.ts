import { expect, test } from "vitest";
import { numberOf } from "../../../src/lib/glossary/number.ts";
import type { Entry } from "../../../src/lib/glossary/schema.ts";
import { entryOf } from "./fixture.ts";

const named = (kind: Entry["kind"], zh: string, pinyin: string): Entry => {
  const entry = entryOf({ id: "x", zh, en: "x" });
  return { ...entry, kind, head: { ...entry.head, pinyin } };
};

test.each([
  ["digit-code", "12348", "yī èr sān sì bā", "12348", "12348"],
  ["hotline", "12345热线", "yī èr sān sì wǔ rèxiàn", "12345", "12345"],
  ["plus-formula", "1+6+N", "yī jiā liù jiā N", "1+6+N", "1-6-n"],
  ["numeral-phrase", "三个如何", "sān ge rúhé", "三个如何", "sange-ruhe"],
  ["numeral-phrase", "四访四问", "sì fǎng sì wèn", "四访四问", "sifang-siwen"],
  ["numeral-phrase", "六个绿", "liù ge lǜ", "六个绿", "liuge-lv"],
] as const)("a %s %s has an address of its own", (kind, zh, pinyin, text, slug) => {
  expect(numberOf(named(kind, zh, pinyin))).toEqual({ zh: text, slug });
});

test("an entry that is no formula has none", () => {
  expect(numberOf(named("place", "鼓楼区", "Gǔlóu Qū"))).toBeNull();
});
