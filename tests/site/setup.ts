/** Builds the site once for all tests of the built site, at two bases, and serves both. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { build } from "./build.ts";
import { serve } from "./server.ts";

/** A built site on disk and where it is served. */
export interface BuiltSite {
  /** The path under which it is served. */
  readonly base: string;
  readonly folder: string;
  readonly origin: string;
}

declare module "vitest" {
  interface ProvidedContext {
    readonly root: BuiltSite;
    readonly nested: BuiltSite;
  }
}

/** Vitest calls this once, before the first test. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "tifa-"));
  const closers: (() => Promise<void>)[] = [];
  const make = async (name: "root" | "nested", base: string): Promise<void> => {
    const out = join(folder, name);
    const { code, stderr } = await build(out, base);
    if (code !== 0) throw new Error(`The build at ${base} failed:\n${stderr}`);
    const server = await serve(out, base);
    closers.push(server.close);
    project.provide(name, { base, folder: out, origin: server.origin });
  };
  await make("root", "/");
  await make("nested", "/a/b/");
  return async () => {
    await Promise.all(closers.map((close) => close()));
    await rm(folder, { recursive: true, force: true });
  };
}
