import { UNREACHABLE, failedWith } from "./errors";
import type { Cause } from "../cause";

/** Nothing listens there, or the connection broke before a response. */
export const serverUnreachable: Cause = {
  id: "server-unreachable",
  fits: (situation) => failedWith(situation, UNREACHABLE),
};
