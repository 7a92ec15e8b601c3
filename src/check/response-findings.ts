import type { HeaderList } from "../engine/fetch/exchange";
import { exposedNames, isReadable } from "../engine/fetch/expose-headers";
import { getHeader } from "../engine/fetch/headers";
import { isLoopbackHost, isSameOrigin, parseUrl } from "../engine/fetch/origin";
import { variesByOrigin } from "../engine/fetch/vary";
import type { ScriptRequest } from "./request";
import { type Finding, finding } from "./finding";
import { type Probed, lastResponse, verdictsOf } from "./probe";

/** What responses to errors, responses beside each other and the exposed headers show. */

/** Whether a script can read the responses to errors: where it can't, an error looks like a broken connection. */
export function errorFindings(extras: readonly Probed[]): Finding[] {
  return extras.flatMap((probed) => {
    const { role, request } = probed.probe;
    const status = lastResponse(probed)?.status ?? 0;
    if ((role !== "unknown-path" && role !== "without-login") || status < 400) return [];
    if (isSameOrigin(request.url, request.origin) || !isBlockedAnywhere(probed)) return [];
    const what = role === "unknown-path" ? `an unknown path (\`${request.url}\`)` : "the request without its login";
    return [
      finding(
        "warning",
        "error-without-cors",
        `The response to ${what} is a ${status} without the CORS headers it needs: your script sees a network error there and not the ${status}. Send the headers with errors too.`,
      ),
    ];
  });
}

/**
 * Whether responses depend on who asks without saying so. `asked` are the same request from several origins, or from none. A cache that
 * may keep such a response hands one page's copy to the next.
 */
export function varyFinding(asked: readonly Probed[]): Finding | null {
  const all = asked.flatMap((probed) => {
    const last = probed.exchange.hops.at(-1);
    return last?.response && last.url === probed.probe.request.url ? [last.response] : [];
  });
  // An error may differ from what was asked for because one request had no login, or for any other reason.
  const answered = all.filter(({ status }) => status === all[0]?.status);
  const values = new Set(answered.map(({ headers }) => getHeader(headers, "access-control-allow-origin")));
  const isMarked = answered.every(({ headers }) => variesByOrigin(headers) || !mayBeCached(headers));
  if (values.size < 2 || isMarked) return null;
  const seen = [...values].slice(0, MOST_NAMED).map((value) => (value === null ? "none" : `\`${value}\``));
  return finding(
    "warning",
    "vary-missing",
    `\`Access-Control-Allow-Origin\` depends on the page's origin (${seen.join(", ")}), and the response has no \`Vary: Origin\`. A cache can hand the response for one page to another, which the browser then blocks. Send \`Vary: Origin\` on every response of this URL.`,
  );
}

/** One for each of the origins that a person named, and what stands for the rest. */
const MOST_NAMED = 3;

function mayBeCached(headers: HeaderList): boolean {
  return !/\bno-store\b/i.test(getHeader(headers, "cache-control") ?? "");
}

/** What an error proves of the headers of its URL: its own. */
export function statusFindings(probed: Probed): Finding[] {
  const status = lastResponse(probed)?.status ?? 0;
  if (status < 400 || isBlockedAnywhere(probed)) return [];
  return [
    finding(
      "note",
      "error-status",
      `The response is a ${status}: whether a successful one has the same headers is not proven.`,
    ),
  ];
}

/** Which of the wanted response headers a script can't read. */
export function exposedFindings(probed: Probed, wanted: readonly string[]): Finding[] {
  const headers = probed.exchange.hops.at(-1)?.response?.headers;
  const { request } = probed.probe;
  if (headers === undefined || isSameOrigin(request.url, request.origin)) return [];
  const exposed = exposedNames(headers);
  return wanted
    .filter((name) => !isReadable(name, exposed, request.credentials === "include"))
    .map((name) =>
      finding(
        "error",
        "not-exposed",
        `Your script can't read the response header \`${name}\`. Add it to \`Access-Control-Expose-Headers\`.`,
      ),
    );
}

/** Safari alone counts this machine among the servers that a page with TLS may not ask over plain http. */
export function localMixedFinding({ url, origin }: ScriptRequest): Finding | null {
  const parsed = parseUrl(url);
  if (!origin.startsWith("https:") || parsed?.protocol !== "http:" || !isLoopbackHost(parsed.hostname)) return null;
  return finding(
    "note",
    "safari-mixed-content",
    `Safari sends nothing from \`${origin}\` to \`${parsed.origin}\`: the page uses https, and this server on your machine plain http. The check leaves that out.`,
  );
}

export function isBlockedAnywhere(probed: Probed): boolean {
  return Object.values(verdictsOf(probed)).includes("blocked");
}
