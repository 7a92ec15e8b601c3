import { stoppedAt } from "../../situation";
import type { Cause } from "../cause";

/** Access-Control-Allow-Credentials is missing or is not exactly `true`. */
export const credentialsNotAllowed: Cause = {
  id: "credentials-not-allowed",
  fits: (situation) => stoppedAt(situation, "allow-credentials"),
};
