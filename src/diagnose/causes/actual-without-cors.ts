import { stoppedAt } from "../situation";
import type { Cause } from "./cause";

/** The preflight is right, the answer itself lacks the header. */
export const actualWithoutCors: Cause = {
  id: "actual-without-cors",
  fits: (situation) =>
    situation.first?.step === "response" &&
    stoppedAt(situation, "allow-origin-missing") &&
    situation.hop.preflight?.response !== null &&
    situation.hop.preflight !== null,
};
