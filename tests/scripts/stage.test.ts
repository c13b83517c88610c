import { type ChildProcess, spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { stage } from "../../scripts/stage.ts";

// A busy machine must not fail what is only slow.
vi.setConfig({ testTimeout: 120_000 });

const BUILDER = resolve(import.meta.dirname, "fixtures/builder.ts");

let parent: string;
let dist: string;
const children: ChildProcess[] = [];

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), "tifa-stage-"));
  dist = join(parent, "dist");
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  chmodSync(parent, 0o700);
  rmSync(parent, { recursive: true, force: true });
});

/** Starts the builder; `said` is its output so far. */
function start(mode: string, version = "", options: { uid?: number; via?: "sh" } = {}) {
  const { npm_lifecycle_event: _npm, ...environment } = process.env;
  const [command, args] =
    options.via === undefined
      ? [process.execPath, [BUILDER, dist, mode, version]]
      : ["sh", ["-c", `"${process.execPath}" "${BUILDER}" "${dist}" ${mode} ${version}; true`]];
  const child = spawn(command, args, {
    stdio: ["ignore", "pipe", "pipe"],
    env: options.via === undefined ? environment : { ...environment, npm_lifecycle_event: "start" },
    ...(options.uid === undefined ? {} : { uid: options.uid }),
  });
  children.push(child);
  const started = new Promise<void>((done) => child.stdout.once("data", () => done()));
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null; told: string }>(
    (done) => {
      const told = text(child.stderr);
      child.on("exit", async (code, signal) => done({ code, signal, told: await told }));
    },
  );
  return { child, started, ended };
}

const built = async (version: string): Promise<void> => {
  expect((await start("write", version).ended).code).toBe(0);
};
/** The versions of the files of a folder: one where it is whole. */
const versions = (folder = dist): string[] => {
  const names = readdirSync(folder).sort();
  expect(names).toEqual(["a", "b", "c"]);
  return [...new Set(names.map((name) => readFileSync(join(folder, name), "utf8")))];
};
const failing = (error: Error): Promise<void> =>
  stage(dist, async ({ site }) => {
    writeFileSync(join(site, "a"), "part");
    throw error;
  });
/** A lock as another process has left it. */
const lockFor = (holder: object): void => {
  mkdirSync(join(parent, ".dist-lock"));
  writeFileSync(join(parent, ".dist-lock/holder.json"), JSON.stringify(holder));
};
const refusal = (): Promise<string> =>
  stage(dist, async () => {
    throw new Error("built");
  }).then(
    () => "",
    (error: Error) => error.message,
  );

describe("a build", () => {
  test("makes the folder, and replaces it as a whole", async () => {
    await built("1");
    writeFileSync(join(dist, "stray"), "1");
    await built("2");
    expect(versions()).toEqual(["2"]);
    expect(readdirSync(parent)).toEqual(["dist"]);
  });

  test("that works elsewhere brings the whole beside the folder, and leaves nothing", async () => {
    const bench = join(parent, "bench");
    mkdirSync(bench);
    const write = (version: string): Promise<void> =>
      stage(
        join(parent, "out/dist"),
        async ({ site, cache }) => {
          expect(resolve(site, "../..")).toBe(bench);
          writeFileSync(join(cache, "x"), "");
          mkdirSync(join(site, "deep"));
          writeFileSync(join(site, "deep/a"), version);
        },
        bench,
      );
    await write("1");
    await write("2");
    expect(readFileSync(join(parent, "out/dist/deep/a"), "utf8")).toBe("2");
    expect(readdirSync(parent, { recursive: true }).sort()).toEqual(
      ["bench", "out", "out/dist", "out/dist/deep", "out/dist/deep/a"].map((path) => join(path)),
    );
  });

  test("that fails leaves the old folder, and nothing beside it", async () => {
    await built("1");
    await expect(failing(new Error("the build’s own"))).rejects.toThrow("the build’s own");
    expect(versions()).toEqual(["1"]);
    expect(readdirSync(parent)).toEqual(["dist"]);
  });

  test.each([
    ["SIGTERM", 143],
    ["SIGINT", 130],
  ] as const)(
    "that is ended by %s leaves the old folder, and nothing beside it",
    async (signal, code) => {
      await built("1");
      const { child, started, ended } = start("wait", "2");
      await started;
      child.kill(signal);
      expect(await ended).toEqual({ code, signal: null, told: "" });
      expect(versions()).toEqual(["1"]);
      expect(readdirSync(parent)).toEqual(["dist"]);
    },
  );

  test.skipIf(process.platform === "win32")(
    "that npm started ends when npm's shell is ended",
    async () => {
      await built("1");
      const { child, started, ended } = start("wait", "2", { via: "sh" });
      await started;
      expect(existsSync(join(parent, ".dist-lock"))).toBe(true);
      child.kill("SIGTERM");
      expect((await ended).signal).toBe("SIGTERM");
      await vi.waitFor(() => expect(readdirSync(parent)).toEqual(["dist"]), { timeout: 60_000 });
      expect(versions()).toEqual(["1"]);
    },
  );

  test("that is killed leaves the old folder, and the next one clears what it left", async () => {
    await built("1");
    const { child, started, ended } = start("wait", "2");
    await started;
    child.kill("SIGKILL");
    await ended;
    expect(versions()).toEqual(["1"]);
    expect(readdirSync(parent)).toHaveLength(3);
    await built("3");
    expect(versions()).toEqual(["3"]);
    expect(readdirSync(parent)).toEqual(["dist"]);
  });

  test("that is killed at any moment leaves one whole folder", async () => {
    await built("first");
    for (let round = 0; round < 16; round += 1) {
      const { child, started, ended } = start("loop");
      await started;
      await new Promise((done) => setTimeout(done, 5 + round * 7.3));
      child.kill("SIGKILL");
      await ended;
      expect(versions(existsSync(dist) ? dist : join(parent, ".dist-old"))).toHaveLength(1);
      await expect(failing(new Error("the build’s own"))).rejects.toThrow("the build’s own");
      expect(versions()).toHaveLength(1);
      expect(readdirSync(parent)).toEqual(["dist"]);
    }
  });

  test("puts back the old folder of one that was killed between the two renames", async () => {
    await built("1");
    renameSync(dist, join(parent, ".dist-old"));
    await expect(failing(new Error("the build’s own"))).rejects.toThrow("the build’s own");
    expect(versions()).toEqual(["1"]);
  });

  test("keeps the new folder of one that was killed after them", async () => {
    await built("1");
    renameSync(dist, join(parent, ".dist-old"));
    mkdirSync(dist);
    for (const name of ["a", "b", "c"]) writeFileSync(join(dist, name), "2");
    await expect(failing(new Error("the build’s own"))).rejects.toThrow("the build’s own");
    expect(versions()).toEqual(["2"]);
    expect(readdirSync(parent)).toEqual(["dist"]);
  });
});

describe("a second build", () => {
  test("says who builds since when, and what to do; the first goes on", async () => {
    const first = start("wait", "1");
    await first.started;
    const { code, told } = await start("write", "2").ended;
    expect(code).toBe(1);
    expect(told).toMatch(
      new RegExp(
        `^Another build of dist/ is running: process ${first.child.pid}, since \\d{4}-\\d\\d-\\d\\dT[\\d:]{8}Z\\. Wait until it has ended, then run the command again\\. If that process is no build, remove the folder \\S+/\\.dist-lock\\.\\n$`,
      ),
    );
    expect(first.child.exitCode).toBe(null);
    expect(readdirSync(parent).sort()).toEqual([
      expect.stringMatching(/^\.build-\d+-/),
      ".dist-lock",
    ]);
  });

  test("builds in another folder at the same time", async () => {
    await start("wait", "1").started;
    dist = join(parent, "other");
    await built("2");
    expect(versions()).toEqual(["2"]);
  });

  test("takes over the lock of a process that is dead, or of nobody", async () => {
    const dead = start("write", "1");
    await dead.ended;
    lockFor({ pid: dead.child.pid, host: hostname(), since: "2026" });
    await built("2");
    lockFor({});
    await built("3");
    mkdirSync(join(parent, ".dist-lock"));
    await built("3");
    expect(versions()).toEqual(["3"]);
    expect(readdirSync(parent)).toEqual(["dist"]);
  });

  test("does not judge a process of another machine", async () => {
    lockFor({ pid: process.pid, host: "elsewhere", since: "2026-11-21T10:00:00Z" });
    expect(await refusal()).toMatch(
      /process \d+ on elsewhere, since 2026-11-21T10:00:00Z\..* If nothing builds there, remove the folder/,
    );
  });
});

describe("before it begins, a build refuses in words", () => {
  test("a file in the folder's place", async () => {
    writeFileSync(dist, "mine");
    expect(await refusal()).toMatch(/dist: dist\/ is a file.* Move the file away/);
    expect(readFileSync(dist, "utf8")).toBe("mine");
  });

  test("a symbolic link, with its target", async () => {
    mkdirSync(join(parent, "elsewhere"));
    symlinkSync(join(parent, "elsewhere"), dist);
    expect(await refusal()).toMatch(/dist\/ is a symbolic link to \S+elsewhere, .*Remove the link/);
  });

  test("a file where the folder above should be", async () => {
    writeFileSync(dist, "mine");
    dist = join(dist, "inner/deep");
    expect(await refusal()).toMatch(/because a file stands where a folder is needed \(ENOTDIR\)/);
  });

  test.skipIf(process.platform === "win32").each([
    ["the folder above", () => chmodSync(parent, 0o555)],
    [
      "the folder",
      () => {
        mkdirSync(dist);
        chmodSync(dist, 0o555);
        chmodSync(parent, 0o777);
      },
    ],
  ])("permissions that do not allow to write: %s", async (_name, forbid) => {
    forbid();
    // Permissions do not bind root: the build then runs as nobody.
    const { code, told } = await start(
      "write",
      "1",
      process.getuid?.() === 0 ? { uid: 65_534 } : {},
    ).ended;
    expect(code).toBe(1);
    expect(told).toMatch(
      /^\S+dist: dist\/ could not be written, because its permissions do not allow writing there \(EACCES\)\. Mend that, or build into another folder: .*\n$/,
    );
  });
});

test.skipIf(!existsSync("/dev/full"))(
  "a full disk is told in words, and the old folder stays",
  async () => {
    await built("1");
    const full = stage(dist, async () => writeFileSync("/dev/full", "2"));
    await expect(full).rejects.toThrow(
      /dist\/ could not be written, because its disk is full \(ENOSPC\)\. Make room/,
    );
    expect(versions()).toEqual(["1"]);
  },
);

test("what is not the folder's fault is not told as such", async () => {
  const error = Object.assign(new Error("the build’s own"), {
    code: "EACCES",
    path: join(parent, "content/x.mdx"),
  });
  await expect(failing(error)).rejects.toBe(error);
});
