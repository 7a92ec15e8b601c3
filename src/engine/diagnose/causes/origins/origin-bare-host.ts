import { OPAQUE } from "../../../fetch/origin";
import { allowedOrigin } from "../../situation";
import { stoppedAtOrigin } from "./origin-rules";
import type { Cause } from "../cause";

/** The allowed origin is a host without its scheme. */
export const originBareHost: Cause = {
  id: "origin-bare-host",
  fits: (situation) => {
    const allowed = allowedOrigin(situation) ?? "";
    return stoppedAtOrigin(situation) && allowed !== OPAQUE && /^[\w.-]+(:\d+)?\/?$/.test(allowed);
  },
};
