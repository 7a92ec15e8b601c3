import { engineOf } from "../../../fetch/engines";
import { keepsEarlierAnswer } from "../../kept-answer";
import { type Situation, stoppedAt } from "../../situation";
import type { Cause } from "../cause";

/** The preflight is right, the answer itself lacks the header. */
export const actualWithoutCors: Cause = {
  id: "actual-without-cors",
  fits: (situation) =>
    situation.first?.step === "response" && stoppedAt(situation, "allow-origin-missing") && wasLetThrough(situation),
};

/** Whether a preflight's answer allowed the request, this one's own or one that the browser still keeps. */
function wasLetThrough(situation: Situation): boolean {
  const { exchange, hop } = situation;
  if (hop.preflight) return hop.preflight.response !== null;
  return keepsEarlierAnswer(situation, engineOf(exchange.browser ?? "chromium"));
}
