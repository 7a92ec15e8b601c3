import { getHeader } from "../../../fetch/headers";
import { stoppedAt } from "../../situation";
import { isFromSharedCache } from "./caches";
import type { Cause } from "../cause";

/** Amazon's CDN answered with a copy that knows nothing of the page, as it does while `Origin` is no part of its cache key. */
export const cdnDropsOrigin: Cause = {
  id: "cdn-drops-origin",
  fits: (situation) => {
    const { first, response } = situation;
    if (first?.step !== "response" || !response || !stoppedAt(situation, "allow-origin-missing")) return false;
    const names = ["server", "via", "x-cache"].map((name) => getHeader(response.headers, name) ?? "").join(" ");
    return /AmazonS3|CloudFront/i.test(names) && isFromSharedCache(response);
  },
};
