import { badPreflightStatus } from "./bad-preflight-status";
import type { Cause } from "../cause";

/** Any other status that is no success. */
export const preflightStatus: Cause = {
  id: "preflight-status",
  fits: (situation) => badPreflightStatus(situation) !== 0,
};
