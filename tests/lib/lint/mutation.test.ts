import { expect, test } from "vitest";
import { KINDS } from "../../../src/lib/lint/mutation/kinds.ts";
import { printMutations, runMutations } from "../../../src/lib/lint/mutation/run.ts";
import { contentOf, pair } from "./fixture.ts";

const content = contentOf({
  body: [
    pair(
      "去年建成学校12所，投入2.5亿元。",
      "Last year 12 schools were built, and 250 million yuan was spent.",
    ),
    pair("今年将新建学校8所。", "This year 8 schools will be built."),
  ].join("\n"),
});

test("the same seed spoils the same lines in the same way", () => {
  const [one, two, other] = [7, 7, 8].map((seed) => runMutations(content, seed, 20));
  expect(one).toEqual(two);
  expect(one?.mutants).not.toEqual(other?.mutants);
  expect(one?.mutants).toHaveLength(20);
});

test("a spoilt figure and an exchanged line are caught, and lines that are right raise no alarm", () => {
  const { mutants, alarms } = runMutations(content, 1, 60);
  const figures = mutants.filter(({ kind }) => kind === "a digit is another");
  const exchanged = mutants.filter(({ group }) => group === "alignment");
  expect(figures.length * exchanged.length).toBeGreaterThan(0);
  expect([...figures, ...exchanged].filter(({ rules }) => rules.length === 0)).toEqual([]);
  expect(alarms).toBe(0);
});

test("every mutant differs from its line", () => {
  const texts = new Set(
    content.reports.flatMap(({ blocks }) =>
      blocks.flatMap(({ segments }) => segments.map(({ en }) => en?.text)),
    ),
  );
  const { mutants } = runMutations(content, 3, 60);
  expect(
    mutants.filter(({ kind, english }) => kind !== "two lines are exchanged" && texts.has(english)),
  ).toEqual([]);
});

test("the table names every kind, and the share of each that was caught", () => {
  const printed = printMutations(runMutations(content, 1, 30), false);
  for (const { name } of KINDS) expect(printed).toContain(name);
  expect(printed).toMatch(/^all +\d+ of +30 +\d+\.\d%$/m);
});
