import { Agent, type RequestOptions, request as requestHttp } from "node:http";
import type { HeaderLine, HeaderList } from "../../engine/fetch/exchange";
import { normalizeValue } from "../../engine/fetch/headers";
import type { WireRequest } from "../request";
import { LONGEST_HEADERS, type Told } from "./exchange";

/** Whom to trust, where to connect to, and how to read. */
export type NodeOptions = Pick<RequestOptions, "hostname" | "insecureHTTPParser" | "agent"> &
  Readonly<Record<string, unknown>>;

/** Connections that are used again. */
export const keptConnections = (): Agent => new Agent({ keepAlive: true });

/** Node's own client for such URLs, which speaks HTTP/1.1. That for TLS takes a while to load. */
export async function nodeClientFor(url: string): Promise<typeof requestHttp> {
  return url.startsWith("https:") ? (await import("node:https")).request : requestHttp;
}

/** Asks with such a client. */
export function askWithNode(
  request: typeof requestHttp,
  { url, method, headers, body }: WireRequest,
  told: Told,
  options: NodeOptions,
): void {
  const target = new URL(url);
  // A browser sends name and password of a URL to a server that asked for them, and to no other.
  const own = { method, auth: null, setHost: false, maxHeaderSize: LONGEST_HEADERS };
  const sent = request(target, { ...own, ...options });
  sent.maxHeadersCount = 0;
  // Node writes a method in capitals, unless told so late.
  sent.method = method;
  told.started(() => void sent.destroy());
  sent.on("error", told.failed);
  sent.on("information", ({ statusCode, rawHeaders }) => told.headers(statusCode, linesOf(rawHeaders)));
  sent.on("response", (response) => {
    told.headers(response.statusCode ?? 0, linesOf(response.rawHeaders));
    // What happens to a body after its headers is nobody's concern.
    response.on("error", () => undefined);
    response.on("data", (chunk: Uint8Array) => told.data(chunk.length));
  });
  // A browser offers no other protocol.
  sent.on("upgrade", (_, socket) => {
    socket.destroy();
    told.failed(Object.assign(new Error("it switches to another protocol"), { code: "HPE_" }));
  });
  for (const [name, value] of [["Host", target.host], ["Connection", "keep-alive"], ...headers] as const)
    sent.setHeader(name, value);
  if (body !== null || LENGTH_WITHOUT_BODY.has(method)) sent.setHeader("Content-Length", body?.length ?? 0);
  else for (const name of ["Content-Length", "Transfer-Encoding"]) sent.removeHeader(name);
  sent.end(body ?? undefined);
}

/** Methods that a browser sends with `Content-Length: 0`. https://fetch.spec.whatwg.org/#http-network-or-cache-fetch */
const LENGTH_WITHOUT_BODY: ReadonlySet<string> = new Set(["POST", "PUT"]);

/** Node has each byte of a value as one character, as the rest of the project has. */
function linesOf(raw: readonly string[]): HeaderList {
  const lines: HeaderLine[] = [];
  for (let at = 0; at + 1 < raw.length; at += 2) lines.push([raw[at] ?? "", normalizeValue(raw[at + 1] ?? "")]);
  return lines;
}
