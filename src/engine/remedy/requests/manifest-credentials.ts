import { parseUrl } from "../../fetch/origin";
import { isManifest } from "../../fetch/manifest";
import type { Way } from "./way";

/** A manifest that needs the login's cookie. */
export const manifestCredentials: Way = {
  id: "manifest-credentials",
  remedy: ({ exchange, diagnosis }) => {
    if (!isManifest(exchange) || diagnosis.verdict === "allowed") return null;
    return {
      kind: "page",
      title: "Let the browser send cookies for the manifest",
      steps: [
        'Browsers request a manifest without cookies, even from the same origin, so a login in front redirects it. Write `crossorigin="use-credentials"` on the link.',
        "Or let the manifest's path through the login.",
      ],
      code: [
        {
          where: "In the page's head",
          language: "html",
          text: `<link rel="manifest" href="${parseUrl(exchange.hops[0].url)?.pathname.replaceAll('"', "%22") ?? ""}" crossorigin="use-credentials">`,
        },
      ],
      cost: null,
      proof: "not-provable-here",
      docs: "https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/link#crossorigin",
    };
  },
};
