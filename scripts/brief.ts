/** `npm run brief -- <report> <block>`: a block with the house's renderings beside each sentence. */
import { openCollection } from "../src/collection/index.ts";
import { TifaError } from "../src/lib/errors.ts";
import { blocksOf, printBrief } from "../src/lib/glossary/brief.ts";
import { runCommand, type Surroundings } from "./command.ts";

const USAGE = `Usage:
  npm run brief -- <report> <block>             one block, such as p12
  npm run brief -- <report> <block>..<block>    several, such as p12..p14
`;

/**
 * Runs the command.
 *
 * @throws TifaError where report or block do not exist
 */
export function main(args: readonly string[], { root, print }: Surroundings): number {
  const [id, range, ...rest] = args;
  if (id === undefined || range === undefined || rest.length > 0) {
    throw new TifaError({ what: "A report and a block are needed.", fix: USAGE });
  }
  const { reports, entries } = openCollection(root);
  const report = reports.find((one) => one.id === id);
  if (report === undefined) {
    throw new TifaError({
      what: `There is no report ${id}.`,
      fix: `The reports are: ${reports.map((one) => one.id).join(", ")}.`,
    });
  }
  const blocks = blocksOf(report, range);
  if (blocks === null) {
    throw new TifaError({
      what: `${id} has no block ${range}.`,
      fix: `Name a block from p1 to ${report.blocks.at(-1)?.id ?? "p1"}, or a range such as p12..p14.`,
    });
  }
  print(printBrief(blocks, new Map(entries.map(({ entry }) => [entry.id, entry]))));
  return 0;
}

if (import.meta.main) await runCommand(main);
