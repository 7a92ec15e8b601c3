import { getHeader } from "../../../fetch/headers";
import type { Situation } from "../../situation";
import { pathOf } from "../../url-parts";
import { code, host, sentences } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";
import { coversRoute } from "./cors-order";
import { BAD_STATUS_RULES, badPreflightStatus } from "./bad-preflight-status";
import { twiceInPath } from "./meanings";

/** No route handles OPTIONS. */
export const preflightNoRoute = {
  id: "preflight-no-route",
  label: "No route for OPTIONS",
  fits: (situation) => [404, 405, 501].includes(badPreflightStatus(situation)),
  headline: ({ hop, response }) =>
    `${host(hop.url)} has no route for OPTIONS: the preflight got ${response?.status ?? 0}.`,
  why: ({ hop, response }) => {
    const allow = getHeader(response?.headers, "allow");
    return sentences(
      allow === null ? null : `The response lists the methods of this URL: ${code(allow)}.`,
      `A preflight needs a status from 200 to 299, so ${code(hop.method)} was never sent.`,
    );
  },
  help: {
    kind: "server-code",
    title: "Add a route for OPTIONS",
    steps: (situation) => [
      ...isThere(situation),
      `Respond to OPTIONS on ${code(pathOf(situation.hop.url))} with 204 and the CORS headers.`,
      coversRoute(situation),
    ],
  },
} as const satisfies Cause;

/** A 404 does not tell a missing method from a missing URL. */
function isThere({ response, hop, others }: Situation): readonly string[] {
  const isSeen = others.some(({ hops }) =>
    hops.some((one) => one.url === hop.url && (one.response?.status ?? 404) < 400),
  );
  if (response?.status !== 404 || isSeen) return [];
  return [
    ...twiceInPath(hop.url),
    `Find out first whether the URL is right: send ${code(hop.method)} to it without a browser (${code("curl")}). If that gets 404 too, nothing is there: check the path, and whether the service has moved.`,
  ];
}

export const docs: CauseDocs = {
  of: preflightNoRoute,
  meaning: "The server has no route for OPTIONS, so the preflight fails before any CORS code runs.",
  sign: "OPTIONS has status 404, 405 or 501.",
  rules: BAD_STATUS_RULES,
  example: ["PUT https://api.example/items preflight 405 | Allow: GET, PUT => blocked"],
  nearMiss: { example: ["PUT https://api.example/items preflight 410 => blocked"], cause: "preflight-status" },
};
