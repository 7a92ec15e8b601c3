import { corsErrorNamed } from "../../engine/fetch/cors-errors";
import type { Ledger } from "./ledger";

/** The names of network errors, as browsers spell them. */
const NAME =
  /^(?:net::ERR_|NS_(?:ERROR|BINDING|IMAGELIB_ERROR)_|SEC_ERROR_|MOZILLA_PKIX_ERROR_|SSL_ERROR_)[A-Z0-9_]{1,60}(?![A-Za-z0-9])/;

/** What Chromium writes behind a dot after one: why the response was refused (services/network/public/mojom/blocked_by_response_reason.mojom), or by whom. */
const DETAIL =
  /^\.(?:NotSameOrigin(?:AfterDefaultedToSameOriginBy(?:Coep|Dip|CoepAndDip))?|NotSameSite|CoepFrameResourceNeedsCoepHeader|CoopSandboxedIFrameCannotNavigateToCoopPage|SRIMessageSignatureMismatch|Inspector)$/;

/** What Firefox says in place of a name where TLS fails, and what proxies that record say: its start, without hosts. */
const SENTENCE =
  /^(?:SSL received a record|Client disconnected|server closed connection|\[Errno -?\d{1,3}\] (?:Connect call failed|Connection|Name or service|No address|Temporary failure in name))/i;

/** An error's name. Sentences, which can hold addresses, are cut down to what the diagnosis reads from them. */
export function redactError(error: string, ledger: Ledger): string {
  if (corsErrorNamed(error) === error) return error;
  const [name = ""] = NAME.exec(error) ?? SENTENCE.exec(error) ?? [];
  const detail = error.slice(name.length);
  if (detail === "" || (name !== "" && DETAIL.test(detail))) return error;
  const rest = /certificate/i.test(error) ? "certificate error" : "more was cut";
  // What stands behind a dot is no more than a detail of the name.
  const after = name === "" ? rest : detail.startsWith(".") ? name : `${name} (${rest})`;
  if (after !== error) {
    ledger.count("errors", error);
    ledger.example("errors", "error", error, after);
  }
  return after;
}
