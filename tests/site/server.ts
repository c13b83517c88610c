/** Serves a built site for the tests, by the server of `npm start`. */
import { serveFolder } from "../../scripts/server.ts";

/** A server that runs. */
export interface Server {
  /** e.g. `http://127.0.0.1:40123` */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Serves a folder under a base path on a free port of the loopback interface. */
export async function serve(folder: string, base: string): Promise<Server> {
  const { port, close } = await serveFolder(folder, base, 0);
  return { origin: `http://127.0.0.1:${port}`, close };
}
