import type { CauseId } from "../diagnose/causes/index";

/** Causes that are another error behind the one of CORS: it is fixed first, and no CORS header fixes it. */
const OTHER_ERRORS: ReadonlySet<string> = new Set<CauseId>([
  "server-error",
  "preflight-server-error",
  "gateway-error",
  "rate-limited",
  "too-large",
  "not-found",
  "not-authenticated",
  "not-permitted",
  "request-rejected",
  "platform-responded",
]);

/** Whether the cause is another error, which comes before all that allows a page to read the response. */
export const isOtherError = (cause: CauseId | null): boolean => cause !== null && OTHER_ERRORS.has(cause);
