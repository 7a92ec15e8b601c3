import type { Hindrance } from "../../extension/trial/trial";

/** The words of what can be done with a live request. */
export const liveWords = {
  title: "Try it in this tab",
  about: "Only this tab sees the new headers, and only until DevTools closes. Your server stays as it is.",
  switchOn: "Try the fix",
  switchOff: "Switch off",
  isOn: "On. Now ask again in the page.",
  stripOne: (name: string) => `On in this tab: the fix for ${name}`,
  stripMany: (count: number, names: string) => `On in this tab: ${count} fixes, for ${names}`,
  allOff: "Switch all off",
  refused: (problem: string) => `The browser did not take the rules: ${problem}`,
  changed: "A fix that you try in this tab may have changed this answer.",
} as const;

/** Why a fix can't be tried, before anyone clicks. */
export const hindranceWords: Readonly<Record<Hindrance, string>> = {
  "no-answer": "There was no answer, so there are no headers to change.",
  "no-headers": "No header would deliver this answer, so there is nothing to try.",
  status: "The answer needs another status. An extension can change headers, but not a status.",
  redirect:
    "Part of the fix is on a redirect. Only the last answer can be changed here, so fix the redirect on the server.",
  repeated: "The server sends a header twice. Firefox goes on seeing both lines, whatever an extension sets.",
};
