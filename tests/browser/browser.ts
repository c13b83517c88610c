/** A real Chromium for tests: an installed one first, else the one inside @sparticuz/chromium. */
import { existsSync } from "node:fs";
import { env } from "node:process";
import sparticuz from "@sparticuz/chromium";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";

const INSTALLED = [
  env.CHROME_PATH,
  "/usr/bin/google-chrome",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** Chromium dials out by itself unless told not to. */
const QUIET = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic",
  "--no-sandbox",
];

/** Starts the browser. */
export async function launch(): Promise<Browser> {
  const installed = INSTALLED.find((path) => path !== undefined && existsSync(path));
  if (installed !== undefined) return chromium.launch({ executablePath: installed, args: QUIET });
  // Made for one page in a cloud function; a browser of one process dies with its first context,
  // and the tests need the web's own security.
  const unfit = new Set(["--single-process", "--no-zygote", "--disable-web-security"]);
  const args = sparticuz.args.filter((arg) => !unfit.has(arg) && !arg.startsWith("--headless"));
  return chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: [...args, ...QUIET],
  });
}

/** A page with a record of what it asked for and what went wrong in it. */
export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Addresses requested, in order. */
  readonly requests: string[];
  /** Errors of scripts and violations of the Content-Security-Policy. */
  readonly errors: string[];
}

/** Opens an address in a fresh profile. */
export async function visit(
  browser: Browser,
  url: string,
  options: Parameters<Browser["newContext"]>[0] = {},
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const requests: string[] = [];
  const errors: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  await page.goto(url);
  return { context, page, requests, errors };
}
