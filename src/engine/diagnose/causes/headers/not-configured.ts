import { OPAQUE } from "../../../fetch/origin";
import { serverKnowsCors, stoppedAt } from "../../situation";
import type { Cause } from "../cause";

/** The server sends no CORS headers, as far as was seen. To a page without an origin it may send none on purpose. */
export const notConfigured: Cause = {
  id: "not-configured",
  fits: (situation) =>
    stoppedAt(situation, "allow-origin-missing") &&
    (situation.requestOrigin !== OPAQUE || situation.tainted || !serverKnowsCors(situation)),
};
