import { sentences } from "../../diagnose/words/values";
import { isLocalHost } from "../../fetch/local-address";
import { isLoopbackHost, parseUrl } from "../../fetch/origin";
import { value } from "../need";
import type { Way } from "./way";

/** A page of another computer that requests localhost, where nothing responds. */
export const otherComputer: Way = {
  id: "other-computer",
  remedy: ({ origin, url, diagnosis, stop }) => {
    const page = parseUrl(origin);
    const isFailure = diagnosis.verdict === "failed" || diagnosis.cause === "local-network-permission";
    if (page === null || !isFailure || !isLoopbackHost(url.hostname) || stop.index > 0) return null;
    if (!page.protocol.startsWith("http") || isLoopbackHost(page.hostname)) return null;
    const sameServer = new URL(url);
    sameServer.hostname = page.hostname;
    return {
      kind: "request",
      title: "Give the page the server's own host name",
      steps: [
        sentences(
          `${value(url.hostname)} is the computer on which the browser runs, and the page comes from ${value(page.hostname)}.`,
          isLocalHost(page.hostname)
            ? `If the server runs there and not beside the browser, request it by that host name, for instance ${value(sameServer.origin)}.`
            : "If the server runs there and not beside the browser, request it by that host name.",
        ),
        "The URL often is a setting of the page's build (`VITE_`, `NEXT_PUBLIC_`, `REACT_APP_`): build the page again after a change.",
      ],
      code: [],
      cost: null,
      proof: "not-provable-here",
      docs: null,
    };
  },
};
