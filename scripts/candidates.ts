/** `npm run candidates -- <report>`: the numbered and quoted formulas of a report, for the glossary. */
import { parseArgs } from "node:util";
import { openCollection } from "../src/collection/index.ts";
import { TifaError } from "../src/lib/errors.ts";
import { describeCandidates } from "../src/lib/formulas/describe.ts";
import { printCandidates } from "../src/lib/formulas/print.ts";
import { runCommand, type Surroundings } from "./command.ts";

const USAGE = `Usage:
  npm run candidates -- <report>                  what looks like a formula, the most formula-like first
  npm run candidates -- <report> --new            only what has no entry that covers the report
  npm run candidates -- <report> --format json    for programs
`;

/**
 * Runs the command.
 *
 * @throws TifaError for a wrong command line, or where the report does not exist
 */
export function main(args: readonly string[], { root, print }: Surroundings): number {
  const { id, format, isNew } = readOptions(args);
  const collection = openCollection(root);
  const report = collection.reports.find((one) => one.id === id);
  if (report === undefined) {
    throw new TifaError({
      what: `There is no report ${id}.`,
      fix: `The reports are: ${collection.reports.map((one) => one.id).join(", ")}.`,
    });
  }
  const all = describeCandidates(report, collection);
  const candidates = isNew ? all.filter(({ ownership }) => ownership.here.length === 0) : all;
  if (format === "json") print(`${JSON.stringify(candidates, null, 2)}\n`);
  else print(printCandidates(candidates, collection.families));
  return 0;
}

interface Options {
  readonly id: string;
  readonly format: "text" | "json";
  readonly isNew: boolean;
}

function readOptions(args: readonly string[]): Options {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        format: { type: "string", default: "text" },
        new: { type: "boolean", default: false },
      },
      allowPositionals: true,
    });
    const [id] = positionals;
    const { format, new: isNew } = values;
    if (id === undefined || positionals.length > 1 || (format !== "text" && format !== "json"))
      throw new Error("One report is needed, and the format is text or json.");
    return { id, format, isNew };
  } catch (cause) {
    throw new TifaError({
      what: cause instanceof Error ? cause.message : String(cause),
      fix: USAGE,
      cause,
    });
  }
}

if (import.meta.main) await runCommand(main);
