import Agent from "undici/lib/dispatcher/agent.js";
import buildConnector from "undici/lib/core/connect.js";
import type { Dispatcher } from "undici";
import type { HeaderLine, HeaderList } from "../../engine/fetch/exchange";
import { normalizeValue } from "../../engine/fetch/headers";
import { isLoopbackHost, parseUrl } from "../../engine/fetch/origin";
import { isSafe, type Send, type WireRequest, type WireResult } from "../request";
import { failureOf } from "./failures";

export interface NetworkOptions {
  /** For one request, from the start until its headers are there. Milliseconds. */
  readonly timeout: number;
  /** Takes any certificate. */
  readonly insecure: boolean;
  /** Certificates to trust besides Node's own, PEM. */
  readonly ca: string | null;
  /** Where `host:port` is found, instead of what its name resolves to. */
  readonly addresses: ReadonlyMap<string, string>;
  /** Of the process: HTTP_PROXY, HTTPS_PROXY and NO_PROXY. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

export interface Network {
  readonly send: Send;
  /** Ends every connection. */
  close(): Promise<void>;
}

/** As Chromium: a response whose headers are longer is none. Bytes. */
const LONGEST_HEADERS = 256 * 1024;
/** So much of a body is read to keep the connection; nothing of it is looked at, so nothing is ever unpacked. Bytes. */
const SHORT_BODY = 16 * 1024;
/** Informational responses before the real one. */
const MOST_INFORMATIONAL = 20;

/** A network that sends requests as they are, and reads of the responses no more than the headers. */
export async function openNetwork(options: NetworkOptions): Promise<Network> {
  const dispatcher = await dispatcherOf(options);
  const send: Send = async (request) => {
    const proxy = proxyOf(request.url, options.env);
    const result = await exchange(dispatcher, request, options.timeout, proxy);
    // What may change something is sent once.
    if (!("error" in result) || result.error !== UNREADABLE || result === FLOOD) return result;
    if (proxy !== null || !isSafe(request)) return result;
    const { askLeniently } = await import("./lenient");
    return (await askLeniently(request, options.timeout, connectionOf(request.url, options))) ?? result;
  };
  return { send, close: () => dispatcher.destroy() };
}

const UNREADABLE = "net::ERR_INVALID_HTTP_RESPONSE";

/** Readable, but no reader gets to its end. */
const FLOOD: WireResult = { error: UNREADABLE, detail: "one informational response after the other" };

/** Whom a connection trusts. */
const trustOf = ({ insecure, ca }: NetworkOptions) => ({ rejectUnauthorized: !insecure, ...(ca !== null && { ca }) });

/** The same for a connection that undici does not make. */
function connectionOf(url: string, options: NetworkOptions) {
  const { hostname, port, protocol } = new URL(url);
  const address = addressFor(hostname, port, protocol, options);
  return { ...trustOf(options), ...(address !== null && { host: address, servername: hostname }) };
}

function addressFor(hostname: string, port: string, protocol: string, { addresses }: NetworkOptions): string | null {
  return addresses.get(`${hostname}:${port || (protocol === "https:" ? "443" : "80")}`) ?? addressOf(hostname);
}

async function dispatcherOf(options: NetworkOptions): Promise<Dispatcher> {
  const { timeout, env } = options;
  const trust = trustOf(options);
  const connector = buildConnector({ allowH2: true, timeout, ...trust });
  const connect: buildConnector.connector = (to, callback) => {
    const address = addressFor(to.hostname, to.port, to.protocol, options);
    connector(address === null ? to : { ...to, hostname: address, servername: to.servername || to.hostname }, callback);
  };
  const limits = { maxHeaderSize: LONGEST_HEADERS, headersTimeout: timeout, bodyTimeout: timeout };
  const base = { ...limits, allowH2: true, connect };
  const proxy = proxyVariable(env, "http") ?? proxyVariable(env, "https");
  if (proxy === undefined) return new Agent(base);
  // Loaded only here, since its whole index comes with it.
  const { EnvHttpProxyAgent } = await import("undici");
  return new EnvHttpProxyAgent({
    ...base,
    httpProxy: proxyVariable(env, "http") ?? "",
    httpsProxy: proxyVariable(env, "https") ?? "",
    noProxy: noProxy(env),
    requestTls: trust,
    proxyTunnel: false,
  });
}

/** Names of this machine that no name server need know. https://www.rfc-editor.org/rfc/rfc6761#section-6.3 */
function addressOf(hostname: string): string | null {
  return hostname.endsWith(".localhost") ? "127.0.0.1" : null;
}

type Environment = NetworkOptions["env"];

function proxyVariable(env: Environment, scheme: "http" | "https"): string | undefined {
  return env[`${scheme}_proxy`] || env[`${scheme.toUpperCase()}_PROXY`] || undefined;
}

/** Browsers never ask a proxy for this machine. */
function noProxy(env: Environment): string {
  return [env["no_proxy"] ?? env["NO_PROXY"] ?? "", "localhost", "127.0.0.1", "::1"].filter(Boolean).join(",");
}

/** The host and port of the proxy that a request to that URL goes through, or `null`. */
function proxyOf(url: string, env: Environment): string | null {
  const { protocol, hostname } = parseUrl(url) ?? {};
  if (hostname === undefined || isLoopbackHost(hostname)) return null;
  const proxy = parseUrl(proxyVariable(env, protocol === "https:" ? "https" : "http") ?? "");
  return proxy === null ? null : `${proxy.hostname}:${proxy.port || (proxy.protocol === "https:" ? "443" : "80")}`;
}

function exchange(
  dispatcher: Dispatcher,
  { url, method, headers, body }: WireRequest,
  timeout: number,
  proxy: string | null,
): Promise<WireResult> {
  const { origin, pathname, search } = new URL(url);
  return new Promise((resolve) => {
    let abort = (): void => undefined;
    let isOver = false;
    const finish = (result: WireResult): void => {
      clearTimeout(timer);
      isOver = true;
      resolve(result);
    };
    const timer = setTimeout(() => {
      finish({ error: "net::ERR_TIMED_OUT", detail: `no response within ${timeout / 1000} seconds` });
      abort();
    }, timeout);
    let informational = 0;
    let read = 0;
    dispatcher.dispatch(
      { origin, path: pathname + search, method, headers: headers.flat(), body },
      {
        onConnect(end) {
          abort = () => end();
          if (isOver) end();
        },
        onHeaders(status, raw) {
          if (status >= 200) finish({ response: { status, headers: linesOf(raw), fromCache: false } });
          else if ((informational += 1) > MOST_INFORMATIONAL) {
            finish(FLOOD);
            abort();
          }
          return true;
        },
        onData(chunk) {
          read += chunk.length;
          if (read > SHORT_BODY) abort();
          return true;
        },
        onComplete: () => undefined,
        onError(error) {
          finish(failureOf(error, proxy));
        },
      },
    );
  });
}

/** Every byte of a value as one character, as the rest of the project has it. */
function linesOf(raw: readonly Buffer[]): HeaderList {
  const lines: HeaderLine[] = [];
  for (let at = 0; at + 1 < raw.length; at += 2)
    lines.push([raw[at]?.toString("latin1") ?? "", normalizeValue(raw[at + 1]?.toString("latin1") ?? "")]);
  return lines;
}
