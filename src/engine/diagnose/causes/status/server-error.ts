import { stoppedAt } from "../../situation";
import type { Cause } from "../cause";

/** The application failed; its error page has no CORS headers. */
export const serverError: Cause = {
  id: "server-error",
  fits: (situation) =>
    situation.first?.step === "response" &&
    (situation.response?.status ?? 0) >= 500 &&
    stoppedAt(situation, "allow-origin-missing"),
};
