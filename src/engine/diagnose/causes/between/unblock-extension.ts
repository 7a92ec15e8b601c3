import { getHeader } from "../../../fetch/headers";
import { stoppedAt } from "../../situation";
import type { Cause } from "../cause";

/** The methods in the order in which "CORS Unblock" and its many copies write them, and hardly a server does. */
const SIGNATURE = /^GET, ?PUT, ?POST, ?DELETE, ?HEAD, ?OPTIONS, ?PATCH(, ?PROPFIND|$)/;

/** An extension that lifts CORS rewrites the headers, and not all that are needed. */
export const unblockExtension: Cause = {
  id: "unblock-extension",
  fits: (situation) =>
    !stoppedAt(situation, "allow-origin-missing") &&
    situation.first !== null &&
    SIGNATURE.test(getHeader(situation.response?.headers, "access-control-allow-methods") ?? ""),
};
