/**
 * A short way to write exchanges, for examples and tests. Line breaks count as blanks; `|` stands before each header:
 *
 *     PUT https://api.example/items from https://app.example | X-Tenant: 7
 *       preflight 204 | Access-Control-Allow-Origin: *
 *       -> 302 | Location: https://cdn.example/items
 *     then GET https://cdn.example/items
 *       -> 200 cached | Access-Control-Allow-Origin: *
 *     => blocked net::ERR_FAILED include firefox
 *
 * After a status may stand its text, in parentheses. The page is https://app.example unless `from` says otherwise. In place of a status may stand a network error, or `nothing`
 * for a response that never came. After `=>` stand the outcome and, in any order, the network error's name, the credentials
 * mode, the request mode, the type, the browser, what took the request before the network had it, and the permission for the local
 * network (`permission-denied` of the page itself, `permission-denied-in-granted` of a frame). The browser's own request headers and
 * the preflight's are added.
 */

import { corsErrorNamed } from "../fetch/cors-errors";
import { engineOf } from "../fetch/engines";
import { REFUSAL_TEXTS } from "../fetch/exchange";
import type { Exchange, HeaderLine, HeaderList, Hop, Preflight, Response } from "../fetch/exchange";
import { unsafeHeaders } from "../fetch/request-headers";

const PAGE = "https://app.example";

/** The exchanges of several texts in the order of time, a second apart. */
export function exchangesOf(...texts: string[]): Exchange[] {
  return texts.map((text, index) => ({ ...exchangeOf(text), id: `e${index}`, startedAt: index * 1000 }));
}

/** The exchange of one text. Throws where the text is not in the notation. */
export function exchangeOf(text: string): Exchange {
  const [way = "", end = ""] = text.trim().split(/\s+=>\s+/);
  const facts = factsOf(end);
  const page = / from (\S+)/.exec(way)?.[1] ?? PAGE;
  const [first, ...rest] = way.split(/\s+then\s+/).map((hop) => hopOf(hop, page, facts));
  if (!first) throw new Error(`no hop in ${text}`);
  return { id: "e", origin: page, hops: [first, ...rest], startedAt: 0, endedAt: 10, ...facts };
}

type Facts = Pick<
  Exchange,
  "outcome" | "error" | "credentials" | "mode" | "type" | "browser" | "interception" | "localNetwork" | "sentBy"
>;

const MODES = ["cors", "no-cors", "navigate"] as const;
const TAKEN_BY = ["csp", "mixed-content", "service-worker"] as const;
const CREDENTIALS = ["omit", "same-origin", "include"] as const;
const TYPES = ["image", "font", "script", "stylesheet", "media", "ping"] as const;
const PERMISSIONS = ["granted", "denied", "prompt"] as const;
const OUTCOMES = ["delivered", "blocked", "opaque", "failed", "pending", "unknown"] as const;

function factsOf(text: string): Facts {
  const words = text.trim().split(/\s+/);
  const one = <T extends string>(all: readonly T[]): T | null => all.find((word) => words.includes(word)) ?? null;
  const outcome = one(OUTCOMES);
  if (outcome === null) throw new Error(`no outcome in "${text}"`);
  const by = one(TAKEN_BY);
  return {
    outcome,
    error: words.find((word) => /^(net::|NS_|SEC_|SSL_|MOZILLA_)/.test(word) || corsErrorNamed(word) !== null) ?? null,
    credentials: one(CREDENTIALS),
    mode: words.includes("mode-websocket")
      ? "websocket"
      : words.includes("mode-same-origin")
        ? "same-origin"
        : (one(MODES) ?? (outcome === "opaque" ? "no-cors" : "cors")),
    type: one(TYPES) ?? "xmlhttprequest",
    browser: one(["firefox", "webkit"]) ?? "chromium",
    ...(by && { interception: { by, directive: by === "csp" ? "connect-src" : null, source: null } }),
    ...permissionIn(words),
    ...(words.includes("content-script") && { sentBy: "content-script" as const }),
  };
}

function permissionIn(words: readonly string[]): Pick<Facts, "localNetwork"> {
  const [, ofDocument, ofPage] = /(?:^| )permission-([a-z]+)(?:-in-([a-z]+))?/.exec(words.join(" ")) ?? [];
  const stateOf = (word: string | undefined) => PERMISSIONS.find((one) => one === word) ?? null;
  const document = stateOf(ofDocument);
  return document === null ? {} : { localNetwork: { document, page: stateOf(ofPage) } };
}

function hopOf(text: string, page: string, { browser, mode }: Facts): Hop {
  const [request = "", ...responses] = text.trim().split(/\s+(?=preflight |-> )/);
  const [method = "", url = ""] = request.split(/\s+/);
  const own = headersIn(request);
  const bearsOrigin = mode === "no-cors" || own.some(([name]) => name === "Origin");
  const preflightHeaders = preflightRequestHeaders(method, unsafeHeaders(own, engineOf(browser ?? "chromium")));
  const responseTo = (word: string) => responses.find((one) => one.startsWith(word))?.slice(word.length);
  const asked = responseTo("preflight ");
  return {
    url,
    method,
    requestHeaders: bearsOrigin ? own : [...own, ["Origin", page]],
    preflight: asked === undefined ? null : preflightOf(asked, preflightHeaders),
    response: responseOf(responseTo("-> ") ?? "nothing"),
  };
}

function preflightRequestHeaders(method: string, unsafe: readonly { readonly name: string }[]): HeaderList {
  const names = unsafe.map(({ name }) => name).join(",");
  const asks: HeaderLine = ["Access-Control-Request-Method", method];
  return names === "" ? [asks] : [asks, ["Access-Control-Request-Headers", names]];
}

function preflightOf(text: string, requestHeaders: HeaderList): Preflight {
  const [error = ""] = text.split(" ");
  return { requestHeaders, response: responseOf(text), error: /^[A-Za-z]+::|^NS_/.test(error) ? error : null };
}

function responseOf(text: string): Response | null {
  const [, status, said, cached] = /^(\d{3})(?: \(([^)]*)\))?( cached)?/.exec(text) ?? [];
  if (status === undefined) return null;
  const statusText = REFUSAL_TEXTS.find((one) => one === said);
  return {
    status: Number(status),
    ...(statusText && { statusText }),
    headers: headersIn(text),
    fromCache: cached !== undefined,
  };
}

function headersIn(text: string): HeaderLine[] {
  const [, ...lines] = text.split(/\s+\|\s+/);
  return lines.map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1).trim()]);
}
