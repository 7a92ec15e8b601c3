import { getHeader } from "../../../fetch/headers";
import { originOf } from "../../../fetch/origin";
import { stoppedAt } from "../../situation";
import { code, host } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";

/** The list of methods or headers is on the server's responses, and not on the preflight response, where browsers look for it. */
export const headerOnWrongResponse = {
  id: "header-on-wrong-response",
  label: "List on the wrong response",
  fits: (situation) => {
    const { first, hop, others } = situation;
    if (!stoppedAt(situation, "method-not-allowed", "header-not-allowed") || first?.value !== null) return false;
    const name = first.header ?? "";
    return others
      .flatMap(({ hops }) => hops)
      .some(({ url, response }) => originOf(url) === originOf(hop.url) && getHeader(response?.headers, name) !== null);
  },
  headline: ({ first, hop }) =>
    `${host(hop.url)} sends ${code(first?.header ?? "")} with other responses, but not with the preflight response.`,
  why: ({ hop }) =>
    `Browsers read this header on the preflight response only, and there it is missing. So ${code(hop.method)} was never sent.`,
  help: {
    kind: "server-code",
    title: "Send the list with the preflight response",
    steps: ({ first }) => [`Send ${code(first?.header ?? "")} with the response to OPTIONS.`],
  },
} as const satisfies Cause;

export const docs: CauseDocs = {
  of: headerOnWrongResponse,
  meaning:
    "The server sends its list of methods or headers with normal responses. Browsers read these lists on the preflight response only.",
  sign: "`Access-Control-Allow-Methods` or `Access-Control-Allow-Headers` is on GET responses and not on OPTIONS.",
  rules: ["method-not-allowed", "header-not-allowed"],
  example: [
    "PUT https://api.example/items preflight 204 | Access-Control-Allow-Origin: https://app.example => blocked",
    `GET https://api.example/items
      -> 200 | Access-Control-Allow-Origin: https://app.example | Access-Control-Allow-Methods: GET, PUT
    => delivered`,
  ],
  nearMiss: {
    example: [
      `PUT https://api.example/items
        preflight 204 | Access-Control-Allow-Origin: https://app.example
      => blocked`,
    ],
    cause: "method-not-allowed",
  },
};
