import { browse } from "../../../src/check/browse";
import { PROFILES } from "../../../src/check/browsers";
import { normalizeMethod } from "../../../src/engine/fetch/methods";
import { openNetwork } from "../../../src/check/wire/network";
import { diagnoseAndFix } from "../../../src/engine/remedy/full-diagnosis";
import type { BrowserKind } from "../../support/browser";
import { PATIENCE } from "../../support/patience";

/** What `cors-why check` makes of a request that a page of that origin sends with `fetch`. Nothing is held back. */
export async function checked(
  kind: BrowserKind,
  origin: string,
  url: string,
  { method = "GET", headers, credentials = "same-origin", body }: RequestInit,
): Promise<{ readonly verdict: string; readonly cause: string | null }> {
  const network = openNetwork({ timeout: PATIENCE, insecure: false, ca: null, addresses: new Map(), env: {} });
  try {
    const exchange = await browse(
      {
        url,
        origin,
        method: normalizeMethod(method),
        headers: [...new Headers(headers)],
        credentials,
        cookies: null,
        body: typeof body === "string" ? new TextEncoder().encode(body) : null,
      },
      PROFILES[kind],
      { id: "checked", send: network.send, sendsUnsafe: true, now: () => 0 },
    );
    const { verdict, cause } = diagnoseAndFix(exchange);
    return { verdict, cause };
  } finally {
    await network.close();
  }
}
