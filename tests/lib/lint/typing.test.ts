import { expect, test } from "vitest";
import { typing } from "../../../src/lib/lint/rules/typing.ts";
import { lintOf, pair, told } from "./fixture.ts";

const found = (en: string) => told(lintOf(typing, { body: pair("甲。", en) }));

test.each([
  ["numbers with commas", "5,600 and 1.5 of 10:30."],
  ["that that", "All that that implies, and what they had had."],
  ["an ellipsis", "And so on … and on..."],
  ["a.m. and etc.", "At 9 a.m., etc."],
])("%s pass", (_name, en) => {
  expect(found(en)).toEqual([]);
});

test.each([
  ["a doubled word", "It is in the the city.", ["2 “the the”: a word stands twice."]],
  ["a doubled word with a capital", "The the city.", ["2 “The the”: a word stands twice."]],
  ["two blanks", "It is  here.", ["2 Two blanks stand in a row: “It is  here.”."]],
  ["a blank before a comma", "It is , here.", ["2 A blank stands before a mark: “It is , here.”."]],
  [
    "a blank after a bracket",
    "It ( is) here.",
    ["2 A blank stands after an opening mark: “It ( is) here”."],
  ],
  ["no blank after a comma", "It is,here.", ["2 No blank stands after a mark: “It is,here.”."]],
  ["two commas", "It is,, here.", ["2 Marks stand in a row: “It is,, here.”."]],
  ["two stops", "It is here..", ["2 Marks stand in a row: “It is here..”."]],
])("%s is reported", (_name, en, expected) => {
  expect(found(en)).toEqual(expected);
});
