import { X509Certificate, createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo, Server } from "node:net";

/** What a URL of the site responds with; the URL itself says it, so that a test shows request and response in one place. */
export interface SiteResponse {
  readonly status?: number;
  /** Several values are several lines. */
  readonly headers?: Readonly<Record<string, string | string[]>>;
  readonly body?: string;
  /** `hang`: no response ever. `close`: the connection ends without one. */
  readonly instead?: "hang" | "close";
}

/** One server under many names; every preflight is allowed everything. `/reached?what=GET /path` waits until that one hangs. */
export interface Site {
  /** The origin of the site's pages. */
  readonly page: string;
  /** The same server under another origin. */
  readonly api: string;
  /** A port for pages that the browser is told to take for a public address. */
  readonly publicPage: string;
  /** With a certificate that the browser is told to trust (see `trust`). */
  readonly securePage: string;
  /** With one that nobody trusts. */
  readonly untrusted: string;
  /** Nothing listens there. */
  readonly closed: string;
  close(): Promise<void>;
}

/** A URL whose first path segment is `id`, and what it responds with. */
export function urlOf(origin: string, id: string, response: SiteResponse = {}): string {
  return `${origin}/${id}?response=${encodeURIComponent(JSON.stringify(response))}`;
}

/** An address with TLS that leads to one without, at a name that no browser trusts without it. */
export function toPlainHttp({ securePage, api }: Site): string {
  const id = "to-plain-http";
  const headers = { Location: urlOf(api.replace("127.0.0.1", "api.test"), id) };
  return urlOf(securePage, id, { status: 302, headers });
}

/** So that the browser asks the page's server for nothing that the page does not. */
const NO_ICON = `<link rel="icon" href="data:,">`;

/** A page with that markup. */
export function pageWith(body: string, headers: Readonly<Record<string, string>> = {}): SiteResponse {
  const type = { "Content-Type": "text/html; charset=utf-8" };
  return { headers: { ...type, ...headers }, body: `<!doctype html>${NO_ICON}${body}` };
}

const fixture = (name: string): string => readFileSync(new URL(`fixtures/${name}.pem`, import.meta.url), "utf8");

const certificate = (name: string) => ({
  key: fixture(`${name}.test-only.key`),
  cert: fixture(`${name}.test-only.cert`),
});

/** The argument by which Chromium trusts the site's certificate. */
export function trust(): string {
  const key = new X509Certificate(fixture("trusted.test-only.cert")).publicKey.export({ type: "spki", format: "der" });
  return `--ignore-certificate-errors-spki-list=${createHash("sha256").update(key).digest("base64")}`;
}

/** A page's URL holds the URLs of all its frames, and those theirs. */
const LONG_URLS = { maxHeaderSize: 1 << 18 };

export async function startSite(): Promise<Site> {
  const servers = [
    createServer(LONG_URLS, respond),
    createServer(LONG_URLS, respond),
    createSecureServer({ ...LONG_URLS, ...certificate("trusted") }, respond),
    createSecureServer({ ...LONG_URLS, ...certificate("untrusted") }, respond),
    createServer(respond),
  ];
  const [plain = 0, open = 0, trusted = 0, untrusted = 0, closed = 0] = await Promise.all(servers.map(listen));
  await stop(servers.at(-1));
  return {
    page: `http://localhost:${plain}`,
    api: `http://127.0.0.1:${plain}`,
    publicPage: `http://localhost:${open}`,
    securePage: `https://localhost:${trusted}`,
    untrusted: `https://127.0.0.1:${untrusted}`,
    closed: `http://127.0.0.1:${closed}`,
    close: async () => void (await Promise.all(servers.slice(0, -1).map(stop))),
  };
}

/** Requests that came and wait for ever, and who wants to hear of them: `GET /path`. */
const hanging = new Set<string>();
const waiting = new Map<string, () => void>();

function respond(request: IncomingMessage, response: ServerResponse): void {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
  if (pathname === "/reached") {
    const what = searchParams.get("what") ?? "";
    const isReached = () => void response.writeHead(204).end();
    if (hanging.has(what)) isReached();
    else waiting.set(what, isReached);
    return;
  }
  const {
    status = 200,
    headers = {},
    body = "",
    instead,
  } = JSON.parse(searchParams.get("response") ?? "{}") as SiteResponse;
  if (instead === "hang" && request.method !== "OPTIONS") {
    const what = `${request.method} ${pathname}`;
    hanging.add(what);
    waiting.get(what)?.();
    waiting.delete(what);
    return;
  }
  if (instead === "close") {
    request.socket.destroy();
    return;
  }
  if (request.method === "OPTIONS") {
    response.writeHead(204, {
      "Access-Control-Allow-Origin": request.headers.origin ?? "*",
      "Access-Control-Allow-Credentials": "true",
      "Access-Control-Allow-Methods": request.headers["access-control-request-method"] ?? "",
      "Access-Control-Allow-Headers": request.headers["access-control-request-headers"] ?? "",
    });
    response.end();
    return;
  }
  response.writeHead(status, { "Cache-Control": "no-store", ...headers }).end(body);
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return (server.address() as AddressInfo).port;
}

async function stop(server: (Server & { closeAllConnections?(): void }) | undefined): Promise<void> {
  await new Promise<void>((resolve) => {
    server?.close(() => resolve());
    server?.closeAllConnections?.();
  });
}
