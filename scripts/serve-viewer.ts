import { readFile } from "node:fs/promises";

import { listen, stop } from "../demo/listen";
import { VIEWER_FILE } from "./viewer-file";

export interface ServedViewer {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the built viewer, and nothing else, on a free loopback port. */
export async function serveViewer(): Promise<ServedViewer> {
  const page = await readFile(VIEWER_FILE);
  const { server, port } = await listen((request, response) => {
    const isPage = request.url === "/";
    response.writeHead(isPage ? 200 : 404, { "Content-Type": isPage ? "text/html" : "text/plain" });
    response.end(isPage ? page : "Not found");
  });
  return { url: `http://localhost:${port}/`, close: () => stop(server) };
}
