import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkPort, readPort, type Server, serveFolder } from "../../scripts/server.ts";

const parent = mkdtempSync(join(tmpdir(), "tifa-server-"));
const folder = join(parent, "dist");
let root: Server;
let nested: Server;

beforeAll(async () => {
  for (const name of ["about", ".hidden", "../dist-beside"]) {
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, name, "index.html"), `${name}\n`);
  }
  writeFileSync(join(folder, "index.html"), "home\n");
  writeFileSync(join(folder, "404.html"), "no such page\n");
  writeFileSync(join(folder, "data.json"), "{}");
  writeFileSync(join(parent, "secret"), "secret\n");
  root = await serveFolder(folder, "/", 0);
  nested = await serveFolder(folder, "/a/b/", 0);
});
afterAll(async () => {
  await Promise.all([root.close(), nested.close()]);
  rmSync(parent, { recursive: true, force: true });
});

/** Asks with the path exactly as it is given: `fetch` would resolve its dots. */
async function ask(path: string, options: { port?: number; method?: string; host?: string } = {}) {
  const { port = root.port, method = "GET", host = "127.0.0.1" } = options;
  const response = await new Promise<import("node:http").IncomingMessage>((done, fail) => {
    request({ host, port, path, method }, done).on("error", fail).end();
  });
  return { status: response.statusCode, headers: response.headers, body: await text(response) };
}

describe("serveFolder", () => {
  test.each([
    ["/", 200, "home\n"],
    ["/about/", 200, "about\n"],
    ["/about/?q=%E7", 200, "about\n"],
    ["/data.json", 200, "{}"],
    ["/nowhere/", 404, "no such page\n"],
    ["/.hidden/", 404, "no such page\n"],
    ["/../secret", 404, "no such page\n"],
    ["/..%2fsecret", 404, "no such page\n"],
    ["/%2e%2e%2fsecret", 404, "no such page\n"],
    ["/%2e%2e/secret", 404, "no such page\n"],
    ["/about/..%2f..%2fsecret", 404, "no such page\n"],
    ["/..%5csecret", 404, "no such page\n"],
    ["/..%2fdist-beside/", 404, "no such page\n"],
    ["/%252e%252e%252fsecret", 404, "no such page\n"],
    ["//elsewhere.example/about", 404, "no such page\n"],
    ["/%c0%af", 400, "400\n"],
    ["/%", 400, "400\n"],
    ["/%00", 400, "400\n"],
  ])("answers %s with %i", async (path, status, body) => {
    expect(await ask(path)).toMatchObject({ status, body });
  });

  test("answers a path that is too long for the disk", async () => {
    expect(await ask(`/${"a".repeat(5000)}`)).toMatchObject({ status: 404 });
  });

  test("answers what is no path without ending", async () => {
    for (const line of ["GET http://[ HTTP/1.1", "OPTIONS * HTTP/1.1", "FOO"]) {
      const answer = await new Promise<string>((done, fail) => {
        const socket = connect(root.port, "127.0.0.1", () =>
          socket.write(`${line}\r\nHost: x\r\nConnection: close\r\n\r\n`),
        );
        text(socket).then(done, fail);
      });
      expect(answer).toMatch(/^HTTP\/1\.1 40[045] /);
    }
    expect(await ask("/")).toMatchObject({ status: 200 });
  });

  test("sends a folder's address to the one with a slash, under the base", async () => {
    const { port } = nested;
    expect(await ask("/about")).toMatchObject({ status: 301, headers: { location: "/about/" } });
    expect(await ask("/a/b/about", { port })).toMatchObject({
      status: 301,
      headers: { location: "/a/b/about/" },
    });
    expect(await ask("/a/b", { port })).toMatchObject({
      status: 301,
      headers: { location: "/a/b/" },
    });
  });

  test("serves under the base only", async () => {
    const { port } = nested;
    expect(await ask("/a/b/about/", { port })).toMatchObject({ status: 200, body: "about\n" });
    for (const path of ["/", "/about/", "/a/bb/", "/a/b/../secret"]) {
      expect(await ask(path, { port })).toMatchObject({ status: 404 });
    }
  });

  test("names types and forbids guessing them", async () => {
    expect((await ask("/data.json")).headers).toMatchObject({
      "content-type": "application/json; charset=utf-8",
      "x-content-type-options": "nosniff",
    });
    expect((await ask("/nowhere")).headers).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "x-content-type-options": "nosniff",
    });
  });

  test("takes GET and HEAD only", async () => {
    expect(await ask("/", { method: "HEAD" })).toMatchObject({ status: 200, body: "" });
    for (const method of ["POST", "PUT", "DELETE", "TRACE"]) {
      expect(await ask("/", { method })).toMatchObject({ status: 405 });
    }
  });

  test("answers at both addresses of localhost, where the machine has both", async ({ skip }) => {
    try {
      expect(await ask("/", { host: "::1" })).toMatchObject({ status: 200, body: "home\n" });
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "EADDRNOTAVAIL") skip();
      throw error;
    }
  });
});

describe("the port", () => {
  test("is 4321, or what PORT says", () => {
    expect(readPort({})).toBe(4321);
    expect(readPort({ PORT: "" })).toBe(4321);
    expect(readPort({ PORT: "8080" })).toBe(8080);
  });

  test.each(["0", "65536", "-1", "1e3", "http", " 80", "123456"])("is refused as %j", (PORT) => {
    expect(() => readPort({ PORT })).toThrow(/^PORT is “.*”, which is not the number of a port\./);
  });

  test("that is taken is refused with its address and another to choose", async () => {
    const next = root.port === 65_535 ? root.port - 1 : root.port + 1;
    await expect(checkPort(root.port)).rejects.toThrow(
      `The address 127.0.0.1:${root.port} is taken by another program, which http://localhost:${root.port}/ may show. End that program, or choose another port, such as PORT=${next} npm start, and open http://localhost:${next}/.`,
    );
  });

  test("is free again after it was looked at", async () => {
    const server = await serveFolder(folder, "/", 0);
    const { port } = server;
    await server.close();
    await checkPort(port);
    await checkPort(port);
  });
});
