import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A page of one origin, and an API of another that allows every page. */
export interface AskedServer {
  readonly page: string;
  readonly api: string;
  close(): void;
}

const PAGE = `<!doctype html><link rel="icon" href="data:,"><title>Asking</title>`;

export async function startServer(): Promise<AskedServer> {
  const server = createServer(({ url }, response) => {
    const isPage = url === "/";
    response.writeHead(200, {
      "Content-Type": isPage ? "text/html" : "application/json",
      "Cache-Control": "no-store",
      "Access-Control-Allow-Origin": "*",
    });
    response.end(isPage ? PAGE : "{}");
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    page: `http://localhost:${port}/`,
    api: `http://127.0.0.1:${port}/item/`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
