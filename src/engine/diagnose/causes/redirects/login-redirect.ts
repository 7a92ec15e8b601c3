import { parseUrl } from "../../../fetch/origin";
import { isManifest } from "../../../fetch/manifest";
import { loginAfterRedirect, startsLogin } from "../../responders/login-pages";
import { code, host, sentences } from "../../words/values";
import type { Cause, CauseDocs } from "../cause";

/** A login in front of the server, or the server itself, sent the request to a login page. */
export const loginRedirect = {
  id: "login-redirect",
  label: "Redirect to a login page",
  fits: ({ exchange, first }) => first !== null && loginAfterRedirect(exchange) !== null,
  headline: ({ exchange }) => `${host(exchange.hops[0].url)} redirected the request to a login page.`,
  why: ({ exchange }) =>
    sentences(
      `The redirect leads to ${code(pageOf(loginAfterRedirect(exchange)?.url ?? ""))}.`,
      isManifest(exchange)
        ? "The browser sends no cookies with a request for a manifest, so a login in front redirects it."
        : startsLogin(exchange)
          ? `The URL ${code(exchange.hops[0].url)} starts a login, which is a page for people and not for scripts.`
          : "The request has no valid session there, and a script can't log in.",
    ),
  isBeyondHeaders: true,
} as const satisfies Cause;

/** A login's query is long, and says nothing of whose login it is. */
function pageOf(url: string): string {
  const { origin = "", pathname = url } = parseUrl(url) ?? {};
  return `${origin}${pathname}`;
}

export const docs: CauseDocs = {
  of: loginRedirect,
  meaning:
    "The server, or a login in front of it, redirected the request to a login page. The login page has no CORS headers, and a script couldn't log in there anyway.",
  sign: "The request was redirected (302), and the last URL is a login page.",
  rules: ["allow-origin-missing", "allow-origin-mismatch"],
  example: [
    `GET https://api.example/items
      -> 302 | Access-Control-Allow-Origin: https://app.example | Location: https://id.example/login
    then GET https://id.example/login
      -> 200 | Content-Type: text/html
    => blocked`,
  ],
  nearMiss: {
    example: [
      `GET https://api.example/items
        -> 302 | Access-Control-Allow-Origin: https://app.example | Location: https://cdn.example/items
      then GET https://cdn.example/items
        -> 200
      => blocked`,
    ],
    cause: "not-configured",
  },
};
