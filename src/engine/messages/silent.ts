import type { Message } from "./message";

/** What scripts and consoles say of any request that failed, without a reason. */
export const SILENT_MESSAGES: readonly Message[] = [
  {
    browser: "chromium",
    rules: [],
    names: ["net::ERR_FAILED"],
    texts: ["Failed to fetch", "net::ERR_FAILED", "AxiosError: Network Error", "Error: Network Error"],
  },
  {
    browser: "firefox",
    rules: [],
    texts: [
      "NetworkError when attempting to fetch resource.",
      "This can be fixed by moving the resource to the same domain or enabling CORS.",
    ],
  },
  { browser: "webkit", rules: [], texts: ["due to access control checks.", "TypeError: Load failed"] },
];
