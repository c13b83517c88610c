/** `npm run export -- <folder>`: every download of the site, in a folder that is replaced as a whole. */
import { join, resolve } from "node:path";
import { openCollection, requireSound } from "../src/collection/index.ts";
import { TifaError } from "../src/lib/errors.ts";
import { exportFiles, schemaFiles } from "../src/lib/export/list.ts";
import { exportSource } from "../src/lib/export/source.ts";
import { siteSettings } from "../src/lib/settings.ts";
import type { Surroundings } from "./command.ts";
import { isFolder, listTree, readText, writeTree } from "./files.ts";
import { command, ROOT } from "./run.ts";
import { stage } from "./stage.ts";

const USAGE = `Usage:
  npm run export -- <folder>    every download, into a folder that is new, empty or of an earlier export
SITE and BASE in the environment say where the site stands, for the addresses in the files.
`;

/** What only an export has: the folder is one of ours, whichever reports it held. */
const OURS = /^(?:reports\/[a-z0-9-]+\.(?:json|txt)|schema\/[a-z]+\.json)$/;

/**
 * Runs the command.
 *
 * @throws TifaError where the content has errors, or the folder holds something else
 */
export async function main(
  args: readonly string[],
  { root, folder, print }: Surroundings,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name.startsWith("-") || rest.length > 0) {
    throw new TifaError({ what: "One folder is needed.", fix: USAGE });
  }
  const out = resolve(folder, name);
  const { site, base } = siteSettings(environment);
  const { version } = JSON.parse(readText(join(root, "package.json"))) as { version: string };
  checkFolder(out, null);
  const collection = requireSound(openCollection(root));
  const source = exportSource(collection, { version, origin: site, base });
  const files = new Map<string, string | Uint8Array>([
    ...exportFiles(source).map(({ path, content }) => [path, content] as const),
    ...Object.entries(schemaFiles()),
  ]);
  checkFolder(out, new Set(files.keys()));
  await stage(out, async ({ site: target }) => writeTree(target, files));
  print(`${files.size} files in ${out}\n`);
  return 0;
}

/**
 * Refuses a folder in which something else than an export stands.
 *
 * @param names what an export holds; null: only ask whether it is a folder at all
 */
function checkFolder(out: string, names: ReadonlySet<string> | null): void {
  const refuse = (what: string): TifaError =>
    new TifaError({
      what,
      where: { file: out },
      fix: "Name a folder that does not exist, is empty or holds an earlier export.",
    });
  const kind = isFolder(out);
  if (kind === false) throw refuse("This is no folder, and an export needs one.");
  if (kind === null || names === null) return;
  const strange = listTree(out).find((path) => !names.has(path) && !OURS.test(path));
  if (strange === undefined) return;
  throw refuse(
    `The folder holds ${strange}, which is of no export, and an export replaces the folder as a whole.`,
  );
}

if (import.meta.main) {
  await command(() =>
    main(process.argv.slice(2), {
      root: ROOT,
      folder: process.env.INIT_CWD ?? process.cwd(),
      print: (text) => process.stdout.write(text),
    }),
  );
}
