import { loginAfterRedirect } from "../../diagnose/responders/login-pages";
import { parseUrl, isSameOrigin } from "../../fetch/origin";
import { value } from "../need";
import { innerRedirectOf } from "./inner-redirect";
import type { Way } from "./way";

/** A prefetch or a fetch that a redirect leads to another site. */
export const plainLink: Way = {
  id: "plain-link",
  remedy: (need) => {
    const { exchange, stop, owner, answeredBy } = need;
    const [first] = exchange.hops;
    const names = (first.requestHeaders ?? []).map(([name]) => name.toLowerCase());
    const isPrefetch = names.some((name) =>
      /^(?:next-router-prefetch|rsc|purpose|sec-purpose|x-inertia|turbo-frame)$/.test(name),
    );
    const target = parseUrl(stop.hop.url)?.host ?? "";
    if (stop.index === 0 || !isSameOrigin(first.url, exchange.origin) || answeredBy?.kind === "login-wall") return null;
    if (loginAfterRedirect(exchange) !== null || owner === "third-party" || innerRedirectOf(need) !== null) return null;
    return {
      kind: "page",
      title: "Navigate there with a plain link",
      steps: [
        `Your own URL redirects to another site, ${value(target)}, which has nothing to change: it is a page for people, not for scripts.`,
        isPrefetch
          ? "The framework's link fetches it in advance. Use a plain `<a href>`, or switch prefetching off for it (`prefetch={false}`)."
          : "Use a plain `<a href>`, or `window.location.assign(...)`, and don't fetch that URL.",
      ],
      code: [],
      cost: null,
      proof: "not-provable-here",
      docs: null,
    };
  },
};
