import type { ResourceType } from "../../fetch/exchange";
import { code, host } from "./values";
import type { CauseWords } from "./words";

/** Why an element's request is a matter of CORS at all. */
const ASKS_WITH_CORS: Readonly<Partial<Record<ResourceType, string>>> = {
  font: "Fonts are always asked for under the rules of CORS.",
  script: `A module script, or one with ${code("crossorigin")}, is asked for under the rules of CORS.`,
};

const NAMES: Readonly<Partial<Record<ResourceType, string>>> = {
  font: "font",
  image: "picture",
  script: "script",
  stylesheet: "style sheet",
};

export const ELEMENT_WORDS = {
  "crossorigin-attribute": {
    label: "Element asks under CORS rules",
    headline: ({ hop, exchange }) =>
      `${host(hop.url)} does not allow your page to use this ${NAMES[exchange.type] ?? "file"}.`,
    why: ({ exchange, requestOrigin }) =>
      `${ASKS_WITH_CORS[exchange.type] ?? `The attribute ${code("crossorigin")} on the element makes it a request under the rules of CORS.`} So the answer needs ${code(`Access-Control-Allow-Origin: ${requestOrigin}`)}, and it has no such header. ${exchange.type === "font" ? "Let the server send it." : `Let the server send it, or take ${code("crossorigin")} away where you do not need it.`}`,
  },
  "service-worker": {
    label: "Answered by a service worker",
    headline: ({ hop }) => `A service worker of your page took the request to ${host(hop.url)}.`,
    why: () =>
      `The network saw nothing of it, and the worker's answer can't be seen from here. If the worker asked the server itself, that request stands in the list on its own.`,
  },
} satisfies Record<string, CauseWords>;
