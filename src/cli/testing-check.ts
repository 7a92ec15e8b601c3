import type { RequestListener } from "node:http";
import { onTestFinished } from "vitest";
import { listening } from "../check/testing";
import { runCheck } from "./check-run";
import type { Shell } from "./command";

/** `cors-why check` against a server of this machine. Test-only. */

const VIEWER = '<!doctype html><section id="notes"></section><script type="application/json" id="report"></script>';

/** What the command prints about a server of this machine. */
export async function checked(
  listener: RequestListener,
  words: string,
  env: Record<string, string> = {},
  { isTerminal = true, path = "/items" } = {},
) {
  const server = await listening(listener);
  onTestFinished(() => server.close());
  const said: string[] = [];
  let printed = "";
  const written = new Map<string, string>();
  const shell: Shell = {
    style: { width: 100, colour: false },
    isTerminal,
    version: "1.0.0",
    viewerAddress: "https://viewer.example/",
    viewerPage: () => Promise.resolve(VIEWER),
    read: (file) => Promise.resolve(new TextEncoder().encode(policies.get(file)?.(server.url) ?? "{}")),
    isSameFile: (one, other) => Promise.resolve(one === other),
    write: (file, text) => {
      written.set(file, text);
      return Promise.resolve();
    },
    print: (text) => (printed += text),
    note: (text) => said.push(text),
    complain: (text) => said.push(text),
  };
  const typed = words.replace("URL", `${server.url}${path}`);
  const exitCode = await runCheck(typed === "" ? [] : typed.split(" "), shell, env);
  return { exitCode, printed, said, seen: server.seen, written };
}

const policies: ReadonlyMap<string, (url: string) => string> = new Map([
  ["cors-why.json", (url: string) => policyOf(url)],
  ["keyed.json", (url: string) => keyedOf(`${url}/items/${VARIABLE}`)],
  ["comma.json", () => '{"endpoints": [\n  1,\n]}'],
  ["badly.json", () => keyedOf(`http://${VARIABLE}/items`)],
]);

/** How a file names a variable of the environment. */
const VARIABLE = "${KEY}"; // oxlint-disable-line no-template-curly-in-string -- what a file has

const keyedOf = (url: string): string => JSON.stringify({ endpoints: [{ url, origins: [ORIGIN] }] });

const policyOf = (url: string): string =>
  JSON.stringify({
    endpoints: [
      { url: `${url}/items`, origins: [ORIGIN], methods: ["GET", "PUT", "DELETE"], headers: ["Content-Type"] },
    ],
  });

export const ORIGIN = "http://localhost:3000";

/** Lets the one origin in, as it should be. */
export const good: RequestListener = (request, response) => {
  response.setHeader("Vary", "Origin");
  if (request.headers.origin === ORIGIN) response.setHeader("Access-Control-Allow-Origin", ORIGIN);
  if (request.method === "OPTIONS") response.setHeader("Access-Control-Allow-Methods", "PUT");
  response.setHeader("Access-Control-Allow-Headers", "authorization, content-type");
  response.statusCode = request.method === "OPTIONS" ? 204 : request.url === "/items" ? 200 : 404;
  response.end();
};

/** Lets every page in, with cookies, and exposes nothing. */
export const reflecting: RequestListener = (request, response) => {
  response.setHeader("Access-Control-Allow-Origin", request.headers.origin ?? "*");
  response.setHeader("Access-Control-Allow-Credentials", "true");
  response.writeHead(200).end();
};
