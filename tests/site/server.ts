/** A plain static file server, as dumb as a CDN: no rewriting but index.html and 404.html. */
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

/** A server that runs. */
export interface Server {
  /** e.g. `http://127.0.0.1:40123` */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Serves a folder under a base path on a free port of the loopback interface. */
export async function serve(folder: string, base: string): Promise<Server> {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://x").pathname);
    const inside = path.startsWith(base) ? normalize(path.slice(base.length)) : null;
    const file = inside === null || inside.startsWith("..") ? null : inside === "." ? "" : inside;
    const name =
      file === null ? null : file === "" || file.endsWith("/") ? `${file}index.html` : file;
    try {
      if (name === null) throw new Error("outside the base");
      const body = await readFile(join(folder, name));
      response.writeHead(200, {
        "content-type": TYPES[extname(name)] ?? "application/octet-stream",
      });
      response.end(body);
    } catch {
      const body = await readFile(join(folder, "404.html")).catch(() => "not found");
      response.writeHead(404, { "content-type": "text/html; charset=utf-8" });
      response.end(body);
    }
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => new Promise((done) => server.close(() => done())),
  };
}
