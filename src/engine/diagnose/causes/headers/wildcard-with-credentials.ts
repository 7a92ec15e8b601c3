import { parseTokenList } from "../../../fetch/tokens";
import { getHeader } from "../../../fetch/headers";
import { type Situation, stoppedAt } from "../../situation";
import { code, host, list, sentences } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";

/** A wildcard where credentials are sent, and there it is no wildcard. */
export const wildcardWithCredentials = {
  id: "wildcard-with-credentials",
  label: "Wildcard with credentials",
  fits: (situation) => {
    if (stoppedAt(situation, "allow-origin-wildcard-with-credentials")) return true;
    if (!situation.credentialed || !stoppedAt(situation, "method-not-allowed", "header-not-allowed")) return false;
    const tokens = parseTokenList(situation.first?.value ?? "");
    return tokens.valid && tokens.tokens.includes("*");
  },
  headline: ({ first, hop }) =>
    `${host(hop.url)} sends ${code(`${first?.header ?? ""}: ${first?.value ?? ""}`)}, which isn't valid for a request with credentials.`,
  why: ({ first, ...situation }) =>
    sentences(
      `Your script sends credentials such as cookies (mode ${code("include")}), and then the wildcard ${code("*")} has no meaning. The header must name ${list((first?.wanted ?? "").split(", "))}.`,
      isOverwritten({ first, ...situation })
        ? "The preflight response names the page's origin, so other code wrote this header."
        : null,
    ),
  help: {
    kind: "server-code",
    title: "Let one CORS layer write the header",
    steps: (situation) =>
      isOverwritten(situation)
        ? [
            `Keep the code that responded to the preflight: it names ${code(situation.requestOrigin)}. Look for what writes ${code("Access-Control-Allow-Origin: *")} on the response after it, and switch that off: CORS of a framework or a library of its own (${code("cors: false")} in ${code("applyMiddleware")} of Apollo Server 2 and 3), a header set in the route, or the proxy in front.`,
          ]
        : [],
  },
} as const satisfies Cause;

/** Whether the preflight was allowed by name and with credentials, and the response after it has the wildcard. */
function isOverwritten({ first, hop, requestOrigin }: Situation): boolean {
  const allowed = hop.preflight?.response?.headers;
  return (
    first?.step === "response" &&
    getHeader(allowed, "access-control-allow-origin") === requestOrigin &&
    getHeader(allowed, "access-control-allow-credentials") === "true"
  );
}

export const docs: CauseDocs = {
  of: wildcardWithCredentials,
  meaning:
    "The server sends the wildcard `*`, and the script sends credentials such as cookies. With credentials, the wildcard has no meaning: the header must name the value.",
  sign: "The request uses `credentials: 'include'` or `withCredentials`, and works without it.",
  rules: ["allow-origin-wildcard-with-credentials", "method-not-allowed", "header-not-allowed"],
  example: ["GET https://api.example/items -> 200 | Access-Control-Allow-Origin: * => blocked include"],
  nearMiss: {
    example: [
      `GET https://api.example/items
        -> 200 | Access-Control-Allow-Origin: https://app.example
      => blocked include`,
    ],
    cause: "credentials-not-allowed",
  },
};
