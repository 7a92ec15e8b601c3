import { createServer, type AddressInfo, type Server, type Socket } from "node:net";

import type { HeaderList } from "../../src/engine/fetch/exchange";
import { type CaseResponse, type Case, type Places, keyOf, readPath } from "./case";

/** What is there responds with two Allow-Origin lines. */
export const REPEATED = "/repeated";
const ALLOWED = ["Access-Control-Allow-Origin", "*"] as const;

/** One request that a server got and responded to. */
export interface Contact {
  readonly hop: number;
  readonly preflight: boolean;
  readonly status: number;
  readonly method: string;
  /** The request's headers, their names in lower case. */
  readonly headers: HeaderList;
}

export interface CaseServer {
  readonly places: Places;
  /** Makes the servers respond for these cases, and forget what they saw of them before. */
  expect(cases: readonly Case[]): void;
  /** What reached the servers of one case, in order. */
  contacts(one: Case): readonly Contact[];
  close(): Promise<void>;
}

/**
 * Three origins that respond to every case as it says. They write bytes to the socket themselves: Node's HTTP server allows
 * neither odd bytes in values nor the same header twice.
 */
export async function startCaseServer(html = PAGE): Promise<CaseServer> {
  const cases = new Map<string, Case>();
  const seen = new Map<string, Contact[]>();
  const sockets = new Set<Socket>();
  const respond = (request: Request): string => {
    const found = readPath(request.path);
    const one = found && cases.get(found.key);
    const hop = found && one?.hops[found.hop];
    if (!found || !hop) return write(otherPath(request), request.method, html);
    const preflight = request.method === "OPTIONS" && "access-control-request-method" in request.headers;
    const chosen = preflight ? hop.preflight : hop.actual;
    const { method, headers } = request;
    seen
      .get(found.key)
      ?.push({ hop: found.hop, preflight, status: chosen.status, method, headers: Object.entries(headers) });
    return write(chosen, method, html);
  };
  const servers = await Promise.all(
    [0, 1, 2].map(() =>
      listen((socket) => {
        sockets.add(socket);
        socket.on("close", () => sockets.delete(socket));
        serve(socket, respond);
      }),
    ),
  );
  const [page, near, far] = servers.map((server) => (server.address() as AddressInfo).port);
  return {
    places: { page: `http://localhost:${page}`, near: `http://localhost:${near}`, far: `http://127.0.0.1:${far}` },
    expect(expected) {
      cases.clear();
      seen.clear();
      for (const one of expected) {
        cases.set(keyOf(one), one);
        seen.set(keyOf(one), []);
      }
    },
    contacts: (one) => seen.get(keyOf(one)) ?? [],
    async close() {
      for (const socket of sockets) socket.destroy();
      await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
    },
  };
}

interface Request {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

async function listen(onConnection: (socket: Socket) => void): Promise<Server> {
  const server = createServer(onConnection);
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return server;
}

/** The page with its sandboxed frame, the cookies of each host, and nothing else. */
function otherPath({ path, headers }: Request): CaseResponse {
  const cookie = ["Set-Cookie", "who=me; Path=/; SameSite=None; Secure"] as const;
  if (path === "/") return { status: 200, headers: [["Content-Type", "text/html"], cookie] };
  if (path === REPEATED) return { status: 200, headers: [ALLOWED, ALLOWED] };
  if (path !== "/cookie") return { status: 404, headers: [] };
  const allowed = headers["origin"] ?? "null";
  return {
    status: 200,
    headers: [cookie, ["Access-Control-Allow-Origin", allowed], ["Access-Control-Allow-Credentials", "true"]],
  };
}

/** The page of the requests, and a frame of it without an origin. */
const PAGE = `<!doctype html><title>Conformance</title>
<iframe sandbox="allow-scripts" srcdoc="<title>Sandbox</title>" name="sandbox"></iframe>`;

function write({ status, headers }: CaseResponse, method: string, html: string): string {
  const hasBody = status !== 204 && status !== 304;
  const body = headers.some(([name]) => name === "Content-Type") ? html : "{}";
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join("");
  const length = hasBody ? `Content-Length: ${body.length}\r\n` : "";
  return `HTTP/1.1 ${status} S\r\nCache-Control: no-store\r\n${lines}${length}\r\n${hasBody && method !== "HEAD" ? body : ""}`;
}

function serve(socket: Socket, respond: (request: Request) => string): void {
  let waiting = "";
  socket.on("error", () => socket.destroy());
  socket.on("data", (bytes) => {
    waiting += bytes.toString("latin1");
    for (;;) {
      const end = waiting.indexOf("\r\n\r\n");
      if (end < 0) return;
      const request = read(waiting.slice(0, end));
      const rest = end + 4 + Number(request.headers["content-length"] ?? 0);
      if (waiting.length < rest) return;
      waiting = waiting.slice(rest);
      socket.write(Buffer.from(respond(request), "latin1"));
    }
  });
}

function read(head: string): Request {
  const [first = "", ...lines] = head.split("\r\n");
  const [method = "", path = ""] = first.split(" ");
  const pairs = lines.map((line) => {
    const at = line.indexOf(":");
    return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()] as const;
  });
  return { method, path, headers: Object.fromEntries(pairs) };
}
