/** The linter against spoilt lines of the reports themselves, drawn with the seed of the run. */
import { expect, test } from "vitest";
import { openCollection } from "../../src/collection/index.ts";
import { printMutations, runMutations } from "../../src/lib/lint/mutation/run.ts";
import { SEED } from "../lib/importer/reports.ts";

const result = runMutations(openCollection("."), SEED, 600);

test.each(["figures", "alignment", "terms"] as const)(
  `of spoilt %s at least 95 in 100 are caught (seed ${SEED})`,
  (group) => {
    const mutants = result.mutants.filter((one) => one.group === group);
    const caught = mutants.filter(({ rules }) => rules.length > 0);
    expect(mutants.length).toBeGreaterThan(30);
    expect(caught.length / mutants.length, printMutations(result, true)).toBeGreaterThanOrEqual(
      0.95,
    );
  },
);

test("of the same lines as they stand at most one in a hundred raises an alarm", () => {
  expect(result.alarms / result.lines).toBeLessThanOrEqual(0.01);
});
