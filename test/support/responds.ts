import { get } from "node:http";

/**
 * Whether a server of this machine responds over HTTP, whatever that is. An open port is not enough: Vite opens its port once to see that
 * it is free, and closes it again before it serves.
 */
export function responds(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    get({ port, host: "localhost", agent: false }, (response) => {
      response.destroy();
      resolve(true);
    }).on("error", () => resolve(false));
  });
}
