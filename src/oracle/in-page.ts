import type { ScriptRequest } from "../check/request";
import { getHeader } from "../engine/fetch/headers";

/** What came of the request, as the page's script sees it. */
export interface Seen {
  /** `refused`: the browser threw before there was a request. */
  readonly outcome: "resolved" | "rejected" | "refused";
  /** The response's type, or the error. */
  readonly text: string;
  /** Of the page. */
  readonly origin: string;
}

interface InPage {
  readonly url: string;
  readonly init: {
    readonly method: string;
    readonly headers: [string, string][];
    readonly credentials: RequestCredentials;
  };
  /** The body as base64, and whether it is a text. */
  readonly body: { readonly base64: string; readonly isText: boolean } | null;
}

/** A page with nothing in it, and with an icon, which the browser need not ask a server for. */
export const PAGE = '<!doctype html><meta charset="utf-8"><title>cors-why check</title><link rel="icon" href="data:,">';

/** The script that sends a request, as an expression with a promise of `Seen` as JSON. */
export function sendingScript({ url, method, headers, credentials, body }: ScriptRequest): string {
  const given: InPage = {
    url,
    init: { method, headers: headers.map(([name, value]) => [name, value]), credentials },
    // A body without a type is a text, as for the check itself.
    body: body && {
      base64: Buffer.from(body).toString("base64"),
      isText: getHeader(headers, "content-type") === null,
    },
  };
  return `(${sendInPage.toString()})(${JSON.stringify(given)})`;
}

/** Runs in the page, as its source text. */
async function sendInPage({ url, init, body }: InPage): Promise<string> {
  const seen = (outcome: Seen["outcome"], text: string): string =>
    JSON.stringify({ outcome, text, origin: window.origin });
  let request: Request;
  try {
    const bytes = body && Uint8Array.from(atob(body.base64), (letter) => letter.charCodeAt(0));
    request = new Request(url, {
      ...init,
      body: body?.isText === true ? new TextDecoder().decode(bytes ?? undefined) : bytes,
    });
  } catch (error) {
    return seen("refused", String(error));
  }
  try {
    const response = await fetch(request);
    void response.body?.cancel();
    return seen("resolved", response.type);
  } catch (error) {
    return seen("rejected", String(error));
  }
}
