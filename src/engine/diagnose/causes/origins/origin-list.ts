import { originsIn } from "../../origins";
import { allowedOrigin, stoppedAt } from "../../situation";
import type { Cause } from "../cause";

/** Several origins stand in one header. */
export const originList: Cause = {
  id: "origin-list",
  fits: (situation) =>
    stoppedAt(situation, "allow-origin-multiple") && originsIn(allowedOrigin(situation) ?? "").length > 1,
};
