import { formatted } from "../strings";

/** The words of the share dialog. */
export const shareWords = {
  title: "Share",
  scope: "What goes in",
  scopes: { selected: "This request", blocked: "All blocked", shown: "Everything shown" },
  leftOut: "What stays out",
  never: "Bodies are never recorded.",
  nothingCut: "Nothing else had to be cut.",
  cut: (counts: string) => `Cut from this report: ${counts}.`,
  kinds: {
    headers: ["header value", "header values"],
    queryValues: ["query value", "query values"],
    pathSegments: ["part of a path", "parts of paths"],
    userinfo: ["password in a URL", "passwords in URLs"],
    fragments: ["URL fragment", "URL fragments"],
    errors: ["error text", "error texts"],
    hosts: ["host name", "host names"],
  },
  hosts: "Replace host names too",
  look: "See what is cut",
  name: "Name",
  before: "Here",
  after: "In the report",
  link: "Link",
  linkWaiting: "Making the link…",
  linkLength: (length: number) =>
    `${formatted(length)} characters. The report is in the link itself: no server gets it.`,
  linkTooLong: (length: number) =>
    `${formatted(length)} characters. Many programs cut off a link this long. Send report.html instead.`,
  copyLink: "Copy link",
  copyTicket: "Copy for a ticket",
  copyPrompt: "Copy for a coding agent",
  promptHint: "What happened, what to change, and the command that proves the fix",
  downloadPage: "Download report.html",
  downloadHar: "Download .har",
  saveTest: "Save as a test",
  testHint: "cors-why.json, which cors-why check runs against the live server: with the paths as they were requested",
  saved: (name: string) => `Saved ${name}`,
  noReport: (problem: string) =>
    `No report was made, because something went wrong: ${problem}. Nothing is shared. Choose fewer requests, or report this as a bug.`,
  failed: (problem: string) => `That did not work: ${problem}`,
} as const;
