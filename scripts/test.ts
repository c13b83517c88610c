/** `npm test`: format and lint, types, dead code, the texts, then every test; stops at the first that fails. */
import { run } from "./run.ts";

const STEPS: readonly (readonly [command: string, ...args: string[]])[] = [
  ["biome", "ci", "--error-on-warnings", "."],
  ["astro", "check", "--minimumFailingSeverity", "hint"],
  ["tsc", "-p", "src/lib"],
  ["knip"],
  ["node", "scripts/lint.ts"],
  ["vitest", "run"],
];

for (const [command, ...args] of STEPS) {
  process.exitCode = await run(command, args);
  if (process.exitCode !== 0) break;
}
