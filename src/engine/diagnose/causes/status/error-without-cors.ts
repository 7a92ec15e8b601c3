import { othersAreAllowed, stoppedAt } from "../../situation";
import { host, request } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";
import { meaningOf } from "./meanings";

/** An error response has no CORS headers, and successful ones of the same server have them. */
export const errorWithoutCors = {
  id: "error-without-cors",
  label: "Error without CORS headers",
  fits: (situation) => {
    const status = situation.response?.status ?? 0;
    const isError = situation.first?.step === "response" && status >= 400 && status <= 499;
    return isError && stoppedAt(situation, "allow-origin-missing") && othersAreAllowed(situation);
  },
  headline: ({ exchange, response }) =>
    `The server responded to ${request(exchange)} with ${response?.status ?? 0} and without CORS headers.`,
  why: ({ hop, response }) =>
    `${meaningOf(response?.status ?? 0).says} Other responses of ${host(hop.url)} have CORS headers, so they are likely added to successful responses only, and your script can't read the error.`,
  help: {
    kind: "server-code",
    title: "Send the CORS headers with errors too",
    steps: ({ response }) => [
      ...meaningOf(response?.status ?? 0).steps,
      "Send the CORS headers with error responses too (in nginx: `add_header ... always`), so that your script can read the error.",
    ],
  },
} as const satisfies Cause;

export const docs: CauseDocs = {
  of: errorWithoutCors,
  meaning:
    "An error response (4xx) has no CORS headers, while successful responses of the same server have them. The script can't read why the request failed.",
  sign: "The status is 4xx, and other requests to this server work.",
  rules: ["allow-origin-missing"],
  example: [
    "GET https://api.example/items/9 -> 404 => blocked",
    "GET https://api.example/items/1 -> 200 | Access-Control-Allow-Origin: https://app.example => delivered",
  ],
  nearMiss: { example: ["GET https://api.example/items/9 -> 404 => blocked"], cause: "not-found" },
};
