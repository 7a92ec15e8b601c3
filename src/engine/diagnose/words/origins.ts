import { isLoopbackHost, originOf, parseUrl } from "../../fetch/origin";
import type { Situation } from "../situation";
import { allowedOrigin } from "../situation";
import { code, host, valueOrNothing } from "./values";
import type { CauseWords } from "./words";

const allowed = (situation: Situation): string => code(allowedOrigin(situation) ?? "");
const wanted = (situation: Situation): string => code(situation.requestOrigin);

const butYourPageIs = (situation: Situation): string =>
  `Your API allows ${allowed(situation)}, but your page is ${wanted(situation)}.`;

const letItSend = (situation: Situation): string => `Let ${host(situation.hop.url)} send ${wanted(situation)}.`;

const nearMiss = (label: string, difference: string | ((situation: Situation) => string)): CauseWords => ({
  label,
  headline: butYourPageIs,
  why: (situation) =>
    `${typeof difference === "string" ? difference : difference(situation)} Browsers compare the two letter by letter. ${letItSend(situation)}`,
});

/** A port that the scheme implies is part of no origin: `https://app.example:443`. */
const portDifference = (situation: Situation): string =>
  originOf(allowedOrigin(situation) ?? "") === situation.requestOrigin
    ? "The port is the usual one, and browsers leave that out."
    : "The port is not the same.";

/** A page on this machine is told apart from the live site that the server knows. */
const otherSite = (situation: Situation): string =>
  isLocal(situation.requestOrigin) && !isLocal(allowedOrigin(situation) ?? "")
    ? "The allowed one looks like the live site, and your page runs on your own machine."
    : "To a browser these are two sites.";

const isLocal = (origin: string): boolean => isLoopbackHost(parseUrl(origin)?.hostname ?? "");

export const ORIGIN_WORDS = {
  "duplicate-origin-header": {
    label: "Allowed origin sent twice",
    headline: ({ hop }) => `Two layers of ${host(hop.url)} both say which origin is allowed.`,
    why: (situation) =>
      `The answer holds ${allowed(situation)}, and browsers accept only one value. A proxy and the application often both add the header. Let one of them do it.`,
  },
  "origin-trailing-slash": nearMiss("Trailing slash in allowed origin", "The slash at the end makes them different."),
  "origin-whitespace": nearMiss("Blank in allowed origin", "A blank in the value makes them different."),
  "origin-case": nearMiss("Capitals in allowed origin", "The capital letters make them different."),
  "origin-path": nearMiss(
    "Path in allowed origin",
    "An origin ends after its host and port, so the path makes them different.",
  ),
  "origin-scheme": nearMiss("Wrong scheme in allowed origin", "One is http, the other is https."),
  "origin-port": nearMiss("Wrong port in allowed origin", portDifference),
  "origin-localhost-ip": nearMiss(
    "localhost is not 127.0.0.1",
    "Both names mean this machine, but to a browser they are two origins.",
  ),
  "origin-www": nearMiss("www makes another origin", "A name with www and one without are two origins."),
  "origin-list": {
    label: "Several origins in one header",
    headline: ({ hop }) => `${host(hop.url)} lists several origins, and browsers accept only one.`,
    why: (situation) =>
      `The value is ${allowed(situation)}, and browsers take all of it for one origin. Let the server look for the request's ${code("Origin")} in its list, and answer with that one.`,
  },
  "origin-pattern": {
    label: "Pattern in allowed origin",
    headline: (situation) => `Your API allows ${allowed(situation)}, and browsers know no patterns.`,
    why: (situation) =>
      `The value must be ${wanted(situation)}, letter by letter. Let the server compare the request's ${code("Origin")} with the pattern, and answer with the origin itself.`,
  },
  "origin-bare-host": {
    label: "Allowed origin without scheme",
    headline: (situation) => `Your API allows ${allowed(situation)}, which is a host and not an origin.`,
    why: (situation) => `An origin starts with its scheme, such as ${code("https://")}. ${letItSend(situation)}`,
  },
  "origin-null": {
    label: "Page has no origin",
    headline: ({ hop }) => `Your page has no origin of its own, and ${host(hop.url)} does not allow that.`,
    why: (situation) =>
      `The browser sends ${code("Origin: null")} for a file, a sandboxed frame or a data: address. The answer allows ${valueOrNothing(allowedOrigin(situation))}. Serve the page from a web server, or give a frame that you trust ${code("allow-same-origin")}.`,
  },
  "origin-not-allowed": {
    label: "Another origin is allowed",
    headline: butYourPageIs,
    why: (situation) =>
      `${otherSite(situation)} The server must answer with the very origin that asks. Add ${wanted(situation)} to those that ${host(situation.hop.url)} allows.`,
  },
} satisfies Record<string, CauseWords>;
