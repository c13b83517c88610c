/** What the commands over content/ share: where they work, and how they end. */
import { command, ROOT } from "./run.ts";

/** Where a command works; tests give their own. */
export interface Surroundings {
  readonly root: string;
  /** Relative file names on the command line start here. */
  readonly folder: string;
  readonly print: (text: string) => void;
}

/**
 * Runs a command with the process's own arguments, to its exit code.
 *
 * @param main the command; returns the exit code, or nothing for 0
 */
export function runCommand(
  main: (args: readonly string[], surroundings: Surroundings) => number | undefined,
): Promise<void> {
  return command(
    async () =>
      main(process.argv.slice(2), {
        root: ROOT,
        // npm runs scripts in the root; file names are meant from where the command was typed.
        folder: process.env.INIT_CWD ?? process.cwd(),
        print: (text) => process.stdout.write(text),
      }) ?? 0,
  );
}
