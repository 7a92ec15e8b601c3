import { code, request } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";

/** A script asked in mode no-cors: the response is not readable by design. So is an image's, and no page wants to read that. */
export const noCorsOpaque = {
  id: "no-cors-opaque",
  label: "Not readable (mode no-cors)",
  fits: ({ exchange }) => exchange.outcome === "opaque" && exchange.type === "xmlhttprequest",
  headline: ({ exchange }) =>
    `Your script sent ${request(exchange)} in mode ${code("no-cors")}, so it can't read the response.`,
  why: () =>
    "In this mode the browser sends the request and hides the response from scripts: status 0, no headers, no body. That is meant for requests whose response nobody reads.",
  help: {
    kind: "request",
    title: "Send the request in mode `cors`",
    steps: () => ["To read the response, remove `mode` from the call, and let the server allow your page."],
  },
} as const satisfies Cause;

export const docs: CauseDocs = {
  of: noCorsOpaque,
  meaning:
    "The script uses `mode: 'no-cors'`. The response arrives, but it's opaque: scripts can't read its status, headers or body, by design.",
  sign: "`response.type` is `opaque` and `response.status` is 0.",
  rules: [],
  example: ["GET https://api.example/items -> 200 => opaque"],
  nearMiss: { example: ["GET https://api.example/items -> 200 => blocked"], cause: "not-configured" },
};
