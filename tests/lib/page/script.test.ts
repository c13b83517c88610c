import { expect, test } from "vitest";
import { stretchesOf } from "../../../src/lib/page/script.ts";

/** Chinese stretches in ‹ ›. */
const marked = (text: string) =>
  stretchesOf(text)
    .map((one) => (one.isChinese ? `‹${one.text}›` : one.text))
    .join("");

test.each([
  ["The word 提法 means formulation.", "The word ‹提法› means formulation."],
  ["“三个如何” and 《意见》.", "“‹三个如何›” and ‹《意见》›."],
  ["The report says 方便、畅通、平安。", "The report says ‹方便、畅通、平安。›"],
  ["（社区） is text; □ alone too", "‹（社区）› is text; ‹□› alone too"],
  ["5月10日 is printed 5月10日", "5‹月10日› is printed 5‹月10日›"],
  ["No Chinese at all — “none”, 12348.", "No Chinese at all — “none”, 12348."],
  ["", ""],
  ["互联网+政务 online", "‹互联网+政务› online"],
])("%s", (text, expected) => {
  expect(marked(text)).toBe(expected);
});

test("nothing is lost or moved", () => {
  const text = "A “甲乙” b 丙, c（丁）d 2019年 e.";
  expect(
    stretchesOf(text)
      .map((one) => one.text)
      .join(""),
  ).toBe(text);
});
