import { FIREFOX } from "../../../fetch/engines";
import { preflightNeed } from "../../../fetch/preflight-need";
import { code, request } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";
import { failedWith } from "../network/errors";

/**
 * Firefox's preference `content.cors.disable` is on, which blocks all cross-origin requests. It shows where Firefox should have
 * sent a preflight and failed without one; a simple request looks as if it was delivered (measured on ESR 153).
 */
export const corsDisabled = {
  id: "cors-disabled",
  label: "CORS disabled in Firefox",
  fits: (situation) => {
    const { method, requestHeaders, response } = situation.hop;
    return (
      failedWith(situation, /^NS_ERROR_DOM_BAD_URI$/) &&
      situation.exchange.hops.every(({ preflight }) => preflight === null) &&
      response === null &&
      preflightNeed(method, requestHeaders ?? [], FIREFOX) !== null
    );
  },
  headline: ({ exchange }) => `Firefox blocked ${request(exchange)} without sending a preflight.`,
  why: () =>
    `This request needs a preflight, and Firefox sends none while the preference ${code("content.cors.disable")} is on. That preference does not lift the rules: it blocks every cross-origin request.`,
  help: {
    kind: "browser",
    title: "Set Firefox's preference back",
    steps: () => [`Set ${code("content.cors.disable")} to ${code("false")} in ${code("about:config")}.`],
  },
  isNeverSent: true,
  refusal: () => ({
    rule: "cors-disabled",
    wanted: "content.cors.disable: false",
    chromium: null,
    firefox: "CORSDisabled",
    webkit: null,
  }),
} as const satisfies Cause;

export const docs: CauseDocs = {
  of: corsDisabled,
  meaning:
    "In Firefox, the preference `content.cors.disable` is on. It doesn't lift the rules: it blocks every cross-origin request.",
  sign: "It happens in this Firefox only, with every cross-origin request.",
  rules: ["cors-disabled"],
  example: ["PUT https://api.example/items => failed NS_ERROR_DOM_BAD_URI firefox"],
  nearMiss: { example: ["GET https://api.example/items => failed NS_ERROR_DOM_BAD_URI firefox"], cause: "unexplained" },
};
