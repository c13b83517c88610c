/** `npm run entry -- <formula>`: the beginning of an entry, in content/glossary. */
import { openCollection } from "../src/collection/index.ts";
import { TifaError } from "../src/lib/errors.ts";
import { stubOf } from "../src/lib/glossary/stub.ts";
import { runCommand, type Surroundings } from "./command.ts";
import { createFile } from "./files.ts";

const USAGE = `Usage:
  npm run entry -- <formula> [--id <id>]    for example npm run entry -- 三个如何
`;

/**
 * Runs the command.
 *
 * @throws TifaError where the formula has an entry already, or the file exists
 */
export function main(args: readonly string[], { root, print }: Surroundings): number {
  const at = args.indexOf("--id");
  const wanted = at === -1 ? undefined : args[at + 1];
  const words = at === -1 ? args : args.filter((_, index) => index !== at && index !== at + 1);
  const [formula] = words;
  const isValid = wanted === undefined || /^[a-z0-9]+(-[a-z0-9]+)*$/.test(wanted);
  if (
    formula === undefined ||
    words.length > 1 ||
    (at !== -1 && wanted === undefined) ||
    !isValid
  ) {
    throw new TifaError({
      what: "One formula is needed, and an id in lower-case letters, digits and hyphens if one is given.",
      fix: USAGE,
    });
  }
  const zh = formula.replace(/[“”‘’"']/gu, "");
  const { reports, entries } = openCollection(root);
  const owners = entries.filter(({ entry }) => entry.match.includes(zh) || entry.head.zh === zh);
  for (const { entry, file } of owners)
    print(`${zh} has an entry already: ${entry.id} (${file}).\n`);
  if (owners.length > 0 && wanted === undefined) {
    throw new TifaError({
      what: `${zh} has ${owners.length === 1 ? "an entry" : "entries"} already.`,
      fix: "If it means something else in another place, give the new entry an id of its own with --id.",
    });
  }
  const stub = stubOf(zh, reports);
  const id = wanted ?? stub.id;
  const file = `content/glossary/${id}.mdx`;
  createFile(file, stub.text.replace(`id: ${stub.id}\n`, `id: ${id}\n`), root);
  print(
    `${file} is begun. It says “(to be written)” wherever a person must write; npm run lint:text names what is missing.\n`,
  );
  return 0;
}

if (import.meta.main) await runCommand(main);
