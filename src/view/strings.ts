/** Every word of the panel that is not part of a diagnosis. */

import type { Verdict } from "../engine/diagnose/diagnosis";
import type { Violation } from "../engine/fetch/violation";
import type { Category } from "../session/standing";
import type { Progress } from "../session/progress";
import type { Order } from "./state/rows";

export type RowVerdict = Verdict | "pending";

export const verdictWords: Readonly<Record<RowVerdict, string>> = {
  blocked: "Blocked",
  allowed: "Allowed",
  failed: "No response",
  opaque: "Opaque",
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
  [["→", "←"], "Show or hide repeated failures"],
  [["Enter"], "Go to the details"],
  [["Esc"], "Back to the list, or clear the search"],
  [["/"], "Search"],
  [["c"], "Copy the fix"],
  [["s"], "Share what is shown"],
  [["o"], "Open a HAR file"],
  [["?"], "Show these keys"],
];

export const strings = {
  measuredOn: (...versions: readonly string[]) =>
    `The rules of each browser were measured on ${versions.slice(0, -1).join(", ")} and ${versions.at(-1) ?? ""}.`,
  listLabel: "Cross-origin requests",
  detailLabel: "Details",
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
  file: "There is no cross-origin request in this file.",
  nothingSelected: "Select a request to see what happened to it.",
  dropped: (count: number) =>
    count === 1
      ? "The oldest request was dropped to save memory."
      : `The ${formatted(count)} oldest requests were dropped to save memory.`,

  pendingHeadline: (host: string) => `The browser is waiting for a response from \`${host}\`.`,

  inferred: "Inferred",
  times: (count: number) => `${count} times`,
  eitherLabel: "Two explanations fit",
  either: "Two explanations fit",
  asAbove: "As above.",
  aboutCause: (label: string) => `About “${label}”`,
  consoleNames: "Error names in each browser",
  pageIs: "Your page is",
  serverAllows: "The server allows",
  handshake: "What happened",
  proven: "Checked: passes the CORS rules of the Fetch standard, Chromium, Firefox and Safari",
  copy: "Copy",
  copyOn: (place: string) => `Copy the headers: ${place}`,
  copied: "Copied",
  notCopied: "The browser blocked access to the clipboard. Select the text and copy it.",
  next: "Next errors",
  or: "or",
  evidence: "How we know",
  browsersDiffer: "Browsers differ",
  standard: "Standard",
  warnings: "Watch out",
  hints: "Notes",
  readOn: "What protects from forged requests (MDN)",
  preflightWhy: "Why there was a preflight",
  raw: "All headers",

  added: "added",
  removed: "removed",
  unchanged: "unchanged",

  requestHeaders: (what: string) => `Request headers: ${what}`,
  responseHeaders: (what: string) => `Response headers: ${what}`,
  moreHeaders: (count: number) => `${count} more headers are not shown.`,
  noHeaders: "The request was never sent, or its headers were not recorded.",
  noResponse: "No response.",
} as const;

/** What else is wrong, in one sentence: what was found, and what would pass. */
export function brokenRuleWords({ rule, header, value, wanted }: Violation): string {
  if (rule === "preflight-status")
    return `The preflight response has status \`${value}\`; it needs a status of \`${wanted}\`.`;
  if (rule === "preflight-redirect") {
    return `The preflight was redirected to \`${value}\`; it needs a status of \`${wanted}\`.`;
  }
  if (rule === "redirect-limit") return `There are too many redirects: ${wanted}.`;
  const name = header ?? rule;
  const found = value === null ? "is missing" : `is \`${value}\``;
  return `\`${name}\` ${found}; it needs \`${wanted}\`.`;
}

/** How a request goes compared with the times before: "Fixed at 12:03, was: Missing Access-Control-Allow-Origin". */
export function progressText(progress: Progress): string {
  if (progress.is === "still") return `Still blocked: now “${progress.now}”, was “${progress.was}”`;
  return `Fixed at ${clockTime(progress.at)}, was “${progress.was}”`;
}

/** The time of day as the person's system writes it, to the minute. */
function clockTime(milliseconds: number): string {
  return new Date(milliseconds).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
}

/** The odd states: one sentence each, and what to do. */
export const noticeWords = {
  nothingYet: { text: "No cross-origin requests yet.", label: "Reload the page" },
  ownOrigin: {
    text: "So far this page has only sent requests to its own origin. CORS doesn't apply to them.",
    label: "Reload the page",
  },
  closedFile: {
    text: "No cross-origin requests yet. The browser doesn't let CORS Why look into this page, which is a file, so some verdicts stay inferred. Allow access to file URLs on the browser's page for extensions.",
    label: "Reload the page",
  },
  paused: { text: "Recording is paused.", label: "Resume" },
  hidden: {
    text: 'The browser doesn\'t let CORS Why read requests on this site. Its site access is set to "on click", or was taken away.',
    label: "Allow it in the options",
  },
  gone: { text: "CORS Why was updated. Close DevTools and open it again.", label: "Try again" },
  private: {
    text: "This is a private window: its requests are never stored, and the list may lose old ones early.",
    label: "OK",
  },
} as const;

/** What is said about files and links that are opened. */
export const openWords = {
  drop: "Drop the file to open it",
  reading: (name: string) => `Reading ${name}`,
  sorting: (name: string) => `Sorting the requests of ${name}`,
  cancel: "Cancel",
  dismiss: "OK",
  showing: "Showing",
  about: (kind: string, missing: string) => `This is ${kind}. ${missing}`,
  backToPage: "Back to this page",
  leftOut: (name: string, [first = "", ...others]: readonly string[]) =>
    others.length === 0
      ? `${name}: 1 entry left out (${first})`
      : `${name}: ${others.length + 1} entries left out (${first}, …)`,
  doubt: (name: string, sentences: string) => `${name}: ${sentences.replaceAll("`", "")}`,
  unreadable: (name: string, problem: string) => `${name}: ${problem}`,
  readerFailed: "the browser couldn't read the file",
} as const;

/** A number as people read it: `12,345`. */
export function formatted(count: number): string {
  return count.toLocaleString("en");
}
