import { expect, test } from "vitest";
import { RULES } from "../../src/lib/lint/rules/index.ts";
import { TEXT_CHECKS } from "../../src/lib/page/labels.ts";

test("the pages claim only checks whose rules the linter runs", () => {
  const rules = new Set(RULES.map(({ id }) => id));
  const claimed = TEXT_CHECKS.flatMap(({ rules: ids }): readonly string[] => ids);
  expect(claimed.length).toBeGreaterThan(0);
  expect(claimed.filter((id) => !rules.has(id))).toEqual([]);
});
