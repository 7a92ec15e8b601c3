import { badPreflightStatus } from "./bad-preflight-status";
import type { Cause } from "../cause";

/** The login check rejects the OPTIONS request, which never carries a login. */
export const preflightAuth: Cause = {
  id: "preflight-auth",
  fits: (situation) => [401, 403, 407].includes(badPreflightStatus(situation)),
};
