import type { NoRepeat } from "../../extension/trial/check-again";
import type { Hindrance } from "../../extension/trial/trial";

/** The words of what can be done with a live request. */
export const liveWords = {
  title: "Try it in this tab",
  about: "CORS Why adds these headers to responses in this tab until DevTools closes. Your server doesn't change.",
  opens: (url: string, origin: string) => `Only ${origin} can read more than before, and only from ${url}.`,
  switchOn: "Try the fix",
  switchOff: "Turn off",
  isOn: "On. Repeat the request in the page.",
  stripOne: (name: string) => `Trying the fix for ${name} in this tab`,
  stripMany: (count: number, names: string) => `Trying ${count} fixes in this tab: ${names}`,
  allOff: "Turn all off",
  refused: (problem: string) => `The browser rejected the rules: ${problem}`,
  changed: "A fix that you are trying in this tab may have changed this response.",
} as const;

/** The words of what follows a change on the server. */
export const checkWords = {
  title: "Changed the server?",
  check: "Check again",
  reload: "Reload the page",
  about: "The page sends this request again, as if you typed `fetch` in the console.",
  assumes: "It is sent with credentials, because the recording doesn't show whether your script sends them.",
  sent: "Sent. The result appears in the list.",
  elsewhere: "The page has another origin now. Open the page that sent this request.",
  left: (left: number, problems: number, host: string) => {
    if (left === 0)
      return problems === 1 ? `Fixed on \`${host}\`.` : `All ${problems} requests to \`${host}\` are fixed.`;
    if (problems === 1) return `1 request to \`${host}\` is left to fix.`;
    return `${left} of ${problems} requests to \`${host}\` are left to fix.`;
  },
} as const;

/** Why a request can't be checked again from here, and what to do instead. */
export const noRepeatWords: Readonly<Record<NoRepeat, string>> = {
  method: "This request may change data, so CORS Why doesn't repeat it. Repeat it in the page, or reload the page.",
  kind: "No script sent this request, so reload the page to check again.",
  headers:
    "The browser never sent this request, so the values of its headers are not known. Repeat it in the page, or reload the page.",
};

/** Why a fix can't be tried, before anyone clicks. */
export const hindranceWords: Readonly<Record<Hindrance, string>> = {
  "no-response": "There was no response, so there are no headers to change.",
  "no-headers": "No response header fixes this, so there is nothing to try here.",
  status: "The response needs another status. An extension can change headers, but not a status.",
  redirect:
    "Part of the fix is on a redirect response. Only the final response can be changed here, so fix the redirect on the server.",
  opaque: "The browser sends `Origin: null` with this request, so a rule can't be limited to this page.",
  pattern: "The URL contains a user name, `*`, `^` or `|`, so a rule can't be limited to this one URL.",
  repeated: "The server sends a header twice. Firefox keeps both lines, whatever an extension sets.",
};
