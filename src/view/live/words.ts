import type { Hindrance } from "../../extension/trial/trial";

/** The words of what can be done with a live request. */
export const liveWords = {
  title: "Try it in this tab",
  about: "CORS Why adds these headers to responses in this tab until DevTools closes. Your server doesn't change.",
  switchOn: "Try the fix",
  switchOff: "Turn off",
  isOn: "On. Repeat the request in the page.",
  stripOne: (name: string) => `Trying the fix for ${name} in this tab`,
  stripMany: (count: number, names: string) => `Trying ${count} fixes in this tab: ${names}`,
  allOff: "Turn all off",
  refused: (problem: string) => `The browser rejected the rules: ${problem}`,
  changed: "A fix that you are trying in this tab may have changed this response.",
} as const;

/** Why a fix can't be tried, before anyone clicks. */
export const hindranceWords: Readonly<Record<Hindrance, string>> = {
  "no-answer": "There was no response, so there are no headers to change.",
  "no-headers": "No response header fixes this, so there is nothing to try here.",
  status: "The response needs another status. An extension can change headers, but not a status.",
  redirect:
    "Part of the fix is on a redirect response. Only the final response can be changed here, so fix the redirect on the server.",
  repeated: "The server sends a header twice. Firefox keeps both lines, whatever an extension sets.",
};
