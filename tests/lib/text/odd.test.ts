import { expect, test } from "vitest";
import { findOddCharacters } from "../../../src/lib/text/odd.ts";

const found = (text: string) =>
  findOddCharacters(text).map(({ index, shown }) => `${index} ${shown}`);

test("ordinary text in both languages has none", () => {
  expect(found("福州\t“Fuzhou”, 1.5 ha — 2%…\r\n　瑯岐□■ café ǚ\n")).toEqual([]);
});

test.each([
  ["a byte order mark", "a\ufeffb", "1 U+FEFF"],
  ["a turn of direction", "a\u202eb", "1 U+202E"],
  ["half of a character", "a\ud800b", "1 U+D800"],
  ["a replacement character", "a\ufffdb", "1 “\ufffd”"],
  ["a control character", "a\u0007b", "1 U+0007"],
  ["a zero-width space", "三\u200b个", "1 U+200B"],
  ["a soft hyphen", "co\u00adop", "2 U+00AD"],
  ["a variation selector", "❤\ufe0f", "1 U+FE0F"],
  ["a radical for a character", "⺠生", "0 “⺠”"],
  ["a Kangxi radical for a character", "⽣", "0 “⽣”"],
  ["a compatibility form", "\uf9e9", "0 “\uf9e9”"],
])("%s is found", (_name, text, expected) => {
  expect(found(text)).toEqual([expected]);
});

test("one of a kind is told once a line", () => {
  expect(found("\u200b\u200b\n\u200b")).toEqual(["0 U+200B", "3 U+200B"]);
});
