/**
 * `npm run verify`: what takes longer than a test run may, or needs more. Every step is run, whatever
 * the others say, and one table tells the results. A seed can be given: `npm run verify -- --seed 7`.
 */
import { parseArgs } from "node:util";
import { command, run } from "./run.ts";

/** One step: its name, and the tool with its arguments. */
type Step = readonly [name: string, tool: string, ...args: string[]];

await command(async () => {
  const { values } = parseArgs({ options: { seed: { type: "string" } } });
  const seed = values.seed ?? String(Math.floor(Math.random() * 1e9));
  const steps: readonly Step[] = [
    ["the texts, the glossary and both proofs", "node", "scripts/lint.ts"],
    ["broken content, refused", "vitest", "run", "tests/collection/variants.test.ts"],
    ["spoilt translations", "node", "scripts/mutate.ts", "--seed", seed, "--count", "2000"],
    ["every page at both bases, and axe", "vitest", "run", "--project", "verify"],
    ["two builds, byte for byte", "vitest", "run", "tests/site/determinism.test.ts"],
  ];
  const results: string[] = [];
  let worst = 0;
  for (const [name, tool, ...args] of steps) {
    const start = performance.now();
    const code = await run(tool, args, { VERIFY: "1", SEED: seed });
    worst = Math.max(worst, code);
    const seconds = Math.round((performance.now() - start) / 1000);
    results.push(`${code === 0 ? "holds " : "FAILS "} ${name} (${seconds} s)`);
  }
  process.stdout.write(`\nSeed ${seed}\n${results.join("\n")}\n`);
  return worst;
});
