import { readFileSync } from "node:fs";
import { type IncomingHttpHeaders, type ServerHttp2Stream, createSecureServer } from "node:http2";
import type { AddressInfo } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import type { HeaderList } from "../../engine/fetch/exchange";
import type { WireResult } from "../request";
import { openNetwork } from "./network";

const pem = (what: string): string => readFileSync(`test/support/fixtures/trusted.test-only.${what}.pem`, "utf8");

/** Asks a server that speaks HTTP/2 and nothing else. */
async function asked(
  serve: (stream: ServerHttp2Stream) => void,
  method = "GET",
  headers: HeaderList = [["X-Trace", "1"]],
  insecure = true,
): Promise<{ result: WireResult; received: readonly IncomingHttpHeaders[] }> {
  const received: IncomingHttpHeaders[] = [];
  const server = createSecureServer({ key: pem("key"), cert: pem("cert"), allowHTTP1: false });
  server.on("stream", (stream, request) => {
    received.push(request);
    stream.on("error", () => undefined);
    serve(stream);
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const network = openNetwork({ timeout: 5000, insecure, ca: null, addresses: new Map(), env: {} });
  onTestFinished(async () => {
    await network.close();
    server.close();
  });
  const url = `https://127.0.0.1:${port}/items?page=2`;
  return { result: await network.send({ url, method, headers, body: null, sameness: "" }), received };
}

describe("a server that speaks only HTTP/2", () => {
  test("gets the preflight with its headers, and what it responds is read", async () => {
    const { result, received } = await asked(
      (stream) =>
        stream.respond({ ":status": 204, "access-control-allow-origin": "https://app.example" }, { endStream: true }),
      "OPTIONS",
      [
        ["Origin", "https://app.example"],
        ["Access-Control-Request-Method", "PUT"],
        ["Sec-Fetch-Mode", "cors"],
      ],
    );
    expect(received).toMatchObject([
      {
        ":method": "OPTIONS",
        ":path": "/items?page=2",
        ":scheme": "https",
        ":authority": expect.stringMatching(/^127\.0\.0\.1:\d+$/),
        origin: "https://app.example",
        "access-control-request-method": "PUT",
        "sec-fetch-mode": "cors",
      },
    ]);
    expect(Object.keys(received[0] ?? {})).not.toContain("connection");
    expect(result).toMatchObject({ response: { status: 204 } });
    expect("response" in result && result.response.headers).toContainEqual([
      "access-control-allow-origin",
      "https://app.example",
    ]);
  });

  test("is read no further than its headers, although its body never ends", async () => {
    const { result } = await asked((stream) => {
      stream.respond({ ":status": 200 });
      const write = (): void => {
        if (stream.destroyed) return;
        stream.write(new Uint8Array(65_536), () => setImmediate(write));
      };
      write();
    });
    expect(result).toMatchObject({ response: { status: 200 } });
  });

  test("that ends the stream gives no response, under Chromium's name for it", async () => {
    const { result } = await asked((stream) => stream.close(2));
    expect(result).toMatchObject({ error: "net::ERR_HTTP2_PROTOCOL_ERROR" });
  });

  test("is not sent anything where nobody vouches for it", async () => {
    const { result, received } = await asked((stream) => stream.respond({ ":status": 200 }), "GET", [], false);
    expect(result).toMatchObject({ error: expect.stringMatching(/^net::ERR_CERT_/) });
    expect(received).toEqual([]);
  });
});
