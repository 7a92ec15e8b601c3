import { describe, expect, test } from "vitest";
import { ids, remedies, told } from "./testing";

describe("a request that got no response", () => {
  test.each([
    ["https://localhost:8443/i", "firefox", "if-it-is-the-cause"],
    ["https://192.168.1.5/i", "firefox", "if-it-is-the-cause"],
    ["https://station.example/i", "firefox", "if-it-is-the-cause"],
    ["http://localhost:11434/api/tags", "net::ERR_CONNECTION_REFUSED", "server-unreachable"],
    ["https://localhost:11434/api/tags", "net::ERR_CERT_AUTHORITY_INVALID", "bad-certificate"],
    ["https://nas.local/i", "SEC_ERROR_UNKNOWN_ISSUER firefox", "bad-certificate"],
  ])("%s: what failed comes first", (url, end, first) => {
    expect(ids(`GET ${url} => failed ${end}`)[0]).toBe(first);
  });

  test("is not left to a back end that can't reach the person's own machine", () => {
    for (const host of ["localhost:3001", "127.0.0.1", "10.0.0.7", "nas.local"])
      expect(ids(`GET http://${host}/d/a => failed`)).not.toContain("call-yourself");
    expect(ids("GET https://station.example/i => failed")).toContain("call-yourself");
  });

  test("is looked for at the server that a redirect led to", () => {
    const led =
      "GET https://api.example/i -> 302 | Access-Control-Allow-Origin: * | Location: https://files.example/i then GET https://files.example/i => failed firefox";
    expect(told("if-it-is-the-cause", led)).toContain("Open `https://files.example` in a tab");
  });

  test("that went elsewhere, or has a name, has its own order", () => {
    expect(ids("GET http://0.0.0.0:3000/i => failed net::ERR_CONNECTION_REFUSED")[0]).toBe("listen-address");
    expect(ids("GET http://localhost:11434/api/tags -> 403 => blocked")[0]).toBe("ollama-origins");
  });
});

test("Firefox's own list of authorities is told of a local server with TLS alone", () => {
  const steps = (text: string): string =>
    remedies(text)
      .flatMap((one) => one.steps)
      .join(" ");
  const OWN = "enterprise_roots";
  expect(steps("GET https://localhost:8443/i => failed firefox")).toContain(OWN);
  expect(steps("GET https://nas.local/i => failed SEC_ERROR_UNKNOWN_ISSUER firefox")).toContain(OWN);
  for (const text of [
    "GET http://localhost:8443/i => failed firefox",
    "GET https://localhost:8443/i => failed net::ERR_CERT_AUTHORITY_INVALID",
    "GET https://api.example/i => failed SEC_ERROR_UNKNOWN_ISSUER firefox",
  ])
    expect(steps(text)).not.toContain(OWN);
});

test.each([
  ["https://localhost:7001", "net::ERR_CERT_AUTHORITY_INVALID", "`dotnet dev-certs https --trust`"],
  ["https://api.example", "net::ERR_CERT_COMMON_NAME_INVALID", "made that includes `api.example`"],
  ["https://api.example", "SSL_ERROR_BAD_CERT_DOMAIN firefox", "made that includes `api.example`"],
  ["https://api.example", "SEC_ERROR_EXPIRED_CERTIFICATE firefox", "Renew it"],
  ["https://api.example", "net::ERR_CERT_AUTHORITY_INVALID", "Install a certificate that the browser trusts."],
])("a certificate of %s (%s) gets the advice for its fault", (server, error, advice) => {
  expect(told("bad-certificate", `GET ${server}/items => failed ${error}`)).toContain(advice);
});
