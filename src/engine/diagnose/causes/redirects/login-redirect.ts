import { originOf, parseUrl } from "../../../fetch/origin";
import { locationOf } from "../../../fetch/redirect";
import { isLoginPath } from "../../login-path";
import type { Cause } from "../cause";

/** The session ended and the API sent the script to a login page on another origin. */
export const loginRedirect: Cause = {
  id: "login-redirect",
  fits: ({ exchange, first }) => {
    if (first?.step !== "redirect" && first?.step !== "response") return false;
    return exchange.hops.some((hop, index) => {
      if (!hop.response) return false;
      const target = exchange.hops[index + 1]?.url ?? locationOf(hop.response, hop.url);
      return target !== null && originOf(target) !== originOf(hop.url) && isLoginPath(parseUrl(target)?.pathname ?? "");
    });
  },
};
