import { getHeader } from "../../../fetch/headers";
import { type Situation, stoppedAt } from "../../situation";
import { code, host, sentences } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";
import { isGateway } from "../servers";
import { meaningOf } from "./meanings";

/** A proxy, a CDN or a firewall responded in place of the application. */
export const gatewayError = {
  id: "gateway-error",
  label: "Gateway error",
  fits: (situation) => {
    const { first, response } = situation;
    if (first?.step !== "response" || !response || !stoppedAt(situation, "allow-origin-missing")) return false;
    if (response.status >= 502 && response.status <= 504) return true;
    return [403, 413, 429].includes(response.status) && isGateway(response);
  },
  headline: (situation) =>
    `A gateway responded with ${statusOf(situation)} in place of your API at ${host(situation.hop.url)}.`,
  why: (situation) => {
    const server = getHeader(situation.response?.headers, "server");
    return sentences(
      server === null ? null : `The response names ${code(server)} as its server.`,
      meaningOf(statusOf(situation)).says,
      "Its error response has no CORS headers, so the browser doesn't let your script read it.",
    );
  },
  help: {
    kind: "server-code",
    title: "Look at the gateway first",
    steps: (situation) => [
      ...meaningOf(statusOf(situation)).steps,
      "The CORS error only hides this one: send the CORS headers with the gateway's own errors too (`add_header ... always` in nginx, `Header always set` in Apache).",
    ],
  },
} as const satisfies Cause;

const statusOf = ({ response }: Situation): number => response?.status ?? 0;

export const docs: CauseDocs = {
  of: gatewayError,
  meaning:
    "A reverse proxy, a CDN or a gateway responded with an error in place of the application, and without CORS headers.",
  sign: "The status is 502, 503, 504, 413 or 429, and `Server` names a proxy.",
  rules: ["allow-origin-missing"],
  example: ["GET https://api.example/items -> 502 | Server: nginx/1.27.0 => blocked"],
  nearMiss: {
    example: ["GET https://api.example/items -> 500 | Server: nginx/1.27.0 => blocked"],
    cause: "server-error",
  },
};
