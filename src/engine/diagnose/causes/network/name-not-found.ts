import { NAME_NOT_FOUND, failedWith } from "./errors";
import type { Cause } from "../cause";

/** The host name does not resolve. */
export const nameNotFound: Cause = {
  id: "name-not-found",
  fits: (situation) => failedWith(situation, NAME_NOT_FOUND),
};
