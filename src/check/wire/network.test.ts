import { type Socket, createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { expect, describe, onTestFinished, test } from "vitest";
import type { WireResult } from "../request";
import { type NetworkOptions, openNetwork } from "./network";

/** Asks a server that writes bytes as it likes; `null` where nothing listens. */
async function asked(
  serve: ((socket: Socket) => void) | null,
  options: Partial<NetworkOptions> = {},
  method = "GET",
): Promise<WireResult> {
  const server = createServer((socket) => {
    socket.on("error", () => undefined);
    socket.once("data", () => serve?.(socket));
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  if (serve === null) await new Promise((resolve) => void server.close(resolve));
  const network = openNetwork({
    timeout: 10_000,
    insecure: false,
    ca: null,
    addresses: new Map(),
    env: {},
    ...options,
  });
  onTestFinished(async () => {
    await network.close();
    server.close();
  });
  const url = `${serve === TLS ? "https" : "http"}://127.0.0.1:${port}/`;
  return network.send({ url, method, headers: [["X-A", "1"]], body: null, sameness: "" });
}

/** Plain text where TLS is expected. */
const TLS = (socket: Socket): void => void socket.end("HTTP/1.1 200 OK\r\n\r\n");

/** Writes the same again and again for as long as somebody listens. */
const forEver = (socket: Socket, text: string | Uint8Array, every = 0): void => {
  const write = (): void => {
    if (socket.destroyed) return;
    socket.write(text);
    setTimeout(write, every);
  };
  write();
};

const OK = "HTTP/1.1 200 OK\r\n";
const error = (result: WireResult): string | number => ("error" in result ? result.error : result.response.status);

/** The bytes that reach a server, one request after the other, each told where the next one begins. */
async function sent(...requests: readonly { method: string; body?: string }[]): Promise<string> {
  let received = "";
  const server = createServer((socket) => {
    socket.on("error", () => undefined);
    socket.on("data", (bytes) => {
      received += bytes.toString("latin1");
      if (/\r\n\r\nx?$/.test(received)) socket.write(`${OK}Content-Length: 0\r\n\r\n`);
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const network = openNetwork({ timeout: 10_000, insecure: false, ca: null, addresses: new Map(), env: {} });
  onTestFinished(async () => {
    await network.close();
    server.close();
  });
  for (const { method, body } of requests) {
    const bytes = body === undefined ? null : new TextEncoder().encode(body);
    const headers = [
      ["x-B", "2"],
      ["X-A", "caf\u00E9"],
    ] as const;
    await network.send({
      url: `http://user:secret@127.0.0.1:${port}/a?b#c`,
      method,
      headers,
      body: bytes,
      sameness: "",
    });
  }
  return received.replaceAll(`127.0.0.1:${port}`, "HOST").replaceAll("\r\n", "\n");
}

describe("a request without TLS", () => {
  test("is sent as it is: its method in the letters it has, its headers in their order", async () => {
    expect(await sent({ method: "patch" })).toBe(
      "patch /a?b HTTP/1.1\nHost: HOST\nConnection: keep-alive\nx-B: 2\nX-A: caf\u00E9\n\n",
    );
  });

  test("has a length where it has a body, and where a browser says that it has none", async () => {
    const all = await sent({ method: "DELETE", body: "x" }, { method: "GET" }, { method: "POST" }, { method: "X-M" });
    expect(all.match(/^\S+ \/a|^(?:content-length|transfer-encoding).*/gim)).toEqual([
      "DELETE /a",
      "Content-Length: 1",
      "xGET /a",
      "POST /a",
      "Content-Length: 0",
      "X-M /a",
    ]);
  });
});

describe("a response", () => {
  test("comes with its lines as they were sent", async () => {
    const result = await asked((socket) =>
      socket.end(`${OK}X-a: 1\r\nx-A:  2 \r\nX-B: caf\u00E9\u00A0\r\nContent-Length: 0\r\n\r\n`, "latin1"),
    );
    expect(result).toMatchObject({
      response: {
        headers: [
          ["X-a", "1"],
          ["x-A", "2"],
          ["X-B", "caf\u00E9\u00A0"],
          ["Content-Length", "0"],
        ],
      },
    });
  });

  test("counts although its body never ends, and the body is left", async () => {
    const block = new Uint8Array(65_536);
    const before = process.memoryUsage().rss;
    expect(
      error(
        await asked((socket) => forEver(socket.write(`${OK}Content-Encoding: gzip\r\n\r\n`) ? socket : socket, block)),
      ),
    ).toBe(200);
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });

  test("may hold characters that browsers take and HTTP forbids", async () => {
    const result = await asked((socket) => socket.end(`${OK}X-A: a\fb\r\nContent-Length: 0\r\n\r\n`));
    expect(result).toMatchObject({
      response: {
        status: 200,
        headers: [
          ["X-A", "a\fb"],
          ["Content-Length", "0"],
        ],
      },
    });
  });

  test("may have informational ones before it, but no flood of them", async () => {
    const early = "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n";
    expect(error(await asked((socket) => socket.end(`${early}${OK}Content-Length: 0\r\n\r\n`)))).toBe(200);
    expect(error(await asked((socket) => void socket.write(early.repeat(1000))))).toBe(
      "net::ERR_INVALID_HTTP_RESPONSE",
    );
  });
});

describe("no response", () => {
  test.each([
    ["where nothing listens", null, "net::ERR_CONNECTION_REFUSED"],
    ["when the server hangs up", (socket: Socket) => socket.destroy(), "net::ERR_EMPTY_RESPONSE"],
    ["when the server says nothing", () => undefined, "net::ERR_TIMED_OUT"],
    ["when its headers drip", (socket: Socket) => forEver(socket, "X", 20), "net::ERR_INVALID_HTTP_RESPONSE"],
    [
      "when a header drips",
      (socket: Socket) => (socket.write(`${OK}X: `), forEver(socket, "x", 20)),
      "net::ERR_TIMED_OUT",
    ],
    [
      "when its headers never end",
      (socket: Socket) => (socket.write(OK), socket.write(`X-A: ${"a".repeat(100)}\r\n`.repeat(5000))),
      "net::ERR_RESPONSE_HEADERS_TOO_BIG",
    ],
    ["when it speaks no HTTP", (socket: Socket) => socket.end("SSH-2.0-OpenSSH\r\n"), "net::ERR_INVALID_HTTP_RESPONSE"],
    [
      "when it switches to another protocol",
      (socket: Socket) => socket.write("HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n"),
      "net::ERR_INVALID_HTTP_RESPONSE",
    ],
    ["when it speaks no TLS", TLS, "net::ERR_SSL_PROTOCOL_ERROR"],
  ])("%s", async (_, serve, name) => {
    // Long enough for a busy machine, but for what never comes.
    const timeout = name === "net::ERR_TIMED_OUT" ? 1000 : 10_000;
    expect(error(await asked(serve, { timeout }))).toBe(name);
  });

  test("is named after the proxy where that is to blame", async () => {
    const network = openNetwork({
      timeout: 2000,
      insecure: false,
      ca: null,
      addresses: new Map(),
      env: { https_proxy: "http://127.0.0.1:1" },
    });
    onTestFinished(() => network.close());
    const result = await network.send({
      url: "https://api.example/",
      method: "GET",
      headers: [],
      body: null,
      sameness: "",
    });
    expect(error(result)).toBe("net::ERR_PROXY_CONNECTION_FAILED");
  });

  test("is a name that leads nowhere, unless the person says where", async () => {
    const network = openNetwork({
      timeout: 2000,
      insecure: false,
      ca: null,
      addresses: new Map([["api.invalid:1", "127.0.0.1"]]),
      env: {},
    });
    onTestFinished(() => network.close());
    const send = (url: string) => network.send({ url, method: "GET", headers: [], body: null, sameness: "" });
    expect(error(await send("http://api.invalid:2/"))).toBe("net::ERR_NAME_NOT_RESOLVED");
    expect(error(await send("http://api.invalid:1/"))).toBe("net::ERR_CONNECTION_REFUSED");
  });
});
