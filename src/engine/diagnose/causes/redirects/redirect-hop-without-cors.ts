import { stoppedAt } from "../../situation";
import type { Cause } from "../cause";

/** One redirect of the chain lacks the header. */
export const redirectHopWithoutCors: Cause = {
  id: "redirect-hop-without-cors",
  fits: (situation) => situation.first?.step === "redirect" && stoppedAt(situation, "allow-origin-missing"),
};
