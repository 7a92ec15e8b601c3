import { createServer, type OutgoingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

/** A server for proxies to stand before: it responds at every path of the failures, with these headers, by default none of CORS. */
export async function startUpstream(
  headers: OutgoingHttpHeaders = {},
): Promise<{ readonly port: number; close(): void }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const respond = (status: number, body: unknown): void => {
      response.writeHead(status, { "Content-Type": "application/json", ...headers }).end(JSON.stringify(body));
    };
    request.resume();
    if (pathname === "/crash") return respond(500, { error: "It broke" });
    if (pathname === "/private" && request.headers.authorization === undefined)
      return respond(401, { error: "Log in" });
    if (request.method === "OPTIONS") return respond(405, { error: "Not that method" });
    return respond(200, { ok: true });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "localhost", resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
