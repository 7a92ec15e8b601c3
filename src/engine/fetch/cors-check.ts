import type { Engine } from "./engines";
import type { HeaderList } from "./exchange";
import { getHeader, headerLines } from "./headers";
import { OPAQUE, parseUrl } from "./origin";
import type { Broken } from "./violation";

/**
 * The CORS check, with every rule that the response breaks instead of the first alone.
 * https://fetch.spec.whatwg.org/#concept-cors-check
 *
 * `requestOrigin` is the serialised request origin, `credentialed` whether the credentials mode is `include`.
 * What kind of mismatch it is follows Chromium's services/network/public/cpp/cors/cors.cc; the outcome is the standard's.
 */
export function corsCheck(headers: HeaderList, requestOrigin: string, credentialed: boolean, engine: Engine): Broken[] {
  const broken: Broken[] = [];
  const value = allowOrigin(headers, engine);
  if (value === null) {
    broken.push({ rule: "allow-origin-missing", header: ALLOW_ORIGIN, value, wanted: requestOrigin });
  } else if (repeatsOrigin(headers, engine)) {
    broken.push({ rule: "allow-origin-multiple", header: ALLOW_ORIGIN, value, wanted: requestOrigin });
  } else if (value === "*") {
    if (credentialed) {
      broken.push({
        rule: "allow-origin-wildcard-with-credentials",
        header: ALLOW_ORIGIN,
        value,
        wanted: requestOrigin,
      });
    }
  } else if (value !== requestOrigin) {
    broken.push({ rule: mismatchRule(headers, value), header: ALLOW_ORIGIN, value, wanted: requestOrigin });
  }
  if (credentialed) {
    const allowCredentials = getHeader(headers, ALLOW_CREDENTIALS);
    if (allowCredentials !== "true") {
      broken.push({ rule: "allow-credentials", header: ALLOW_CREDENTIALS, value: allowCredentials, wanted: "true" });
    }
  }
  return broken;
}

const ALLOW_ORIGIN = "Access-Control-Allow-Origin";
const ALLOW_CREDENTIALS = "Access-Control-Allow-Credentials";

/** The value that is compared, or `null` when there is none. */
function allowOrigin(headers: HeaderList, { countedOrigin }: Engine): string | null {
  if (countedOrigin === null) return getHeader(headers, ALLOW_ORIGIN);
  const lines = headerLines(headers, ALLOW_ORIGIN);
  return lines.length === 0 ? null : lines.filter((line) => line !== "").join(", ");
}

/** Whether the engine counts several lines and refuses them all. */
export function repeatsOrigin(headers: HeaderList, { countedOrigin }: Engine): boolean {
  return countedOrigin !== null && headers.filter(([name]) => name === countedOrigin).length > 1;
}

function mismatchRule(headers: HeaderList, value: string): Broken["rule"] {
  if (headerLines(headers, ALLOW_ORIGIN).length > 1 || /[ ,]/.test(value)) return "allow-origin-multiple";
  if (value === OPAQUE) return "allow-origin-mismatch";
  return parseUrl(value) ? "allow-origin-mismatch" : "allow-origin-invalid";
}
