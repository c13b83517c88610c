/** `npm run bench -- <name>`: the benchmarks. Each is a script of its own and prints a table. */
import { TifaError } from "../src/lib/errors.ts";
import { command, run } from "./run.ts";

/** Name → script, and what it measures. */
const BENCHES: Readonly<Record<string, readonly [script: string, what: string]>> = {
  scale: ["scripts/bench-scale.ts", "wall time and memory of the build at 5, 55 and 500 reports"],
  cuts: ["scripts/bench-search.ts", "ways to cut the search index"],
};

await command(async () => {
  const [name = "", ...args] = process.argv.slice(2);
  const bench = BENCHES[name];
  if (bench === undefined) {
    const known = Object.entries(BENCHES).map(
      ([one, [, what]]) => `  npm run bench -- ${one}    ${what}`,
    );
    throw new TifaError({
      what: name === "" ? "Which benchmark?" : `There is no benchmark “${name}”.`,
      fix: `Write one of these:\n${known.join("\n")}`,
    });
  }
  return run("node", [bench[0], ...args]);
});
