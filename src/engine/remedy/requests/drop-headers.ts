import { type Need, values } from "../need";
import type { Remedy } from "../remedy";
import type { Way } from "./way";

/** Headers that the script can do without. */
export const dropHeaders: Way = {
  id: "drop-headers",
  remedy: (need) => {
    if (isRefusedOutright(need)) return withoutPreflight(need);
    const { missingHeaders: missing, rule, owner } = need;
    const needless = missing.filter(isNeedless);
    if (rule !== "header-not-allowed" || needless.length === 0) return null;
    // On one's own server the list is what counts, unless nothing on it is needed.
    if (owner === "you" && needless.length < missing.length) return null;
    return {
      kind: "request",
      title: "Leave out headers that the request does not need",
      steps: [
        `Remove ${values(needless)}: on a request they change nothing that the server needs, and they aren't allowed. Where a library adds them, its options take them out.`,
      ],
      code: [],
      cost: null,
      proof: needless.length === missing.length ? "proven" : "not-provable-here",
      docs: null,
    };
  },
};

/** Somebody else's server that lets no preflight pass, which nothing but such headers causes. */
function isRefusedOutright({ stop, rule, owner, method, headers }: Need): boolean {
  const isSimple = method === "GET" || method === "HEAD" || method === "POST";
  return (
    stop.isPreflight &&
    owner === "third-party" &&
    rule !== "header-not-allowed" &&
    isSimple &&
    headers.length > 0 &&
    headers.every(isNeedless)
  );
}

function withoutPreflight({ headers }: Need): Omit<Remedy, "id"> {
  return {
    kind: "request",
    title: "Leave out headers that the request does not need: then there is no preflight",
    steps: [
      `The server lets no preflight pass, and only ${values(headers)} make the browser send one. On a request they change nothing that the server needs: remove them. Where a library adds them, its options take them out (\`cacheTakeover: false\` in axios-cache-interceptor).`,
    ],
    code: [],
    cost: "The server still has to allow the page on its response, which was not seen here.",
    proof: "not-provable-here",
    docs: "https://developer.mozilla.org/docs/Web/HTTP/Guides/CORS#simple_requests",
  };
}

/** A header that changes nothing that a server needs. */
export const isNeedless = (name: string): boolean => NEEDLESS.test(name);

const NEEDLESS =
  /^(?:x-requested-with|cache-control|pragma|expires|if-modified-since|user-agent|access-control-request-.*|x-csrf-?token)$/;
