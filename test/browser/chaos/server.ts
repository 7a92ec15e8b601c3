import { type IncomingMessage, type Server, type ServerResponse, createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** What the server saw of one request of the page. */
export interface Served {
  readonly preflights: number;
  /** Without preflights, one for every hop. */
  readonly requests: number;
}

export interface ChaosServer {
  /** The origin of the page. */
  readonly page: string;
  /** The same server under other origins. A browser opens six connections to each at most. */
  readonly apis: readonly [string, string, string];
  /** As soon as so many requests have come in altogether no response leaves any more, but that to a `canary`. */
  holdAfter(count: number): Promise<void>;
  /** How many requests wait for their responses. */
  waiting(): number;
  /** Lets all of them go. */
  release(): void;
  /** What came in under each path, preflights and requests apart. */
  log(): ReadonlyMap<string, Served>;
  close(): Promise<void>;
}

/**
 * A server whose responses can be held back, so that a test can wait until nothing is on its way. The first segment of a path
 * says what is answered:
 *
 * - `page`: a page; `reached`: nothing, once the path after it has come in (same origin, so nobody records it);
 * - `allow` and `canary`: everything is allowed; `bare`: the preflight is, the response has no headers; `refuse`: nothing is;
 * - `redirect`: to `allow`; `close`: the connection ends in the middle of the body; `hang`: no response.
 */
export async function startChaosServer(): Promise<ChaosServer> {
  const log = new Map<string, Served>();
  let held: (() => void)[] | null = null;
  let due: { readonly count: number; readonly resolve: () => void } | null = null;
  let count = 0;
  const arrivals = new Map<string, () => void>();
  const later = (action: () => void): void => {
    if (held) held.push(action);
    else action();
  };

  const serve = (request: IncomingMessage, response: ServerResponse): void => {
    const path = request.url ?? "/";
    count += 1;
    if (due && count >= due.count) {
      held = [];
      due.resolve();
      due = null;
    }
    if (path.startsWith("/reached/")) {
      const awaited = path.slice("/reached".length);
      const arrived = () => later(() => response.end());
      if (log.has(awaited)) arrived();
      else arrivals.set(awaited, arrived);
      return;
    }
    const isPreflight = request.method === "OPTIONS";
    const { preflights = 0, requests = 0 } = log.get(path) ?? {};
    log.set(path, { preflights: preflights + Number(isPreflight), requests: requests + Number(!isPreflight) });
    arrivals.get(path)?.();
    if (path.startsWith("/hang/")) return;
    if (path.startsWith("/canary/")) answer(path, request, response);
    else later(() => answer(path, request, response));
  };

  const servers = Array.from({ length: 4 }, () => createServer(serve));
  const [page = 0, ...apis] = await Promise.all(servers.map(listen));
  const [first = "", second = "", third = ""] = apis.map((port) => `http://127.0.0.1:${port}`);
  return {
    page: `http://localhost:${page}`,
    apis: [first, second, third],
    holdAfter: (count) =>
      new Promise((resolve) => {
        due = { count, resolve };
      }),
    waiting: () => held?.length ?? 0,
    release() {
      const all = held ?? [];
      held = null;
      for (const one of all) one();
    },
    log: () => log,
    close: async () => void (await Promise.all(servers.map(stop))),
  };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => {
    server.listen(0, resolve);
  });
  return (server.address() as AddressInfo).port;
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise((resolve) => {
    server.close(resolve);
  });
  server.closeAllConnections();
  await closed;
}

const ALLOWED = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Allow-Methods": "PUT",
  "Access-Control-Allow-Headers": "*",
};

function answer(path: string, request: IncomingMessage, response: ServerResponse): void {
  const isPreflight = request.method === "OPTIONS";
  const [, kind = "", ...rest] = path.split("/");
  if (kind === "close") {
    // Firefox asks again, after a while, where nothing at all was answered.
    response.writeHead(200, { ...ALLOWED, "Content-Length": "10" }).write("half", () => request.socket.destroy());
  } else if (kind === "redirect") {
    response.writeHead(302, { ...ALLOWED, Location: `/allow/${rest.join("/")}` }).end();
  } else if (kind === "page") {
    response.writeHead(200, { "Content-Type": "text/html" });
    response.end(`<!doctype html><link rel="icon" href="data:,">`);
  } else {
    const isAllowed = kind === "allow" || kind === "canary" || (kind === "bare" && isPreflight);
    response.writeHead(200, isAllowed ? ALLOWED : {}).end();
  }
}
