import { othersAreAllowed, stoppedAt } from "../../situation";
import type { Cause } from "../cause";

/** Answers are decorated, OPTIONS is not. */
export const preflightWithoutCors: Cause = {
  id: "preflight-without-cors",
  fits: (situation) =>
    situation.first?.step === "preflight" &&
    stoppedAt(situation, "allow-origin-missing") &&
    othersAreAllowed(situation),
};
