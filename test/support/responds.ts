import { get } from "node:http";

/** Who takes longer with one response has not started yet. Milliseconds. */
const PATIENCE = 10_000;

/**
 * Whether a server of this machine responds to GET over HTTP, whatever that is. An open port is not enough: Vite opens its port once to see
 * that it is free, and closes it again before it serves.
 */
export function responds(port: number, path = "/"): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get({ port, path, host: "localhost", agent: false, timeout: PATIENCE }, (response) => {
      response.destroy();
      resolve(true);
    });
    request.on("timeout", () => request.destroy()).on("error", () => resolve(false));
  });
}
