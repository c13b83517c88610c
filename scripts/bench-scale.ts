/**
 * How the build grows with the collection: wall time and peak memory at several numbers of reports.
 * The reports are copied with new ids into a project of its own, so the vocabulary does not grow and a
 * real collection of that size would be worse for the search index.
 */
import { spawn } from "node:child_process";
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { command, ENVIRONMENT, ROOT } from "./run.ts";

const USAGE = "npm run bench -- scale [--reports 5,55,500]";

/** One row of the table. */
interface Row {
  readonly reports: number;
  readonly seconds: number;
  /** Of the build's process and all that it started, in MB. */
  readonly memory: number;
  readonly files: number;
  /** Of the site, in MB. */
  readonly bytes: number;
  /** The largest page and its size in kB. */
  readonly page: string;
  readonly lines: number;
}

/** What a build reads, beside content/. */
const COPIED = ["src", "scripts", "public", "package.json", "tsconfig.json", "astro.config.mjs"];

/** Makes a project with so many reports, copies of those that there are. */
function makeProject(folder: string, reports: number): void {
  for (const name of COPIED) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
  cpSync(join(ROOT, "content"), join(folder, "content"), { recursive: true });
  const ids = readdirSync(join(ROOT, "content/reports"));
  for (let made = ids.length; made < reports; made += 1) {
    const id = ids[made % ids.length] ?? "";
    const copy = copyId(id, Math.floor(made / ids.length));
    const from = join(ROOT, "content/reports", id);
    const to = join(folder, "content/reports", copy);
    cpSync(from, to, { recursive: true });
    replaceIn(join(to, "report.mdx"), `id: ${id}`, `id: ${copy}`);
    replaceIn(join(to, "introduction.mdx"), `/reports/${id}/`, `/reports/${copy}/`);
  }
}

function replaceIn(file: string, from: string, to: string): void {
  writeFileSync(file, readFileSync(file, "utf8").replaceAll(from, to));
}

/** `gulou-2019`, 27 → `gulou-bb-2019`: letters only before the year. */
function copyId(id: string, number: number): string {
  const letters = [...number.toString(26)].map((digit) =>
    String.fromCharCode(97 + Number.parseInt(digit, 26)),
  );
  return id.replace(/-(\d{4})$/, `-x${letters.join("")}-$1`);
}

/** Resident memory of a process and of all that it started, in MB; Linux only. */
function memoryOf(pid: number): number {
  const parents = new Map<number, number>();
  const resident = new Map<number, number>();
  for (const name of readdirSync("/proc").filter((entry) => /^\d+$/.test(entry))) {
    try {
      const status = readFileSync(`/proc/${name}/status`, "utf8");
      parents.set(Number(name), Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]));
      resident.set(Number(name), Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0));
    } catch {
      // The process has ended since the folder was listed.
    }
  }
  const belongs = (one: number): boolean =>
    one === pid || (parents.has(one) && belongs(parents.get(one) ?? 0));
  return [...resident].reduce((sum, [one, size]) => sum + (belongs(one) ? size : 0), 0) / 1024;
}

async function measure(reports: number): Promise<Row> {
  const folder = mkdtempSync(join(ROOT, ".bench-"));
  try {
    makeProject(folder, reports);
    const start = performance.now();
    const child = spawn("node", ["scripts/build.ts"], {
      cwd: folder,
      env: { ...ENVIRONMENT, NODE_OPTIONS: "--max-old-space-size=8192" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let log = "";
    child.stdout.on("data", (data) => {
      log += data;
    });
    child.stderr.on("data", (data) => {
      log += data;
    });
    let memory = 0;
    const timer = setInterval(() => {
      memory = Math.max(memory, memoryOf(child.pid ?? 0));
    }, 250);
    const code = await new Promise<number | null>((done) => child.on("close", done));
    clearInterval(timer);
    if (code !== 0) throw new Error(`The build of ${reports} reports ended with ${code}:\n${log}`);
    const files = readdirSync(join(folder, "dist"), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((name) => ({ name: name.slice(folder.length + 6), size: statSync(name).size }));
    const pages = files.filter(({ name }) => name.endsWith(".html"));
    const largest = pages.toSorted((a, b) => b.size - a.size)[0];
    return {
      reports,
      seconds: (performance.now() - start) / 1000,
      memory,
      files: files.length,
      bytes: files.reduce((sum, { size }) => sum + size, 0) / 1e6,
      page: largest === undefined ? "" : `${largest.name} ${Math.round(largest.size / 1000)}`,
      lines: log.trimEnd().split("\n").length,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await command(async () => {
  const { values } = parseArgs({ options: { reports: { type: "string", default: "5,55,500" } } });
  const sizes = values.reports.split(",").map(Number);
  if (sizes.some((size) => !Number.isInteger(size) || size < 1)) throw new Error(USAGE);
  process.stdout.write(
    "| reports | build | peak memory | files | site | largest page (kB) | log lines |\n",
  );
  process.stdout.write("| ---: | ---: | ---: | ---: | ---: | :--- | ---: |\n");
  for (const size of sizes) {
    const row = await measure(size);
    process.stdout.write(
      `| ${row.reports} | ${row.seconds.toFixed(1)} s | ${Math.round(row.memory)} MB | ${row.files} | ${row.bytes.toFixed(1)} MB | ${row.page} | ${row.lines} |\n`,
    );
  }
  return 0;
});
