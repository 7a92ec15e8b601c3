import { missesBy } from "./origin-rules";
import type { Cause } from "../cause";

/** The allowed origin has http for https, or the other way round. */
export const originScheme: Cause = {
  id: "origin-scheme",
  fits: (situation) => missesBy(situation, "scheme"),
};
