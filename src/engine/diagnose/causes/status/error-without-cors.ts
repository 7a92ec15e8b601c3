import { othersAreAllowed, stoppedAt } from "../../situation";
import type { Cause } from "../cause";

/** An error answer lacks the headers that good answers of the same server have. */
export const errorWithoutCors: Cause = {
  id: "error-without-cors",
  fits: (situation) => {
    const status = situation.response?.status ?? 0;
    const isError = situation.first?.step === "response" && status >= 400 && status <= 499;
    return isError && stoppedAt(situation, "allow-origin-missing") && othersAreAllowed(situation);
  },
};
