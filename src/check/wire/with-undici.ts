import Agent from "undici/lib/dispatcher/agent.js";
import buildConnector from "undici/lib/core/connect.js";
import type { Dispatcher } from "undici";
import type { HeaderLine, HeaderList } from "../../engine/fetch/exchange";
import { normalizeValue } from "../../engine/fetch/headers";
import type { WireRequest } from "../request";
import { LONGEST_HEADERS, type Told } from "./exchange";
import { keepParserUnoptimised } from "./parser-tiering";

export interface UndiciOptions {
  /** Milliseconds. */
  readonly timeout: number;
  /** Whom a connection trusts, as `node:tls` takes it. */
  readonly trust: Readonly<Record<string, unknown>>;
  /** Where a host is found, or `null` where its name is to be resolved. */
  readonly addressFor: (hostname: string, port: string, protocol: string) => string | null;
  /** `null` without a proxy. */
  readonly proxies: { readonly httpProxy: string; readonly httpsProxy: string; readonly noProxy: string } | null;
}

/** Connections with TLS, where HTTP/2 is offered as browsers do, and through proxies. */
export async function openDispatcher({ timeout, trust, addressFor, proxies }: UndiciOptions): Promise<Dispatcher> {
  keepParserUnoptimised();
  const connector = buildConnector({ allowH2: true, timeout, ...trust });
  const connect: buildConnector.connector = (to, callback) => {
    const address = addressFor(to.hostname, to.port, to.protocol);
    connector(address === null ? to : { ...to, hostname: address, servername: to.servername || to.hostname }, callback);
  };
  const limits = { maxHeaderSize: LONGEST_HEADERS, headersTimeout: timeout, bodyTimeout: timeout };
  const base = { ...limits, allowH2: true, connect };
  if (proxies === null) return new Agent(base);
  // Loaded only here, since its whole index comes with it.
  const { EnvHttpProxyAgent } = await import("undici");
  return new EnvHttpProxyAgent({ ...base, ...proxies, requestTls: trust, proxyTunnel: false });
}

export function askWithUndici({ url, method, headers, body }: WireRequest, told: Told, dispatcher: Dispatcher): void {
  const { origin, pathname, search } = new URL(url);
  dispatcher.dispatch(
    { origin, path: pathname + search, method, headers: headers.flat(), body },
    {
      onConnect: (abort) => told.started(() => abort()),
      onHeaders(status, raw) {
        told.headers(status, linesOf(raw));
        return true;
      },
      onData(chunk) {
        told.data(chunk.length);
        return true;
      },
      onComplete: () => undefined,
      onError: told.failed,
    },
  );
}

/** Every byte of a value as one character, as the rest of the project has it. */
function linesOf(raw: readonly Buffer[]): HeaderList {
  const lines: HeaderLine[] = [];
  for (let at = 0; at + 1 < raw.length; at += 2)
    lines.push([raw[at]?.toString("latin1") ?? "", normalizeValue(raw[at + 1]?.toString("latin1") ?? "")]);
  return lines;
}
