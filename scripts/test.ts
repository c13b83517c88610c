/** `npm test`: format and lint, types, dead code, the texts, then every test; stops at the first that fails. */
import { command, run } from "./run.ts";

const STEPS: readonly (readonly [command: string, ...args: string[]])[] = [
  ["biome", "ci", "--error-on-warnings", "."],
  ["astro", "check", "--minimumFailingSeverity", "hint"],
  ["tsc", "-p", "src/lib"],
  ["knip"],
  ["node", "scripts/lint.ts"],
  ["vitest", "run"],
];

await command(async () => {
  for (const [tool, ...args] of STEPS) {
    const code = await run(tool, args);
    if (code !== 0) return code;
  }
  return 0;
});
