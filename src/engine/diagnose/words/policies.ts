import { getHeader } from "../../fetch/headers";
import { code, host, request } from "./values";
import type { CauseWords } from "./words";

export const POLICY_WORDS = {
  corp: {
    label: "Resource policy forbids it",
    headline: ({ hop }) => `${host(hop.url)} keeps this file to its own site, and your page is on another.`,
    why: ({ hop }) => {
      const policy = getHeader(hop.response?.headers, "cross-origin-resource-policy") ?? "same-origin";
      return `The answer holds ${code(`Cross-Origin-Resource-Policy: ${policy}`)}, so the browser does not hand it to other sites. CORS headers change nothing here. Send ${code("cross-origin")} instead.`;
    },
  },
  coep: {
    label: "Page demands an opt-in",
    headline: ({ hop }) => `Your page demands an opt-in from ${host(hop.url)}, and the answer has none.`,
    why: () =>
      `The page sends ${code("Cross-Origin-Embedder-Policy")}, so each file from elsewhere must say that it may be used. Send ${code("Cross-Origin-Resource-Policy: cross-origin")} with the file.`,
  },
  orb: {
    label: "Wrong kind of answer",
    headline: ({ hop }) => `The page wanted a picture or a script, and ${host(hop.url)} sent something else.`,
    why: ({ hop }) => {
      const type = getHeader(hop.response?.headers, "content-type") ?? "no type";
      return `The answer has status ${hop.response?.status ?? 0} and type ${code(type)}. That looks like an error page or a login page (Opaque Response Blocking). Open the address in a tab to see it.`;
    },
  },
  "no-cors-opaque": {
    label: "Unreadable by choice (no-cors)",
    headline: ({ exchange }) => `The page asked for ${request(exchange)} in a mode that hides the answer.`,
    why: () =>
      `In mode no-cors the request is sent, and the page never gets to read the answer: its status is 0. That is right for pictures and pings. To read the answer, leave the mode out and let the server allow your page.`,
  },
} satisfies Record<string, CauseWords>;
