import type { CauseId } from "../../diagnose/causes/index";
import { sentences } from "../../diagnose/words/values";
import { shellOf } from "../app-shells";
import { value } from "../need";
import type { Way } from "./way";

/** Shells of applications have their own way to send requests. */
export const appShell: Way = {
  id: "app-shell",
  remedy: ({ exchange, diagnosis, cause }) => {
    const shell = shellOf(exchange.origin);
    if (shell === null || diagnosis.verdict === "allowed") return null;
    const isMixed = cause === "mixed-content";
    return {
      kind: "request",
      title: `Send the request with ${shell.way}`,
      steps: [
        sentences(
          `${value(exchange.origin)} is the origin of a page in ${shell.name}.`,
          shell.how,
          isMixed ? NOT_MIXED : "CORS does not apply to such a request.",
        ),
        ...(isMixed ? onHttp(exchange.origin) : []),
        // No server is at fault where the browser sent nothing, or nobody responded.
        ...(diagnosis.verdict === "failed" || (cause !== null && NEVER_SENT.has(cause))
          ? []
          : [
              sentences(
                `Or add ${value(exchange.origin)} to the server's list of allowed origins, as it is.`,
                shell.also,
              ),
            ]),
      ],
      code: [],
      cost: null,
      proof: "not-provable-here",
      docs: shell.docs,
    };
  },
};

const NEVER_SENT: ReadonlySet<string> = new Set<CauseId>([
  "mixed-content",
  "csp-connect-src",
  "local-network-permission",
  "blocked-by-extension",
]);

/** Systems of phones have rules of their own for plain http (https://developer.android.com/privacy-and-security/risks/cleartext-communications). */
const NOT_MIXED =
  "Such a request is not the page's, so neither CORS nor the block of mixed content applies to it; Android and iOS may still want the app to allow plain http.";

/**
 * Tauri's pages can be on http themselves on Windows and Android: by default since version 2, by a setting in version 1.6
 * (https://github.com/tauri-apps/tauri/pull/7645, https://v2.tauri.app/reference/config/).
 */
function onHttp(origin: string): readonly string[] {
  if (origin !== "https://tauri.localhost") return [];
  return [
    "Or let the page itself be on http: leave out `useHttpsScheme` of the window (Tauri 2), or set `dangerousUseHttpScheme: true` under `security` (Tauri 1). The server then has to allow the origin `http://tauri.localhost`, and what the page has stored stays with the old origin.",
  ];
}
