import { loginAfterRedirect, startsLogin } from "../../diagnose/responders/login-pages";
import { value } from "../need";
import type { Way } from "./way";

/** A login in front of the server that redirects preflights, which never have a session. */
export const preflightPastLogin: Way = {
  id: "preflight-past-login",
  remedy: ({ exchange, stop, url, answeredBy }) => {
    if (
      answeredBy?.kind === "tunnel" ||
      !stop.isPreflight ||
      loginAfterRedirect(exchange) === null ||
      startsLogin(exchange)
    )
      return null;
    return {
      kind: "server-code",
      title: "Let OPTIONS pass without a login",
      steps: [
        `A preflight has no cookies, so the login in front of ${value(url.host)} redirects it, even where the person is logged in. Add a rule there that lets OPTIONS through (traefik-forward-auth: \`rule.options.action=allow\` with \`rule.options.rule=Method(...)\`; oauth2-proxy: \`--skip-auth-preflight\`; Authelia: \`policy: bypass\` with \`methods: [OPTIONS]\`).`,
        "Let the server behind it respond to OPTIONS with 204 and the CORS headers.",
      ],
      code: [],
      cost: null,
      proof: "not-provable-here",
      docs: "https://fetch.spec.whatwg.org/#cors-protocol-and-credentials",
    };
  },
};
