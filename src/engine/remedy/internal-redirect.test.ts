import { expect, test } from "vitest";
import { exchangesOf } from "../diagnose/testing";
import { diagnoseAndFix } from "./full-diagnosis";
import { remediesFor } from "./remedies";

function told(text: string): { readonly headline: string; readonly ids: readonly string[]; readonly hasFix: boolean } {
  const [exchange] = exchangesOf(text);
  if (!exchange) throw new Error("no exchange");
  const diagnosis = diagnoseAndFix(exchange, []);
  const hasFix = diagnosis.fix !== null;
  return {
    hasFix,
    headline: diagnosis.headline,
    ids: remediesFor(exchange, diagnosis, [exchange]).map(({ id }) => id),
  };
}

const REDIRECT = "PUT http://api.example/i preflight 307 | Location: https://api.example/i";

test("a server that redirects a preflight gets the advice for its rules", () => {
  expect(told(`${REDIRECT} => blocked`).ids).toContain("preflight-redirect-https");
});

test.each([
  ["HSTS", "The browser changes http to https for `api.example` by itself (HSTS), which redirects the preflight."],
  [
    "WebRequest API",
    "The browser or an extension changes http to https for `api.example`, which redirects the preflight.",
  ],
])("a redirect that no server sent (%s) is told as that, and no server gets advice", (reason, headline) => {
  const internal = told(`${REDIRECT} | Non-Authoritative-Reason: ${reason} => blocked`);
  expect(internal.headline).toBe(headline);
  expect(internal.ids).not.toContain("preflight-redirect-https");
  expect(internal.ids).toContain("final-url");
  expect(internal.ids).not.toContain("server-headers");
  expect(internal.hasFix).toBe(false);
});

test("headers still fix the response that a redirect of the browser's led to", () => {
  const upgraded = "GET http://api.example/i -> 307 | Location: https://api.example/i | Non-Authoritative-Reason: HSTS";
  const cors = "Access-Control-Allow-Origin: https://app.example";
  expect(told(`${upgraded} | ${cors} then GET https://api.example/i -> 200 => blocked`).hasFix).toBe(true);
});
