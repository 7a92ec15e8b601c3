import { headerLines } from "../../../fetch/headers";
import { originsIn } from "../../origins";
import { stoppedAt } from "../../situation";
import type { Cause } from "../cause";

/** Two layers both add Access-Control-Allow-Origin. */
export const duplicateOriginHeader: Cause = {
  id: "duplicate-origin-header",
  fits: (situation) => {
    if (!stoppedAt(situation, "allow-origin-multiple")) return false;
    const lines = headerLines(situation.response?.headers ?? [], "access-control-allow-origin");
    // Firefox joins the lines, so a value twice, or `*` beside an origin, counts as two lines as well.
    const parts = originsIn(lines.join(","));
    return lines.length > 1 || parts.includes("*") || new Set(parts).size < parts.length;
  },
};
