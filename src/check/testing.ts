import { type AddressInfo } from "node:net";
import { type IncomingMessage, type RequestListener, createServer } from "node:http";
import type { HeaderList } from "../engine/fetch/exchange";
import type { Send, WireRequest } from "./request";
import type { Target } from "./target";

/** A network of one response: what is sent, and what each request gets. */
export function fakeNetwork(answer: (request: WireRequest) => readonly [number, HeaderList] | string): {
  readonly send: Send;
  readonly sent: WireRequest[];
} {
  const sent: WireRequest[] = [];
  const send: Send = (request) => {
    sent.push(request);
    const got = answer(request);
    if (typeof got === "string") return Promise.resolve({ error: got, detail: got });
    return Promise.resolve({ response: { status: got[0], headers: got[1], fromCache: false } });
  };
  return { send, sent };
}

export const PAGE = "https://app.example";

export function target(more: Partial<Target> = {}): Target {
  return {
    url: "https://api.example/items",
    origins: [PAGE],
    deny: [],
    method: "GET",
    headers: [],
    credentials: false,
    cookies: null,
    body: null,
    exposed: [],
    ...more,
  };
}

/** A server of this machine for as long as the test goes on. */
export async function listening(
  listener: RequestListener,
): Promise<{ url: string; seen: IncomingMessage[]; close(): Promise<void> }> {
  const seen: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    seen.push(request);
    listener(request, response);
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
