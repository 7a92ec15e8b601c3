import { describe, expect, test } from "vitest";
import { diagnosisOf } from "../../testing";
import { ERROR_NAMES } from "./error-names";

const saidOf = (error: string) => {
  const browser = error.startsWith("NS_") ? " firefox" : "";
  return diagnosisOf(`GET https://api.example/items => failed ${error}${browser}`);
};

describe("the name of a network error", () => {
  test("is in one group alone", () => {
    const all: readonly string[] = Object.values(ERROR_NAMES).flat();
    expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([]);
  });

  test.each([
    ["net::ERR_CONNECTION_REFUSED", "server-unreachable", "No server responded"],
    ["net::ERR_SSL_VERSION_OR_CIPHER_MISMATCH", "server-unreachable", "could not agree on TLS"],
    ["net::ERR_SSL_CLIENT_AUTH_CERT_NEEDED", "server-unreachable", "requires a client certificate"],
    ["net::ERR_ECH_FALLBACK_CERTIFICATE_INVALID", "bad-certificate", "does not trust the certificate"],
    ["net::ERR_SSL_PINNED_KEY_NOT_IN_CERT_CHAIN", "bad-certificate", "does not trust the certificate"],
    ["net::ERR_CERTIFICATE_TRANSPARENCY_REQUIRED", "bad-certificate", "does not trust the certificate"],
    ["net::ERR_HTTP2_INADEQUATE_TRANSPORT_SECURITY", "server-unreachable", "could not agree on TLS"],
    ["net::ERR_HTTP2_PROTOCOL_ERROR", "broken-response", "can't read"],
    ["net::ERR_DNS_TIMED_OUT", "name-not-found", "was not found"],
    ["NS_ERROR_DEFINITIVE_UNKNOWN_HOST", "name-not-found", "was not found"],
    ["NS_ERROR_PROXY_FORBIDDEN", "proxy-failed", "proxy"],
    ["NS_ERROR_REDIRECT_LOOP", "redirect-refused", "redirects"],
    ["NS_ERROR_TRACKING_URI", "browser-policy", "policy"],
    ["net::ERR_BLOCKED_BY_ADMINISTRATOR", "browser-policy", "policy"],
  ])("%s is told by what it means: %s", (error, cause, headline) => {
    const said = saidOf(error);
    expect(said.cause).toBe(cause);
    expect(said.headline).toContain(headline);
  });

  test.each([
    ["http://", "net::ERR_INVALID_REDIRECT"],
    ["http://localhost:99999/", "NS_ERROR_CORRUPTED_CONTENT"],
  ])("a redirect to %s, which is no URL, is named with it", (location, error) => {
    const response = `302 | Access-Control-Allow-Origin: * | Location: ${location}`;
    const browser = error.startsWith("NS_") ? " firefox" : "";
    const said = diagnosisOf(`GET https://api.example/items -> ${response} => failed ${error}${browser}`);
    expect(said).toMatchObject({ verdict: "failed", cause: "redirect-refused" });
    expect(said.headline).toContain(location);
  });

  test.each([
    "net::ERR_SSL_SOMETHING_NEW",
    "net::ERR_ECH_SOMETHING_NEW",
    "net::ERR_NAME_SOMETHING_NEW",
    "net::ERR_DNS_SOMETHING_NEW",
    "net::ERR_DNS_NAME_HTTPS_ONLY",
    "net::ERR_HTTP2_SOMETHING_NEW",
    "net::ERR_CERT_SOMETHING_NEW",
    "net::ERR_PROXY_SOMETHING_NEW",
    "net::ERR_CACHE_READ_FAILURE",
    "net::ERR_INSUFFICIENT_RESOURCES",
    "NS_ERROR_NET_HTTP3_SOMETHING_NEW",
    "NS_ERROR_PROXY_SOMETHING_NEW",
  ])("%s, which nobody has grouped, is shown, and nothing is claimed of it", (error) => {
    const said = saidOf(error);
    expect(said.cause).toBe("unexplained");
    expect(said.why).toContain(error);
  });
});
