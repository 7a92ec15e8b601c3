import { isSafelistedMethod } from "../../../fetch/methods";
import { stoppedAt } from "../../situation";
import { code, host, list, plural } from "../../words/values";
import { headersOnWrongSide } from "../../wrong-side";
import type { Cause, CauseDocs } from "../cause";
import { missingHeaders } from "./header-not-allowed";

/** The script sends headers that a server sends. They fail at the preflight, which often they alone brought about. */
export const headerOnWrongSide = {
  id: "header-on-wrong-side",
  label: "CORS header on the request",
  fits: (situation) => {
    const { first, hop } = situation;
    if (first?.step !== "preflight") return false;
    const { wrong, others } = headersOnWrongSide(situation);
    if (wrong.length === 0) return false;
    if (others.length === 0 && isSafelistedMethod(hop.method)) return true;
    return (
      stoppedAt(situation, "header-not-allowed") && missingHeaders(situation).every((name) => wrong.includes(name))
    );
  },
  headline: (situation) => {
    const { wrong } = headersOnWrongSide(situation);
    return plural(wrong.length, {
      one: `Your script sends the header ${list(wrong)}, which only a server can send.`,
      other: `Your script sends the headers ${list(wrong)}, which only a server can send.`,
    });
  },
  why: ({ hop }) =>
    `On a request such a header allows nothing. It makes the browser send a preflight, and ${host(hop.url)} doesn't allow it there. So ${code(hop.method)} was never sent.`,
  isBeyondHeaders: true,
} as const satisfies Cause;

export const docs: CauseDocs = {
  of: headerOnWrongSide,
  meaning:
    "The script sets a CORS response header, such as `Access-Control-Allow-Origin`, on its request. There it allows nothing and only causes a preflight.",
  sign: "The request itself has an `Access-Control-Allow-...` header.",
  rules: ["header-not-allowed", "allow-origin-missing", "preflight-status"],
  example: ["GET https://api.example/items | Access-Control-Allow-Origin: * preflight 404 => blocked"],
  nearMiss: {
    example: ["PUT https://api.example/items | Access-Control-Allow-Origin: * preflight 404 => blocked"],
    cause: "preflight-no-route",
  },
};
