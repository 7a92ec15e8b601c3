import { withoutQuery } from "../../diagnose/url-parts";
import { loginAfterRedirect, servesLogin, startsLogin } from "../../diagnose/responders/login-pages";
import { endsSession } from "../../diagnose/responders/logout";
import { isManifest } from "../../fetch/manifest";
import { value } from "../need";
import type { Remedy } from "../remedy";
import type { Way } from "./way";

/** A page that is for people: navigate, don't fetch. */
export const navigate: Way = {
  id: "navigate",
  remedy: ({ exchange, answeredBy, product, owner }) => {
    // Nobody has to log in to a forwarded port of their own.
    if (answeredBy?.kind === "tunnel") return null;
    const isPage =
      answeredBy?.kind === "login-wall" ||
      loginAfterRedirect(exchange) !== null ||
      servesLogin(exchange) ||
      endsSession(exchange) ||
      (product?.id === "stripe" && exchange.hops.length > 1);
    if (!isPage || isManifest(exchange) || exchange.type !== "xmlhttprequest") return null;
    const isStart = startsLogin(exchange);
    if (product?.id === "stripe") return CHECKOUT;
    if (endsSession(exchange)) return logoutOf(exchange.hops[0].url);
    if (owner === "third-party" && !isStart) return loginElsewhere(exchange.hops[0].url);
    return {
      kind: "page",
      title: "Navigate to the login, don't fetch it",
      steps: [
        isStart
          ? `${value(withoutQuery(exchange.hops[0].url))} starts a login, which is a page for people. Navigate there: a link, or \`window.location.assign(...)\`.`
          : "Let the API respond with 401 to scripts in place of a redirect to the login, and navigate the window to the login when your script gets 401.",
        "A login page never allows other pages to read it, and no header of yours changes that.",
      ],
      code: [
        {
          where: "In the page",
          language: "js",
          text: isStart
            ? `window.location.assign(${JSON.stringify(exchange.hops[0].url)});`
            : "if (response.status === 401) window.location.assign(loginUrl);",
        },
      ],
      cost: "The person leaves the page: keep what they had entered.",
      proof: "not-provable-here",
      docs: null,
    };
  },
};

/** Something of another service, which lets in whoever is logged in there. */
function loginElsewhere(url: string): Omit<Remedy, "id"> {
  return {
    kind: "page",
    title: "Link to it, or use the service's API",
    steps: [
      `${value(withoutQuery(url))} is for people who are logged in there, and a script can't log in: a link opens it for a person.`,
      "For the data, use the service's API with a key or a token of yours, on your own back end where the key has to stay secret.",
    ],
    code: [],
    cost: null,
    proof: "not-provable-here",
    docs: null,
  };
}

/** The end of a session, which redirects back to a page. */
function logoutOf(url: string): Omit<Remedy, "id"> {
  return {
    kind: "page",
    title: "Navigate to the logout, don't fetch it",
    steps: [
      `${value(withoutQuery(url))} ends the identity provider's own session and redirects the browser. Navigate there: a link, or \`window.location.assign(...)\`.`,
      "It sends people back to `post_logout_redirect_uri`, which the client's settings have to list.",
    ],
    code: [{ where: "In the page", language: "js", text: `window.location.assign(${JSON.stringify(url)});` }],
    cost: "The person leaves the page: keep what they had entered.",
    proof: "not-provable-here",
    docs: "https://openid.net/specs/openid-connect-rpinitiated-1_0.html#RPLogout",
  };
}

/** A payment page that one's own server redirects to. */
const CHECKOUT: Omit<Remedy, "id"> = {
  kind: "page",
  title: "Navigate to the payment page, don't fetch it",
  steps: [
    "The checkout is a page for people and allows no script to read it. Let your server respond with the session's URL as JSON (`{ url: session.url }`) in place of a redirect, and navigate there.",
  ],
  code: [{ where: "In the page", language: "js", text: "window.location.assign((await response.json()).url);" }],
  cost: null,
  proof: "not-provable-here",
  docs: "https://docs.stripe.com/checkout/quickstart",
};
