import type { Situation } from "../situation";
import { allowedOrigin } from "../situation";
import { code, host, valueOrNothing } from "./values";
import type { CauseWords } from "./words";

const allowed = (situation: Situation): string => code(allowedOrigin(situation) ?? "");
const wanted = (situation: Situation): string => code(situation.requestOrigin);

const butYourPageIs = (situation: Situation): string =>
  `Your API allows ${allowed(situation)}, but your page is ${wanted(situation)}.`;

const nearMiss = (label: string, difference: string): CauseWords => ({
  label,
  headline: butYourPageIs,
  why: ({ hop }) =>
    `${difference} Browsers compare the two letter by letter. Change the allowed origin on ${host(hop.url)}.`,
});

export const ORIGIN_WORDS = {
  "duplicate-origin-header": {
    label: "Allowed origin sent twice",
    headline: ({ hop }) => `Two layers of ${host(hop.url)} both say which origin is allowed.`,
    why: (situation) =>
      `The answer holds ${allowed(situation)}, and browsers accept one value alone. A proxy and the application often both add the header. Let one of them do it.`,
  },
  "origin-trailing-slash": nearMiss("Trailing slash in allowed origin", "The slash at the end makes them different."),
  "origin-whitespace": nearMiss("Blank in allowed origin", "A blank in the value makes them different."),
  "origin-case": nearMiss("Capitals in allowed origin", "The capital letters make them different."),
  "origin-path": nearMiss(
    "Path in allowed origin",
    "An origin is scheme, host and port. The path makes them different.",
  ),
  "origin-scheme": nearMiss("Wrong scheme in allowed origin", "One is http, the other is https."),
  "origin-port": nearMiss("Wrong port in allowed origin", "The port is not the same."),
  "origin-localhost-ip": nearMiss(
    "localhost is not 127.0.0.1",
    "Both names mean this machine, yet to a browser they are two origins.",
  ),
  "origin-www": nearMiss("www makes another origin", "With and without www are two origins."),
  "origin-list": {
    label: "Several origins in one header",
    headline: ({ hop }) => `${host(hop.url)} lists several origins, and browsers accept one alone.`,
    why: (situation) =>
      `The value is ${allowed(situation)}. There is no list in this header. Let the server compare the request's Origin with its list, and answer with that one.`,
  },
  "origin-pattern": {
    label: "Pattern in allowed origin",
    headline: (situation) => `Your API allows ${allowed(situation)}, and browsers know no patterns.`,
    why: (situation) =>
      `The value must be ${wanted(situation)}, letter by letter. Let the server compare the request's Origin with the pattern, and answer with the origin itself.`,
  },
  "origin-bare-host": {
    label: "Allowed origin without scheme",
    headline: (situation) => `Your API allows ${allowed(situation)}, which is a host and not an origin.`,
    why: (situation) => `An origin starts with its scheme. Your page is ${wanted(situation)}: allow just that.`,
  },
  "origin-null": {
    label: "Page has no origin",
    headline: ({ hop }) => `Your page has no origin of its own, and ${host(hop.url)} does not allow that.`,
    why: (situation) =>
      `The browser sends ${code("Origin: null")} for a file, a sandboxed frame or a data: address. The answer allows ${valueOrNothing(allowedOrigin(situation))}. Serve the page from a web server, or give the frame ${code("allow-same-origin")}.`,
  },
  "origin-not-allowed": {
    label: "Another origin is allowed",
    headline: butYourPageIs,
    why: ({ hop }) =>
      `That is another site to a browser. If the allowed one is your live site, then your test page was left out. Add your page's origin to the list on ${host(hop.url)}.`,
  },
} satisfies Record<string, CauseWords>;
