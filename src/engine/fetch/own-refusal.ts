import { isSameOrigin } from "./origin";

/** Methods that no CSRF check refuses. https://www.rfc-editor.org/rfc/rfc9110#name-safe-methods */
const SAFE_METHODS: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS", "TRACE"]);

/**
 * Whether a server refused what a page of its own origin sent, as a check of `Origin` or a CSRF check does. CORS does not apply there, and
 * people take it for CORS.
 */
export function isOwnRefusal(
  { url, method }: { url: string; method: string },
  status: number,
  origin: string,
): boolean {
  return status === 403 && !SAFE_METHODS.has(method) && isSameOrigin(url, origin);
}
