import { getHeader } from "../../../fetch/headers";
import { type Situation, stoppedAt } from "../../situation";
import { code, host } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";
import { ANY_RULE } from "../rules";

/** The methods in the order in which "CORS Unblock" and its many copies write them, and hardly a server does. */
const SIGNATURE = /^GET, ?PUT, ?POST, ?DELETE, ?HEAD, ?OPTIONS, ?PATCH(, ?PROPFIND|$)/;

/** An extension against CORS errors rewrites the headers, and not all that are needed. */
export const unblockExtension = {
  id: "unblock-extension",
  label: "Headers rewritten by extension",
  fits: (situation) =>
    !stoppedAt(situation, "allow-origin-missing") && situation.first !== null && SIGNATURE.test(methodsOf(situation)),
  headline: ({ hop }) => `Likely a browser extension rewrites the CORS headers of ${host(hop.url)}.`,
  why: (situation) =>
    `The response allows the methods ${code(methodsOf(situation))}, in the order in which extensions against CORS errors write them. So these are likely not the headers that the server sent.`,
  help: {
    kind: "browser",
    title: "Turn that extension off",
    steps: () => ["Turn that extension off and load the page again."],
  },
  isBeyondHeaders: true,
} as const satisfies Cause;

const methodsOf = ({ response }: Situation): string =>
  getHeader(response?.headers, "access-control-allow-methods") ?? "";

export const docs: CauseDocs = {
  of: unblockExtension,
  meaning:
    "A browser extension against CORS errors rewrites the headers and misses one that this request needs. What you see isn't what the server sent.",
  sign: "The error goes away, or becomes another one, in a private window without extensions.",
  rules: ANY_RULE,
  example: [
    `GET https://api.example/items
      -> 200 | Access-Control-Allow-Origin: * | Access-Control-Allow-Methods: GET, PUT, POST, DELETE, HEAD, OPTIONS, PATCH
    => blocked include`,
  ],
  nearMiss: {
    example: [
      `GET https://api.example/items
        -> 200 | Access-Control-Allow-Origin: * | Access-Control-Allow-Methods: GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS
      => blocked include`,
    ],
    cause: "wildcard-with-credentials",
  },
};
