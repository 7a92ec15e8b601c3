import { getHeader } from "../../../fetch/headers";
import { type Situation, othersAreAllowed, stoppedAt } from "../../situation";
import { code, host, sentences } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";
import { badPreflightStatus } from "./bad-preflight-status";
import { corsFirstIn } from "./cors-first";

/** The status of a response without CORS headers, on a preflight or not; 0 when that is not where it stopped. */
function bareStatus(situation: Situation): number {
  const isBare = stoppedAt(situation, "allow-origin-missing") && situation.first?.step === "response";
  return isBare ? (situation.response?.status ?? 0) : badPreflightStatus(situation);
}

/** A limit counted too many requests. */
export const rateLimited = {
  id: "rate-limited",
  label: "Too many requests (429)",
  fits: (situation) => bareStatus(situation) === 429,
  headline: ({ hop }) => `${host(hop.url)} rejected the request because of too many requests (429).`,
  why: ({ response }) => {
    const wait = getHeader(response?.headers, "retry-after");
    return sentences(
      wait === null ? null : `It asks to wait: ${code(`Retry-After: ${wait}`)}.`,
      "A rate limiter responded before the CORS code, so its response has no CORS headers. The CORS error only hides the limit.",
    );
  },
  help: {
    kind: "server-code",
    title: "Run the CORS code before the rate limiter",
    steps: () => [
      "Send fewer requests, or raise the limit.",
      "Run the CORS code before the rate limiter, so that your script can read the 429.",
    ],
  },
} as const satisfies Cause;

/** The server wants somebody who is logged in, and said so without CORS headers. */
export const notAuthenticated = {
  id: "not-authenticated",
  label: "Not authenticated (401)",
  fits: (situation) =>
    situation.first?.step === "response" && [401, 407].includes(bareStatus(situation)) && !othersAreAllowed(situation),
  headline: ({ hop, response }) =>
    `${host(hop.url)} rejected the request as not authenticated (${response?.status ?? 0}).`,
  why: () =>
    `The server did not accept the token or session, and its response has no ${code("Access-Control-Allow-Origin")} header, so your script can't see the 401.`,
  help: {
    kind: "server-code",
    title: "Send a valid token or session",
    steps: (situation) => [
      ...(/\b(?:Negotiate|NTLM)\b/i.test(getHeader(situation.response?.headers, "www-authenticate") ?? "")
        ? [
            "The server uses Windows authentication, which browsers send to another origin only with credentials: set `credentials: 'include'` (`withCredentials` in XMLHttpRequest and axios).",
          ]
        : []),
      "Check the token or the session that the request sends.",
      "Run the CORS code before the authentication check, so that your script can read the 401.",
      ...corsFirstIn(situation),
    ],
  },
} as const satisfies Cause;

export const docs: readonly CauseDocs[] = [
  {
    of: rateLimited,
    meaning:
      "The server or a gateway limits the number of requests, and this one was over the limit. The 429 has no CORS headers, so the console shows a CORS error.",
    sign: "The status is 429.",
    rules: ["allow-origin-missing", "preflight-status"],
    example: ["GET https://api.example/items -> 429 | Retry-After: 1 => blocked"],
    nearMiss: {
      example: ["GET https://api.example/items -> 200 | Retry-After: 1 => blocked"],
      cause: "not-configured",
    },
  },
  {
    of: notAuthenticated,
    meaning:
      "The server didn't accept the token or the session, and its 401 has no CORS headers. So the script can't see the 401.",
    sign: "The status is 401, on the request and not on OPTIONS.",
    rules: ["allow-origin-missing"],
    example: ["GET https://api.example/items -> 401 | WWW-Authenticate: Bearer => blocked"],
    nearMiss: {
      example: ["PUT https://api.example/items preflight 401 | WWW-Authenticate: Bearer => blocked"],
      cause: "preflight-auth",
    },
  },
];
