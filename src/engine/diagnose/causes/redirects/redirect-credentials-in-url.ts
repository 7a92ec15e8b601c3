import { stoppedAt } from "../../situation";
import type { Cause } from "../cause";

/** The redirect leads to an address that holds a user name or a password. */
export const redirectCredentialsInUrl: Cause = {
  id: "redirect-credentials-in-url",
  fits: (situation) => stoppedAt(situation, "redirect-credentials-in-url"),
};
