import { parseTokenList } from "../../../fetch/tokens";
import { stoppedAt } from "../../situation";
import { code, host, list } from "../../words/values";
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
  why: ({ first }) =>
    `Your script sends credentials such as cookies (mode ${code("include")}), and then the wildcard ${code("*")} has no meaning. The header must name ${list((first?.wanted ?? "").split(", "))}.`,
} as const satisfies Cause;

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
