/** What an error status says, whoever sent it. https://www.rfc-editor.org/rfc/rfc9110#name-status-codes */

import { repeatedPart } from "../../url-parts";
import { code } from "../../words/values";

interface Meaning {
  /** One sentence; "it" is who sent the response. */
  readonly says: string;
  /** What to do about it, before the CORS headers. */
  readonly steps: readonly string[];
}

/** What a status says, and what to do about it. */
export function meaningOf(status: number): Meaning {
  const known = MEANINGS.get(status);
  if (known) return known;
  return status >= 500
    ? { says: "It failed.", steps: ["Find the error in the server's log and fix that first."] }
    : { says: `It rejected the request (${status}).`, steps: [READ_BODY] };
}

/** A step about a part that is twice in the path, where one is. */
export function twiceInPath(url: string): readonly string[] {
  const part = repeatedPart(url);
  if (part === null) return [];
  return [
    `${code(`/${part}`)} is twice in the path. Often the base URL has it already: leave it out of one of the two.`,
  ];
}

/** What to do where nothing is at a URL. */
export function notFoundSteps(url: string, status: number): readonly string[] {
  return [...twiceInPath(url), ...meaningOf(status).steps];
}

const READ_BODY = "Read the response's body, which says what is wrong: the network panel or `curl` shows it.";

const MEANINGS: ReadonlyMap<number, Meaning> = new Map([
  [400, { says: "It found the request invalid (400).", steps: [READ_BODY] }],
  [
    401,
    {
      says: "It did not accept the token or the session of the request (401).",
      steps: ["Check the token or the session that the request sends."],
    },
  ],
  [
    403,
    {
      says: "It did not permit the request (403).",
      steps: [
        "Check what the server compares: the rights of the token or the session, a CSRF token, or a list of allowed hosts or IP addresses.",
      ],
    },
  ],
  [
    404,
    {
      says: "It has nothing at this path (404).",
      steps: [
        "Check the path in the URL, with its prefix and version, and the method. Check the host too: at one that was renamed or removed nothing is found at any path.",
      ],
    },
  ],
  [
    405,
    {
      says: "It does not accept this method at this path (405).",
      steps: ["Check the method and the path: `Allow` in the response lists the methods that this path has."],
    },
  ],
  [
    406,
    {
      says: "It has no response of the type that `Accept` names (406).",
      steps: ["Send an `Accept` header with a type that the server has."],
    },
  ],
  [409, { says: "The request is in conflict with the state of the server (409).", steps: [READ_BODY] }],
  [
    410,
    {
      says: "What was at this path is gone (410).",
      steps: ["Check the path in the URL, with its prefix and version."],
    },
  ],
  [
    413,
    {
      says: "The request is too large for it (413).",
      steps: [
        "Send less, or raise the limit of what responded: `client_max_body_size` in nginx, `express.json({ limit })` in Express, `maxAllowedContentLength` in IIS, `DATA_UPLOAD_MAX_MEMORY_SIZE` in Django.",
        // https://vercel.com/docs/functions/limitations, https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
        "The limit of a function is fixed (4.5 MB on Vercel, 6 MB in Lambda): upload to a store in its place, with a signed URL.",
      ],
    },
  ],
  [
    415,
    {
      says: "It does not accept the content type of the request (415).",
      steps: ["Send the `Content-Type` that the server reads, with a body of that type."],
    },
  ],
  [
    419,
    {
      says: "Its CSRF token is missing or has expired (419, which Laravel sends).",
      steps: [
        "Request `/sanctum/csrf-cookie` first and send the token as `X-XSRF-TOKEN`, or move the route to `routes/api.php`, which has no CSRF check.",
      ],
    },
  ],
  [
    421,
    {
      says: "It does not serve this host name (421).",
      steps: [
        "Add the host name to the names that the server accepts, or check the `Host` header that a proxy passes on.",
      ],
    },
  ],
  [422, { says: "It found the data of the request invalid (422).", steps: [READ_BODY] }],
  [
    426,
    {
      says: "It wants another protocol (426): its `Upgrade` header, if it has one, names which.",
      steps: [
        "A server of WebSockets alone responds so to a request for a file. A development server may have its socket for hot reloading (`server.hmr.port` in Vite) at a port of its own: let the page load its files from `server.port`.",
        "Envoy and Istio respond so to HTTP/1.0: let the proxy in front of them send HTTP/1.1 (`proxy_http_version 1.1` in nginx).",
      ],
    },
  ],
  [
    429,
    { says: "It counted too many requests: a rate limit (429).", steps: ["Send fewer requests, or raise the limit."] },
  ],
  [
    431,
    {
      says: "The headers of the request are too large for it (431).",
      steps: ["Send fewer or shorter headers and cookies."],
    },
  ],
  [
    502,
    {
      says: "It got no valid response from the application.",
      steps: [
        "Check that the application is running and that the gateway has its right port. The gateway's error log says why it got nothing, such as a crash or a response that is too large.",
      ],
    },
  ],
  [
    503,
    {
      says: "The application is not available to it.",
      steps: ["Check that the application is running, and try again later."],
    },
  ],
  [
    504,
    {
      says: "It waited too long for the application.",
      steps: ["Find out why the application is slow, or raise the time limit of what waits for it."],
    },
  ],
]);
