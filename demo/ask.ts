import { request as send } from "node:http";
import { CHROMIUM } from "../src/engine/fetch/engines";
import type {
  CredentialsMode,
  Exchange,
  HeaderLine,
  HeaderList,
  Hop,
  Outcome,
  RequestMode,
  Response,
} from "../src/engine/fetch/exchange";
import { violations } from "../src/engine/fetch/judge";
import { isSameOrigin, originOf } from "../src/engine/fetch/origin";
import { preflightNeed } from "../src/engine/fetch/preflight-need";
import { locationOf, methodAfter, survivesRedirect } from "../src/engine/fetch/redirect";
import type { DemoCase } from "./case";

/** Asks a case's API as Chromium would by our own rules, without a browser. For tests that need many responses fast. */
export async function askCase(demoCase: DemoCase, url: string, page: string): Promise<Exchange> {
  const { request, id } = demoCase;
  const origin = request.sandboxed ? "null" : page;
  const mode: RequestMode = request.mode ?? "cors";
  const credentials: CredentialsMode = request.credentials ?? "same-origin";
  const facts = {
    id,
    browser: "chromium",
    origin,
    type: "xmlhttprequest",
    mode,
    credentials,
    startedAt: 0,
    endedAt: 1,
  };
  const soFar = (hops: readonly Hop[], outcome: Outcome, error: string | null = null): Exchange => {
    const [first, ...rest] = hops;
    if (!first) throw new Error(`${id} was never asked`);
    return { ...facts, browser: "chromium", type: "xmlhttprequest", hops: [first, ...rest], outcome, error };
  };
  const isBlocked = (hops: readonly Hop[]): boolean =>
    mode === "cors" && violations(soFar(hops, "unknown"), credentials === "include", "chromium").length > 0;

  const hops: Hop[] = [];
  let headers: HeaderList = Object.entries(request.headers ?? {});
  let method = request.method;
  for (const { state } of demoCase.hops) {
    const need = mode === "cors" && !isSameOrigin(url, origin) ? preflightNeed(method, headers, CHROMIUM) : null;
    const sent: HeaderList = mode === "cors" ? [...headers, ["Origin", origin]] : headers;
    if (request.policy !== undefined) {
      const never: Hop = { url, method: "-", requestHeaders: null, preflight: null, response: null };
      const interception = { by: "csp", directive: "connect-src", source: null } as const;
      return { ...soFar([never], "failed"), interception };
    }
    let hop: Hop = { url, method, requestHeaders: sent, preflight: null, response: null };
    if (mode === "websocket") {
      const response = await responseTo(method, url.replace(/^ws/, "http"), sent);
      return soFar([{ ...hop, response }], "failed", "net::ERR_INVALID_HTTP_RESPONSE");
    }
    if (state === "closed") return soFar([...hops, hop], "failed", "net::ERR_CONNECTION_REFUSED");
    if (state === "silent") return soFar([...hops, hop], "failed", "net::ERR_ABORTED");
    if (need) {
      const names = need.headers.map(({ name }) => name).join(",");
      const requestHeaders: HeaderLine[] = [["Access-Control-Request-Method", method]];
      if (names !== "") requestHeaders.push(["Access-Control-Request-Headers", names]);
      const response = await responseTo("OPTIONS", url, requestHeaders);
      hop = { ...hop, preflight: { requestHeaders, response, error: null } };
      if (isBlocked([...hops, hop])) return soFar([...hops, hop], "blocked");
    }
    const response = await responseTo(method, url, headers);
    hops.push({ ...hop, response });
    if (isBlocked(hops)) return soFar(hops, "blocked");
    const next = locationOf(response, url);
    if (next === null) break;
    const after = methodAfter(response.status, method);
    const [changes, leaves] = [after !== method, originOf(next) !== originOf(url)];
    headers = headers.filter(([name]) => survivesRedirect(name, changes, leaves));
    [method, url] = [after, next];
  }
  return soFar(hops, mode === "cors" ? "delivered" : "opaque");
}

/** One request and its response, with repeated header lines apart. */
function responseTo(method: string, url: string, headers: HeaderList): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = send(url, { method, headers: Object.fromEntries(headers) }, (message) => {
      message.resume();
      const lines = message.rawHeaders.flatMap((name, at, all): HeaderLine[] =>
        at % 2 === 0 ? [[name, all[at + 1] ?? ""]] : [],
      );
      resolve({ status: message.statusCode ?? 0, headers: lines, fromCache: false });
    });
    request.on("error", reject);
    request.end();
  });
}
