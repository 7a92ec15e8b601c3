import { values } from "../need";
import { isNeedless } from "./drop-headers";
import { isOfSdk } from "./sdk-headers";
import type { Way } from "./way";

/**
 * Somebody else's server lets pages call it, only not with what the page's own client adds to every request: its login, most often.
 * https://github.com/cloudinary/cloudinary_angular/issues/29, https://github.com/sahat/satellizer/issues/407
 */
export const foreignHeaders: Way = {
  id: "foreign-headers",
  remedy: ({ missingHeaders, rule, owner, diagnosis }) => {
    const isOnlyRule = rule === "header-not-allowed" && diagnosis.violations.every((one) => one.rule === rule);
    const added = missingHeaders.filter((name) => name !== "content-type" && !isNeedless(name) && !isOfSdk(name));
    if (owner !== "third-party" || !isOnlyRule || added.length === 0) return null;
    return {
      kind: "request",
      title: "Send this server only the headers that its API knows",
      steps: [
        `It lets the page call it, but without ${values(added)}. Where an interceptor or a client's defaults add that to every request, leave it out for this server: use a client of its own, or a plain \`fetch\`.`,
        ...(added.includes("authorization")
          ? [
              "If it is the login to your own server, this one must not get it. If it is this API's key, its documentation tells how a page sends it, or that only a server may.",
            ]
          : []),
      ],
      code: [],
      cost: null,
      proof: added.length === missingHeaders.length ? "proven" : "not-provable-here",
      docs: null,
    };
  },
};
