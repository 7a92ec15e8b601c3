import { badPreflightStatus } from "./bad-preflight-status";
import type { Cause } from "../cause";

/** No route answers OPTIONS. */
export const preflightNoRoute: Cause = {
  id: "preflight-no-route",
  fits: (situation) => [404, 405, 501].includes(badPreflightStatus(situation)),
};
