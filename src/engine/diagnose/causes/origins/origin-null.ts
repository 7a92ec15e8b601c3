import { OPAQUE } from "../../../fetch/origin";
import { allowedOrigin, stoppedAt } from "../../situation";
import { code, host, valueOrNothing } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";
import { ONE_ORIGIN, stoppedAtOrigin } from "./origin-rules";

/** The page has no origin of its own: a file, a sandboxed frame, a data: URL. */
export const originNull = {
  id: "origin-null",
  label: "Page without an origin",
  fits: (situation) =>
    situation.requestOrigin === OPAQUE &&
    !situation.tainted &&
    (stoppedAtOrigin(situation) || stoppedAt(situation, "allow-origin-missing")),
  headline: ({ hop }) => `The browser sends ${code("Origin: null")}, and ${host(hop.url)} doesn't allow that.`,
  why: (situation) =>
    `A page has no origin of its own when it is a file, a ${code("data:")} URL or in a sandboxed frame. The response allows ${valueOrNothing(allowedOrigin(situation))}.`,
} as const satisfies Cause;

export const docs: CauseDocs = {
  of: originNull,
  meaning:
    "The page has no origin: it was opened from a file, in a sandboxed frame or from a `data:` URL. Browsers then send `Origin: null`.",
  sign: "The request has `Origin: null`, and there was no redirect.",
  rules: [...ONE_ORIGIN, "allow-origin-multiple", "allow-origin-missing"],
  example: [
    `GET https://api.example/items from null
      -> 200 | Access-Control-Allow-Origin: https://app.example
    => blocked`,
  ],
  nearMiss: {
    example: ["GET https://api.example/items -> 200 | Access-Control-Allow-Origin: null => blocked"],
    cause: "origin-not-allowed",
  },
};
