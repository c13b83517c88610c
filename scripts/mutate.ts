/** `npm run mutate`: spoils lines of the translations and tells what the text linter catches. */
import { parseArgs } from "node:util";
import { openCollection } from "../src/collection/index.ts";
import { TifaError } from "../src/lib/errors.ts";
import { printMutations, runMutations } from "../src/lib/lint/mutation/run.ts";
import { runCommand, type Surroundings } from "./command.ts";

const USAGE = `Usage:
  npm run mutate -- --seed <number> [--count <number>] [--missed]
Draws lines uniformly from all reports, spoils each in one way, and prints what share is caught by
kind; --missed lists those that nothing caught. 600 lines if no count is given.
`;

/**
 * Runs the command.
 *
 * @throws TifaError for a wrong command line
 */
export function main(args: readonly string[], { root, print }: Surroundings): number {
  const { values } = parseArgs({
    args: [...args],
    strict: false,
    options: {
      seed: { type: "string" },
      count: { type: "string", default: "600" },
      missed: { type: "boolean", default: false },
    },
  });
  const [seed, count] = [values.seed, values.count].map((text) =>
    typeof text === "string" && /^\d{1,9}$/.test(text) ? Number(text) : null,
  );
  if (seed === null || seed === undefined || count === null || count === undefined || count === 0) {
    throw new TifaError({
      what: "A seed is needed, and a count above 0 if one is given.",
      fix: USAGE,
    });
  }
  print(printMutations(runMutations(openCollection(root), seed, count), values.missed === true));
  return 0;
}

if (import.meta.main) await runCommand(main);
