import { expect, test } from "vitest";
import { ids } from "../../../src/lib/lint/rules/ids.ts";
import { updateLock } from "../../../src/lib/text/lock.ts";
import { contentOf, lintOf, pair, told } from "./fixture.ts";

const BODY = `${pair("甲句在此。", "A.")}\n${pair("乙句在此。", "B.")}`;
const lock = JSON.stringify(updateLock(contentOf({ body: BODY }).reports[0]?.blocks ?? [], null));

test("a text that its lock knows has no finding", () => {
  expect(lintOf(ids, { body: BODY, lock })).toEqual([]);
});

test("every line whose Chinese was changed is named", () => {
  const body = `${pair("假句在此。", "A.")}\n${pair("错句在此。", "B.")}`;
  expect(told(lintOf(ids, { body, lock }))).toEqual([
    "1 The Chinese of p2-1, “假句在此。…”, is not what the lock of ids has.",
    "4 The Chinese of p3-1, “错句在此。…”, is not what the lock of ids has.",
  ]);
});

test("a line that is gone is named where it stood", () => {
  expect(told(lintOf(ids, { body: pair("甲句在此。", "A."), lock }))).toEqual([
    "1 The line p3-1, “乙句在此。…”, is in the lock of ids and not in the text.",
  ]);
});

test("a lock that cannot be read is named, and hides nothing else", () => {
  const file = "content/reports/dao-2020/ids.json";
  expect(told(lintOf(ids, { lock: "{" }))).toEqual([
    `${file}:1 The lock of ids is not valid JSON.`,
  ]);
  expect(told(lintOf(ids, { lock: "[]" }))).toEqual([
    `${file}:1 The lock of ids is []; it should be a group of keys in { }.`,
  ]);
});

test("a fault of the format is not told a second time as lines that moved", () => {
  const body = BODY.replace("\n\n", "\n");
  expect(lintOf(ids, { body, lock })).toEqual([]);
});
