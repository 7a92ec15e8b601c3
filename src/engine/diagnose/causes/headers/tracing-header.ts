import { stoppedAt } from "../../situation";
import { tracingVendor } from "../../tracing";
import type { Cause } from "../cause";

/** A monitoring SDK added headers that are not listed. */
export const tracingHeader: Cause = {
  id: "tracing-header",
  fits: (situation) =>
    stoppedAt(situation, "header-not-allowed") &&
    (situation.first?.wanted ?? "").split(", ").every((name) => tracingVendor(name) !== null),
};
