/**
 * `npm run lint:text`: checks translation and glossary. Thin: the rules stand in src/lib/lint/rules,
 * one a file; what is found is printed by src/lib/lint/reporters.
 */
import { parseArgs } from "node:util";
import { openCollection } from "../src/collection/index.ts";
import type { Collection } from "../src/lib/collection.ts";
import { TifaError } from "../src/lib/errors.ts";
import { countErrors, type Finding } from "../src/lib/lint/finding.ts";
import { printReadability, readabilityOf } from "../src/lib/lint/readability.ts";
import { findRenderings, printRenderings } from "../src/lib/lint/renderings.ts";
import { reportGithub } from "../src/lib/lint/reporters/github.ts";
import { reportJson } from "../src/lib/lint/reporters/json.ts";
import { reportText } from "../src/lib/lint/reporters/text.ts";
import { RULES } from "../src/lib/lint/rules/index.ts";
import { runCommand, type Surroundings } from "./command.ts";

const USAGE = `Usage:
  npm run lint:text                                 everything
  npm run lint:text -- --report <id>                one report, without the glossary
  npm run lint:text -- --format text|json|github    for reading, for programs, for a code host
  npm run lint:text -- --renderings [<entry>]       every English form used for every entry, or one
  npm run lint:text -- --stats                      how the English of each report reads
  npm run lint:text -- --rules                      what is checked, and why
Ends with 1 if there is an error; warnings alone end with 0.
`;

const REPORTERS: Readonly<Record<string, (findings: readonly Finding[]) => string>> = {
  text: reportText,
  json: reportJson,
  github: reportGithub,
};

/**
 * Runs the command.
 *
 * @param args the command line after the script's name
 * @returns the exit code: 1 where an error was found
 * @throws TifaError for a wrong command line, or files that cannot be read at all
 */
export function main(args: readonly string[], { root, print }: Surroundings): number {
  const options = readOptions(args);
  if (options.help) print(USAGE);
  else if (options.rules) print(listRules());
  else if (options.stats) {
    const rows = openCollection(root).reports.map(readabilityOf);
    print(printReadability(rows.filter((row) => row !== null)));
  } else if (options.renderings) {
    print(tellRenderings(openCollection(root), options.entry));
  } else {
    const collection = openCollection(root);
    const { findings: found } = collection.check;
    const findings =
      options.report === undefined ? found : ofReport(found, collection, options.report);
    print(options.reporter(findings));
    return countErrors(findings) === 0 ? 0 : 1;
  }
  return 0;
}

interface Options {
  readonly reporter: (findings: readonly Finding[]) => string;
  readonly report: string | undefined;
  readonly renderings: boolean;
  readonly entry: string | undefined;
  readonly rules: boolean;
  readonly stats: boolean;
  readonly help: boolean;
}

function readOptions(args: readonly string[]): Options {
  const wrong = (what: string, cause?: unknown): TifaError =>
    new TifaError({ what, fix: USAGE, cause });
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message.split("\n")[0] : String(cause);
    throw wrong(`The command line is wrong: ${message}.`, cause);
  }
  const { values, positionals } = parsed;
  const { format, report, renderings, rules, stats, help } = values;
  const reporter = REPORTERS[format];
  if (reporter === undefined) throw wrong(`There is no format “${format}”.`);
  if (positionals.length > (renderings ? 1 : 0)) {
    throw wrong(`“${positionals.join(" ")}” is not expected here.`);
  }
  return { reporter, report, renderings, entry: positionals[0], rules, stats, help };
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: "string", default: "text" },
      report: { type: "string" },
      renderings: { type: "boolean", default: false },
      rules: { type: "boolean", default: false },
      stats: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
}

function ofReport(
  findings: readonly Finding[],
  { reports, unread }: Collection,
  id: string,
): readonly Finding[] {
  const known = [...reports.map((report) => report.id), ...unread].sort();
  if (!known.includes(id)) {
    throw new TifaError({
      what: `There is no report ${id}.`,
      fix: `The reports are: ${known.join(", ")}.`,
    });
  }
  return findings.filter((finding) => finding.file.startsWith(`content/reports/${id}/`));
}

function tellRenderings(content: Collection, entry: string | undefined): string {
  const uses = findRenderings(content);
  const chosen = entry === undefined ? uses : uses.filter((use) => use.entry === entry);
  if (chosen.length > 0 || entry === undefined) return printRenderings(chosen);
  throw new TifaError({
    what: `There is no entry ${entry}.`,
    fix: "Name it by its id, which is the name of its file in content/glossary.",
  });
}

function listRules(): string {
  return RULES.map(({ id, title, why }) => `${id}\n  ${title}.\n  ${why}\n`).join("\n");
}

if (import.meta.main) await runCommand(main);
