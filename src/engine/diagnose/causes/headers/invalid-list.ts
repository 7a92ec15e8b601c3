import { stoppedAt } from "../../situation";
import type { Cause } from "../cause";

/** A list of methods or headers cannot be parsed. */
export const invalidList: Cause = {
  id: "invalid-list",
  fits: (situation) => stoppedAt(situation, "allow-methods-invalid", "allow-headers-invalid"),
};
