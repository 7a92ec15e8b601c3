import { type RequestOptions, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import type { HeaderLine } from "../../engine/fetch/exchange";
import { normalizeValue } from "../../engine/fetch/headers";
import type { WireRequest, WireResult } from "../request";

/**
 * Asks once more with Node's own lenient parser. Browsers take characters in header values that HTTP forbids, and undici's parser does
 * not. `null` where that gives no response either. Milliseconds; `connection` holds the address and whom to trust.
 */
export function askLeniently(
  { url, method, headers }: WireRequest,
  timeout: number,
  connection: Pick<RequestOptions, "host" | "family"> & Readonly<Record<string, unknown>>,
): Promise<WireResult | null> {
  const target = new URL(url);
  const request = target.protocol === "https:" ? requestHttps : requestHttp;
  return new Promise((resolve) => {
    const sent = request(
      target,
      {
        method,
        headers: [["Host", target.host], ...headers].flat(),
        insecureHTTPParser: true,
        maxHeaderSize: 256 * 1024,
        signal: AbortSignal.timeout(timeout),
        agent: false,
        ...connection,
      },
      ({ statusCode = 0, rawHeaders }) => {
        const lines = rawHeaders.flatMap((name, at): HeaderLine[] =>
          at % 2 === 0 ? [[name, normalizeValue(rawHeaders[at + 1] ?? "")]] : [],
        );
        sent.destroy();
        resolve({ response: { status: statusCode, headers: lines, fromCache: false } });
      },
    );
    sent.on("error", () => resolve(null));
    sent.end();
  });
}
