import { isLoopbackHost, parseUrl } from "../../engine/fetch/origin";
import { isSafe, type Send, type WireRequest, type WireResult } from "../request";
import { exchange, FLOOD, UNREADABLE } from "./exchange";
import { askWithNode, keptConnections, nodeClientFor, type NodeOptions } from "./with-node";

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

/** A network that sends requests as they are, and reads of the responses no more than the headers. */
export function openNetwork(options: NetworkOptions): Network {
  const { timeout, insecure, ca, env } = options;
  const trust = { rejectUnauthorized: !insecure, ...(ca !== null && { ca }) };
  const agent = keptConnections();
  const addressFor = (hostname: string, port: string, protocol: string): string | null =>
    options.addresses.get(`${hostname}:${port || (protocol === "https:" ? "443" : "80")}`) ?? addressOf(hostname);
  /** Where to connect to for that URL, where that is not what its name resolves to. */
  const place = (url: string): Readonly<Record<string, string>> => {
    const { hostname, port, protocol } = new URL(url);
    const address = addressFor(hostname, port, protocol);
    return address === null ? {} : { hostname: address, servername: hostname };
  };

  const withNode = async (request: WireRequest, how: NodeOptions): Promise<WireResult> => {
    const client = await nodeClientFor(request.url);
    return exchange((told) => askWithNode(client, request, told, { ...how, ...place(request.url) }), timeout, null);
  };

  /** Loaded when it is needed: that takes longer than a request to this machine without TLS. */
  const withUndici = once(async () => {
    const { openDispatcher, askWithUndici } = await import("./with-undici");
    const dispatcher = await openDispatcher({ timeout, trust, addressFor, proxies: proxiesOf(env) });
    return { dispatcher, askWithUndici };
  });

  const ask: Send = async (request) => {
    const proxy = proxyOf(request.url, env);
    if (proxy === null && request.url.startsWith("http:")) return withNode(request, { agent });
    const { dispatcher, askWithUndici } = await withUndici.get();
    return exchange((told) => askWithUndici(request, told, dispatcher), timeout, proxy);
  };

  const send: Send = async (request) => {
    const result = await ask(request);
    // What may change something is sent once.
    if (!("error" in result) || result.error !== UNREADABLE || result === FLOOD) return result;
    if (proxyOf(request.url, env) !== null || !isSafe(request)) return result;
    // Browsers take characters in header values that HTTP forbids.
    const again = await withNode(request, { agent: false, insecureHTTPParser: true, ...trust });
    return "error" in again ? result : again;
  };

  const close = async (): Promise<void> => {
    agent.destroy();
    await (await withUndici.made())?.dispatcher.destroy();
  };
  return { send, close };
}

/** Makes something when it is first asked for; `made` is what was made, or `null`. */
function once<Made>(make: () => Promise<Made>) {
  let made: Promise<Made> | null = null;
  return { get: (): Promise<Made> => (made ??= make()), made: async (): Promise<Made | null> => made };
}

/** Names of this machine that no name server need know. https://www.rfc-editor.org/rfc/rfc6761#section-6.3 */
function addressOf(hostname: string): string | null {
  return hostname.endsWith(".localhost") ? "127.0.0.1" : null;
}

type Environment = NetworkOptions["env"];

/** `null` where none is set. */
function proxiesOf(env: Environment) {
  const [httpProxy, httpsProxy] = [proxyVariable(env, "http"), proxyVariable(env, "https")];
  if (httpProxy === undefined && httpsProxy === undefined) return null;
  return { httpProxy: httpProxy ?? "", httpsProxy: httpsProxy ?? "", noProxy: noProxy(env) };
}

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
