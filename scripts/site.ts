/** Builds the site, always for production, into a folder that is replaced as a whole. */
import { readdirSync, statSync } from "node:fs";
import { dirname, isAbsolute, join, relative } from "node:path";
import type { AstroInlineConfig, AstroIntegration } from "astro";
import { keptCollection, requireSound } from "../src/collection/index.ts";
import { TifaError } from "../src/lib/errors.ts";
import { siteSettings } from "../src/lib/settings.ts";
import { ENVIRONMENT, ROOT } from "./run.ts";
import { stage, type Workshop } from "./stage.ts";

/** What a test runner or a shell may have set, and a build would take for its own. */
const NOT_OURS = ["DEV", "PROD", "SSR", "MODE", "TEST", "VITEST", "BASE_URL"] as const;

const DIST = join(ROOT, "dist");

/** How a build is run. */
export interface BuildOptions {
  /** Folder of the site; `dist` in the project's root where it is not given. */
  readonly out?: string;
  /** Whether only warnings and errors are told. */
  readonly quiet?: boolean;
}

/**
 * Builds the site in this process, whose environment becomes that of a production build.
 *
 * @throws TifaError if a check refuses, the folder cannot be replaced, or the content is at fault;
 *   any other error is Astro's. The folder is then as it was before.
 */
export async function buildSite({ out = DIST, quiet = false }: BuildOptions = {}): Promise<void> {
  const say = (line: string): void => void (quiet || process.stdout.write(`${line}\n`));
  prepare();
  siteSettings(process.env);
  if (out !== DIST) checkFolder(out);
  const start = performance.now();
  let pages = 0;
  const make = async ({ site, cache }: Workshop): Promise<void> => {
    say("Reading content/");
    // The integration that Astro starts first takes it from here, so that it is read once.
    requireSound(keptCollection(ROOT));
    // Imported late: Astro reads the environment as it loads.
    const { build: buildWithAstro } = await import("astro");
    await buildWithAstro(
      settingsOf(site, cache, quiet, [
        {
          name: "progress",
          hooks: {
            "astro:build:start": () => say("Building the pages"),
            "astro:build:generated": () => say("Indexing and checking them"),
            "astro:build:done": (done) => {
              pages = done.pages.length;
            },
          },
        },
      ]),
    );
  };
  const build = async (workshop: Workshop): Promise<void> => {
    try {
      await make(workshop);
    } catch (error) {
      say(`The build has failed; ${shown(out)} is as it was before.`);
      throw error;
    }
  };
  // Astro renders with the project's packages, and only from inside the project.
  await stage(out, build, isInside(out) ? dirname(out) : ROOT);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  say(`${pages} pages in ${seconds} s: ${shown(out)}`);
}

/** Refuses to replace a folder in which something else than a built site stands. */
function checkFolder(out: string): void {
  const names = statSync(out, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(out) : [];
  if (names.length === 0 || (names.includes("index.html") && names.includes("_astro"))) return;
  throw new TifaError({
    what: `${shown(out)} is not empty and no built site, and a build replaces the folder as a whole.`,
    where: { file: out },
    fix: "Name a folder that does not exist, is empty or holds a built site.",
  });
}

/** Makes the environment that of a production build: another is slower and gives other bytes. */
function prepare(): void {
  for (const name of NOT_OURS) delete process.env[name];
  Object.assign(process.env, ENVIRONMENT, { NODE_ENV: "production" });
  process.chdir(ROOT);
}

function settingsOf(
  site: string,
  cache: string,
  quiet: boolean,
  integrations: AstroIntegration[],
): AstroInlineConfig {
  return {
    root: ROOT,
    mode: "production",
    outDir: site,
    // Of its own: builds for different folders run side by side.
    cacheDir: join(cache, "astro"),
    logLevel: quiet ? "warn" : "info",
    logger: { entrypoint: join(ROOT, "scripts/log.ts") },
    integrations,
    vite: {
      cacheDir: join(cache, "vite"),
      build: {
        rolldownOptions: {
          onLog(level, log, report) {
            // Astro's own mark, one for each entry and page; Astro reads it before it is dropped.
            const isAstros =
              log.code === "MODULE_LEVEL_DIRECTIVE" && log.message.includes('"use astro:');
            if (!isAstros) report(level, log);
          },
        },
      },
    },
  };
}

/** A folder as it is told: from the root, where it lies inside. */
function shown(folder: string): string {
  return `${isInside(folder) ? relative(ROOT, folder) : folder}/`;
}

function isInside(folder: string): boolean {
  const path = relative(ROOT, folder);
  return path !== "" && !path.startsWith("..") && !isAbsolute(path);
}
