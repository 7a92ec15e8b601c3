import { OPAQUE } from "../../../fetch/origin";
import { stoppedAt } from "../../situation";
import { stoppedAtOrigin } from "./origin-rules";
import type { Cause } from "../cause";

/** The page has no origin of its own: a file, a sandboxed frame, a data: URL. */
export const originNull: Cause = {
  id: "origin-null",
  fits: (situation) =>
    situation.requestOrigin === OPAQUE &&
    !situation.tainted &&
    (stoppedAtOrigin(situation) || stoppedAt(situation, "allow-origin-missing")),
};
