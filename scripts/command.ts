/** What every command of scripts/ shares: where it works, and how it ends. */
import { TifaError } from "../src/lib/errors.ts";
import { ROOT } from "./run.ts";

/** Where a command works; tests give their own. */
export interface Surroundings {
  readonly root: string;
  /** Relative file names on the command line start here. */
  readonly folder: string;
  readonly print: (text: string) => void;
}

/**
 * Runs a command with the process's own arguments. A refusal is told without a stack and ends with
 * 1; any other error is a fault of ours and keeps its stack.
 *
 * @param main the command; returns the exit code
 */
export function runCommand(
  main: (args: readonly string[], surroundings: Surroundings) => number | undefined,
): void {
  try {
    process.exitCode =
      main(process.argv.slice(2), {
        root: ROOT,
        // npm runs scripts in the root; file names are meant from where the command was typed.
        folder: process.env.INIT_CWD ?? process.cwd(),
        print: (text) => process.stdout.write(text),
      }) ?? 0;
  } catch (error) {
    if (!(error instanceof TifaError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
