/** Serves a built site to this machine alone, as a plain static host would. */
import { readFile } from "node:fs/promises";
import {
  createServer,
  type IncomingMessage,
  type Server as NodeServer,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import serveStatic from "serve-static";
import { TifaError } from "../src/lib/errors.ts";

/** A server that runs. */
export interface Server {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** Browsers take either for `localhost`; the first must be there, the second need not exist. */
const ADDRESSES = ["127.0.0.1", "::1"] as const;

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * The port that the environment asks for.
 *
 * @throws TifaError if `PORT` is no number of a port
 */
export function readPort({ PORT = "" }: Readonly<Record<string, string | undefined>>): number {
  if (PORT === "") return 4321;
  const port = /^\d{1,5}$/.test(PORT) ? Number(PORT) : 0;
  if (port >= 1 && port <= 65_535) return port;
  throw new TifaError({
    what: `PORT is “${PORT}”, which is not the number of a port.`,
    fix: "Give one from 1024 to 65535, such as PORT=8080, or leave it out for 4321.",
  });
}

/**
 * Makes sure that a port can be listened on, at every address that `localhost` means.
 *
 * @throws TifaError if it cannot
 */
export async function checkPort(port: number): Promise<void> {
  const server = await listen(port, (_request, response) => response.end());
  await server.close();
}

/**
 * Serves a folder.
 *
 * @param folder of the site, read at each request
 * @param base path under which it is served, with slashes at either end
 * @param port 0 for any free one
 * @throws TifaError if the port is taken or not allowed
 */
export function serveFolder(folder: string, base: string, port: number): Promise<Server> {
  const files = serveStatic(folder, {
    fallthrough: false,
    setHeaders: (response) => response.setHeader("X-Content-Type-Options", "nosniff"),
  });
  return listen(port, (request, response) => {
    const { url = "/" } = request;
    const refuse = (status: number): void => void sendError(response, folder, status);
    if (`${url}/` === base) {
      response.writeHead(301, { Location: base }).end();
      return;
    }
    if (!url.startsWith(base)) {
      refuse(404);
      return;
    }
    // serve-static takes the address without its base, and redirects by the one with it.
    Object.assign(request, { originalUrl: url, url: url.slice(base.length - 1) });
    try {
      files(request, response, (error) => refuse(statusOf(error)));
    } catch {
      refuse(400);
    }
  });
}

/** A path that leads out of the folder leads nowhere; only the system's own errors are the server's. */
function statusOf(error: { readonly statusCode?: number } | undefined): number {
  const status = error?.statusCode ?? 404;
  return status === 403 ? 404 : status;
}

async function sendError(response: ServerResponse, folder: string, status: number): Promise<void> {
  const page = status === 404 ? await readFile(join(folder, "404.html")).catch(() => null) : null;
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(status, {
    "Content-Type": `text/${page === null ? "plain" : "html"}; charset=utf-8`,
    "X-Content-Type-Options": "nosniff",
  });
  response.end(page ?? `${status}\n`);
}

/** Listens at both addresses of `localhost` on one port. */
async function listen(wanted: number, handler: Handler): Promise<Server> {
  const servers: NodeServer[] = [];
  let port = wanted;
  for (const address of ADDRESSES) {
    const server = createServer(handler);
    try {
      await bind(server, port, address);
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : undefined;
      // A machine without IPv6.
      if (address === "::1" && (code === "EADDRNOTAVAIL" || code === "EAFNOSUPPORT")) continue;
      await closeAll(servers);
      if (wanted === 0 && code === "EADDRINUSE") return listen(wanted, handler);
      throw refusal(port, address, code, error);
    }
    port = (server.address() as AddressInfo).port;
    servers.push(server);
  }
  return { port, close: () => closeAll(servers) };
}

function bind(server: NodeServer, port: number, address: string): Promise<void> {
  return new Promise((done, fail) => {
    server.once("error", fail);
    server.listen({ port, host: address, ipv6Only: true }, () => {
      server.off("error", fail);
      done();
    });
  });
}

async function closeAll(servers: readonly NodeServer[]): Promise<void> {
  await Promise.all(
    servers.map(
      (server) =>
        new Promise<void>((done) => {
          server.close(() => done());
          server.closeAllConnections();
        }),
    ),
  );
}

function refusal(port: number, address: string, code: unknown, cause: unknown): unknown {
  const place = address.includes(":") ? `[${address}]:${port}` : `${address}:${port}`;
  const other = port < 65_535 ? port + 1 : port - 1;
  const choose = `choose another port, such as PORT=${other} npm start, and open http://localhost:${other}/`;
  if (code === "EADDRINUSE") {
    return new TifaError({
      what: `The address ${place} is taken by another program, which http://localhost:${port}/ may show.`,
      fix: `End that program, or ${choose}.`,
      cause,
    });
  }
  if (code === "EACCES") {
    return new TifaError({
      what: `The system does not allow this user to listen on port ${port}.`,
      fix: "Choose a port above 1023, such as PORT=4321 npm start.",
      cause,
    });
  }
  return cause;
}
