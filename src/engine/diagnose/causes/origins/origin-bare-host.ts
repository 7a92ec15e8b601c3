import { OPAQUE } from "../../../fetch/origin";
import { allowedOrigin } from "../../situation";
import { code, host } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";
import { ONE_ORIGIN, stoppedAtOrigin } from "./origin-rules";

/** The allowed origin is a host without its scheme. */
export const originBareHost = {
  id: "origin-bare-host",
  label: "Allowed origin without scheme",
  fits: (situation) => {
    const allowed = allowedOrigin(situation) ?? "";
    return stoppedAtOrigin(situation) && allowed !== OPAQUE && /^[\w.-]+(:\d+)?\/?$/.test(allowed);
  },
  headline: (situation) =>
    `${host(situation.hop.url)} allows ${code(allowedOrigin(situation) ?? "")}, which has no scheme.`,
  why: ({ requestOrigin }) =>
    `An origin is a scheme, a host and, where it is not the default, a port. The origin of your page is ${code(requestOrigin)}.`,
} as const satisfies Cause;

export const docs: CauseDocs = {
  of: originBareHost,
  meaning:
    "The allowed origin is a host name without a scheme. Browsers compare it with a whole origin such as `https://app.example`.",
  sign: "The allowed value has no `http://` or `https://`.",
  rules: ONE_ORIGIN,
  example: ["GET https://api.example/items -> 200 | Access-Control-Allow-Origin: app.example => blocked"],
  nearMiss: {
    example: ["GET https://api.example/items -> 200 | Access-Control-Allow-Origin: null => blocked"],
    cause: "origin-not-allowed",
  },
};
