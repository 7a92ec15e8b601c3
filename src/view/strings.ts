/** Every word of the panel that is not part of a diagnosis. */

import type { Verdict } from "../engine/diagnose/diagnosis";
import type { Violation } from "../engine/fetch/violation";
import type { Category } from "../session/standing";
import type { Order } from "./state/rows";

export type RowVerdict = Verdict | "pending";

export const verdictWords: Readonly<Record<RowVerdict, string>> = {
  blocked: "Blocked",
  allowed: "Allowed",
  failed: "No answer",
  opaque: "Not readable",
  unknown: "Unclear",
  "not-cors": "Not CORS",
  pending: "Waiting",
};

export const filterWords: Readonly<Record<Category | "all", string>> = {
  all: "All",
  blocked: "Blocked",
  failed: "Failed",
  warnings: "Warnings",
  allowed: "Allowed",
  "not-cors": "Not CORS",
};

export const orderWords: Readonly<Record<Order, string>> = {
  "blocked-first": "Blocked first",
  time: "By time",
};

/** The keys of the panel, for the dialog that lists them. */
export const keyWords: readonly (readonly [keys: readonly string[], does: string])[] = [
  [["↑", "↓"], "Previous or next request"],
  [["Page Up", "Page Down"], "A page up or down"],
  [["Home", "End"], "First or last request"],
  [["→", "←"], "Show or hide the repeats of a failure"],
  [["Enter"], "Read the answer"],
  [["Esc"], "Back to the list, or clear the search"],
  [["/"], "Search"],
  [["c"], "Copy the fix"],
  [["s"], "Share what is shown"],
  [["o"], "Open a HAR file"],
  [["?"], "Show these keys"],
];

export const strings = {
  listLabel: "Requests across origins",
  detailLabel: "Answer",
  toolbarLabel: "Filter and search",
  filtersLabel: "Show",
  searchLabel: "Search requests",
  searchPlaceholder: "Search URL, header, cause",
  sortLabel: "Order",
  clear: "Clear the list",
  pause: "Pause recording",
  resume: "Resume recording",
  keep: "Keep",
  keepLong: "Keep the list when the page changes",
  keys: "Keys",
  close: "Close",
  back: "Back to the list",
  share: "Share",
  openFile: "Open a HAR file",

  noMatch: "No request matches.",
  showAll: "Show all requests",
  connecting: "Connecting to the recorder…",
  file: "There is no request across origins in this file.",
  nothingSelected: "Choose a request to see what happened to it.",
  dropped: (count: number) =>
    count === 1
      ? "The oldest request was dropped to save memory."
      : `The ${formatted(count)} oldest requests were dropped to save memory.`,

  pendingHeadline: (host: string) => `The browser still waits for \`${host}\` to answer.`,

  inferred: "Worked out from what was seen",
  times: (count: number) => `${count} times`,
  eitherLabel: "Two answers fit",
  either: "Two answers fit what was seen",
  pageIs: "Your page is",
  serverAllows: "The server allows",
  handshake: "What happened",
  proven: "Proven: passes the rules of the standard, Chromium and Firefox",
  copy: "Copy",
  copyOn: (place: string) => `Copy the headers: ${place}`,
  copied: "Copied",
  notCopied: "The browser did not let us copy. Select the text and copy it.",
  next: "You would hit next",
  or: "or",
  evidence: "How we know",
  browsersDiffer: "Browsers differ here",
  standard: "Standard",
  warnings: "Also worth a look",
  preflightWhy: "Why the browser asked first",
  raw: "All headers",

  onPreflight: (url: string) => `On the answer to OPTIONS ${url}`,
  onResponse: (method: string, url: string) => `On the answer to ${method} ${url}`,
  onRedirect: (number: number, url: string) => `On redirect ${number}, from ${url}`,
  added: "added",
  removed: "removed",
  unchanged: "stays",

  requestHeaders: (what: string) => `${what}, sent`,
  responseHeaders: (what: string) => `${what}, received`,
  noHeaders: "The request never left, or its headers were not seen.",
  noResponse: "No answer.",
} as const;

/** What else is wrong, in one sentence: what was found, and what would pass. */
export function brokenRuleWords({ rule, header, value, wanted }: Violation): string {
  if (rule === "preflight-status")
    return `The answer to OPTIONS has the status \`${value}\`; it needs one of \`${wanted}\`.`;
  if (rule === "preflight-redirect") {
    return `The answer to OPTIONS is a redirect to \`${value}\`; it needs a status of \`${wanted}\`.`;
  }
  if (rule === "redirect-limit") return `There are too many redirects: ${wanted}.`;
  const name = header ?? rule;
  const found = value === null ? "is missing" : `is \`${value}\``;
  return `\`${name}\` ${found}; it needs \`${wanted}\`.`;
}

/** The odd states: one sentence each, and what to do. */
export const noticeWords = {
  nothingYet: { text: "No cross-origin requests yet.", label: "Reload the page" },
  ownOrigin: {
    text: "This page has only asked its own server so far, and that needs no CORS.",
    label: "Reload the page",
  },
  paused: { text: "Recording is paused.", label: "Resume" },
  hidden: { text: "The browser does not let CORS Why watch this site.", label: "Allow it in the options" },
  gone: { text: "CORS Why was updated. Close DevTools and open it again.", label: "Try again" },
  private: { text: "This is a private window: its list is never stored, and may end early.", label: "OK" },
} as const;

/** What is said about files and links that are opened. */
export const openWords = {
  drop: "Drop the HAR file to open it",
  reading: (name: string) => `Reading ${name}`,
  sorting: (name: string) => `Sorting the requests of ${name}`,
  cancel: "Cancel",
  dismiss: "OK",
  showing: "Showing",
  backToPage: "Back to this page",
  unreadable: (name: string, problem: string) => `${name}: ${problem}`,
  readerFailed: "the browser could not read the file",
} as const;

/** A number as people read it: `12,345`. */
export function formatted(count: number): string {
  return count.toLocaleString("en");
}
