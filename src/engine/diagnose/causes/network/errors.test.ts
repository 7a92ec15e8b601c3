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
    ["NS_ERROR_FINGERPRINTING_URI", "browser-policy", "policy"],
    ["NS_ERROR_CRYPTOMINING_URI", "browser-policy", "policy"],
    ["NS_ERROR_SOCIALTRACKING_URI", "browser-policy", "policy"],
    ["NS_ERROR_EMAILTRACKING_URI", "browser-policy", "policy"],
    ["NS_ERROR_SOCKET_ADDRESS_NOT_SUPPORTED", "server-unreachable", "No server responded"],
    ["NS_ERROR_DOM_INVALID_HEADER_VALUE", "broken-response", "can't read"],
    ["NS_ERROR_CORRUPTED_CONTENT", "broken-response", "can't read"],
    ["NS_BINDING_CANCELLED_OLD_LOAD", "aborted", "canceled"],
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

  /** Of Firefox's list (ESR 153), the errors of its DOM module that are not a database's, a file's, a decoder's or a push service's. */
  const OF_THE_DOM = `ABORT_ERR BAD_CROSS_ORIGIN_URI BAD_URI COOP_FAILED DATA_CLONE_ERR DATA_ERR ENCODING_NOT_SUPPORTED_ERR
    HIERARCHY_REQUEST_ERR INDEX_SIZE_ERR INUSE_ATTRIBUTE_ERR INVALID_ACCESS_ERR INVALID_CHARACTER_ERR INVALID_HEADER_NAME
    INVALID_MODIFICATION_ERR INVALID_NODE_TYPE_ERR INVALID_STATE_ERR INVALID_STATE_XHR_HAS_INVALID_CONTEXT JS_DECODING_ERROR
    MALFORMED_URI NAMESPACE_ERR NETWORK_ERR NOT_ALLOWED_ERR NOT_FOUND_ERR NOT_NUMBER_ERR NOT_SUPPORTED_ERR
    NO_MODIFICATION_ALLOWED_ERR OPERATION_ERR PROP_ACCESS_DENIED QUOTA_EXCEEDED_ERR RETVAL_UNDEFINED SECURITY_ERR SYNTAX_ERR
    TIMEOUT_ERR TYPE_MISMATCH_ERR UNKNOWN_ERR URL_MISMATCH_ERR WEBEXT_CONTENT_SCRIPT_URI WRONG_DOCUMENT_ERR WRONG_TYPE_ERR
    XPCONNECT_ACCESS_DENIED`;

  test.each(OF_THE_DOM.split(/\s+/).map((name) => `NS_ERROR_DOM_${name}`))(
    "%s of Firefox, which says nothing of the network, is shown as it is",
    (error) => {
      const said = saidOf(error);
      expect(said.cause).toBe("unexplained");
      expect(said.why).toContain(error);
    },
  );
});

describe("0.0.0.0, which Firefox never connects to", () => {
  const steps = (browser: string, error: string) =>
    diagnosisOf(`GET http://0.0.0.0:8000/items => failed ${error}${browser}`).help?.steps.join(" ");

  test("is said to be so in Firefox alone", () => {
    expect(steps(" firefox", "NS_ERROR_CONNECTION_REFUSED")).toContain("request `localhost`");
    expect(steps("", "net::ERR_CONNECTION_REFUSED")).not.toContain("request `localhost`");
  });
});

describe("NS_ERROR_ABORT of Firefox", () => {
  const causeOf = (request: string) => diagnosisOf(`${request} => failed NS_ERROR_ABORT firefox`).cause;

  test("is an extension's block, but for an EventSource that the page closed, before the response or after it", () => {
    expect(causeOf("GET https://api.example/events")).toBe("blocked-by-extension");
    expect(causeOf("GET https://api.example/events | Accept: text/event-stream")).toBe("aborted");
    expect(causeOf("GET https://api.example/events -> 200 | Content-Type: text/event-stream; charset=utf-8")).toBe(
      "aborted",
    );
    expect(causeOf("GET https://api.example/events -> 200 | Content-Type: text/html")).toBe("blocked-by-extension");
  });
});

describe("NS_ERROR_CORRUPTED_CONTENT of Firefox", () => {
  test("is not called broken where a response came: a script of another type ends so", () => {
    const script = "GET https://api.example/a.js -> 200 | Access-Control-Allow-Origin: * | Content-Type: text/html";
    expect(diagnosisOf(`${script} => failed NS_ERROR_CORRUPTED_CONTENT script firefox`).cause).toBe("unexplained");
  });
});
