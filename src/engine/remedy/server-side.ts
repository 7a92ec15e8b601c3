import { list, plural } from "../diagnose/words/values";
import { APPLICATIONS } from "../diagnose/responders/applications";
import { whatCovers } from "../diagnose/causes/status/cors-order";
import type { Response } from "../fetch/exchange";
import { getHeader } from "../fetch/headers";
import { parseUrl } from "../fetch/origin";
import { isSafelistedMethod } from "../fetch/methods";
import { corsListsOf, hasCorsLists } from "./cors-lists";
import type { Change } from "./fix";
import { type Need, hasNoOrigin, value } from "./need";
import type { Remedy } from "./remedy";

/** The list of a CORS layer that refused: what to add to which. */
export function addToList(need: Need): Remedy | null {
  const { answeredBy, origin, method, rule, stop } = need;
  const headers = need.missingHeaders;
  if (answeredBy?.kind !== "cors-layer") return null;
  const because = answeredBy.because ?? [];
  if (because.length === 0 || hasNoOrigin(need)) return null;
  const lists = corsListsOf([answeredBy.id, need.product?.id, answeredBy.framework]);
  const steps = {
    origin: `Add the origin ${value(origin)} to ${lists.origins}, ${exactly(origin)}.`,
    method: hasWildcardMethod(stop.response)
      ? `Name ${value(method)} and every other method that pages use in ${lists.methods}, in place of ${value("*")}.`
      : `Add the method ${value(method)} to ${lists.methods}.`,
    header: plural(headers.length, {
      one: `Add the header ${list(headers)} to ${lists.headers}.`,
      other: `Add the headers ${list(headers)} to ${lists.headers}.`,
    }),
  };
  const reasons = because.filter((reason) => reason !== "header" || headers.length > 0);
  if (reasons.length === 0) return null;
  return {
    id: "add-to-list",
    kind: "server-code",
    title: "Add what is missing to your server's CORS list",
    steps: [
      ...reasons.map((reason) => steps[reason]),
      ...(reasons.length > 1
        ? ["Which of these it is, the same response does not tell: the log of the CORS layer names it."]
        : []),
      ...(rule === "preflight-status"
        ? ["The layer refuses the preflight with an error status; once the list is right, it responds with success."]
        : []),
    ],
    code: [],
    cost: null,
    proof: "needs-your-list",
    docs: null,
  };
}

/** How a list has to have an origin: as the browser sends it. https://html.spec.whatwg.org/#ascii-serialisation-of-an-origin */
function exactly(origin: string): string {
  const { port = "", protocol = "" } = parseUrl(origin) ?? {};
  const usual = { "http:": 80, "https:": 443 }[protocol];
  if (port === "" && usual === undefined) return "with its scheme and without a slash at its end";
  return port !== "" || usual === undefined
    ? "with scheme and port and without a slash at its end"
    : `with the scheme, and without ${value(`:${usual}`)} or a slash at its end`;
}

/** Whether the list of methods is the wildcard, which the layer takes for a name. */
const hasWildcardMethod = (response: Response | null): boolean =>
  getHeader(response?.headers, "access-control-allow-methods") === "*";

/** A framework that shows itself, and sends no CORS headers: where it is told what to allow. */
export function configureLayer(need: Need): Remedy | null {
  const { cause, owner, products, origin, method, missingHeaders: headers, stop } = need;
  const framework = APPLICATIONS.find(({ id }) => products.includes(id) && hasCorsLists(id));
  const isWithoutCode = cause === "not-configured" || cause === "preflight-no-route";
  if (!isWithoutCode || owner !== "you" || framework === undefined || hasNoOrigin(need)) return null;
  const lists = corsListsOf([framework.id]);
  // Where no route was found, the cause's own help says it.
  const covers = cause === "preflight-no-route" ? null : whatCovers(framework.id);
  const isListed = stop.isPreflight && !isSafelistedMethod(method);
  return {
    id: "configure-cors",
    kind: "server-code",
    title: `Allow the page in the CORS settings of ${framework.name}`,
    steps: [
      ...(isOfRouter(need)
        ? ["The router itself responded to OPTIONS, so no CORS code ran for this URL: add it, above the routes."]
        : [
            "If the application has no CORS code yet, add it. If it has, check that it covers this path and lists the page.",
          ]),
      `Name ${value(origin)} in ${lists.origins}, ${exactly(origin)}.`,
      ...(isListed ? [`Name the method ${value(method)} in ${lists.methods}.`] : []),
      ...(stop.isPreflight && headers.length > 0 ? [`Name ${list(headers)} in ${lists.headers}.`] : []),
      ...(covers === null ? [] : [covers]),
    ],
    code: [],
    cost: null,
    proof: "needs-your-list",
    docs: null,
  };
}

/** The same for a server that shows nothing of itself: a list without the page often leaves no trace in the response. */
export function checkLayer(need: Need): Remedy | null {
  const { cause, owner, answeredBy, products, origin } = need;
  const isUnknown = answeredBy === null && !products.some(hasCorsLists);
  const mayBeYours = owner === "you" || owner === "unknown";
  if (cause !== "not-configured" || !mayBeYours || !isUnknown || hasNoOrigin(need)) return null;
  return {
    id: "check-cors",
    kind: "server-code",
    title:
      owner === "you"
        ? "If CORS is set up already: check its list and its place"
        : "If it is your server, and CORS is set up already: check its list and its place",
    steps: [
      `A list without the page's origin often sends no header at all. Look in the server, in a proxy in front of it and in their settings, and name ${value(origin)} there, ${exactly(origin)}. In an environment file, leave out quotation marks: some programs keep them as part of the value.`,
      "Check that it covers this path and runs before what responds. Then restart the server, so that it reads the changed settings.",
    ],
    code: [],
    cost: null,
    proof: "needs-your-list",
    docs: null,
  };
}

/** Whether a router answered OPTIONS: with the methods of its URL, or that it has no route. CORS code does neither. */
function isOfRouter({ stop, cause }: Need): boolean {
  const hasAllow = getHeader(stop.response?.headers, "allow") !== null;
  return stop.isPreflight && (hasAllow || cause === "preflight-no-route");
}

/** The headers that fix it, as the fix has them. */
export function sendHeaders({ diagnosis, owner, product }: Need): Remedy | null {
  const { fix } = diagnosis;
  if (fix === null || owner === "third-party" || owner === "browser" || product?.owner === "third-party") return null;
  return {
    id: "send-headers",
    kind: "server-headers",
    title: owner === "unknown" ? "If it is your server: send these headers" : "Send these headers",
    steps: fix.changes.map(changeStep),
    code: [],
    cost: null,
    proof: fix.proven.standard && fix.proven.chromium && fix.proven.firefox ? "proven" : "not-provable-here",
    docs: "https://developer.mozilla.org/docs/Web/HTTP/Guides/CORS",
  };
}

type ChangeText = (items: string) => string;

/** Where a change belongs: on what the first URL responds with, or on what a later hop does. */
const CHANGE_TEXTS: Readonly<Record<Change["on"], { readonly first: ChangeText; later(hop: number): ChangeText }>> = {
  preflight: {
    first: (items) => `On the preflight response: ${items}.`,
    later: (hop) => (items) => `On the preflight response of hop ${hop}: ${items}.`,
  },
  redirect: {
    first: (items) => `On the redirect: ${items}.`,
    later: (hop) => (items) => `On the redirect of hop ${hop}: ${items}.`,
  },
  response: {
    first: (items) => `On the response: ${items}.`,
    later: (hop) => (items) => `On the response of hop ${hop}: ${items}.`,
  },
};

function changeStep({ on, hop, status, set, remove }: Change): string {
  const { first, later } = CHANGE_TEXTS[on];
  const items = [
    ...(status === undefined ? [] : [`status ${status}`]),
    ...Object.entries(set).map(([name, text]) => value(`${name}: ${text}`)),
    ...remove.map((name) => `without ${value(name)}`),
  ];
  return (hop === 0 ? first : later(hop + 1))(items.join(", "));
}
