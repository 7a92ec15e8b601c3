import { missesBy } from "./origin-rules";
import type { Cause } from "../cause";

/** The allowed origin is this machine by another name. */
export const originLocalhostIp: Cause = {
  id: "origin-localhost-ip",
  fits: (situation) => missesBy(situation, "localhost-ip"),
};
