import { badPreflightStatus } from "./bad-preflight-status";
import type { Cause } from "../cause";

/** OPTIONS crashes, or a gateway answers it. */
export const preflightServerError: Cause = {
  id: "preflight-server-error",
  fits: (situation) => {
    const status = badPreflightStatus(situation);
    return status >= 500 || status === 413 || status === 429;
  },
};
