import { expect, test } from "vitest";
import { exchangesOf } from "../diagnose/testing";
import { diagnoseAndFix } from "./full-diagnosis";
import { remediesFor } from "./remedies";

function told(text: string): { readonly headline: string; readonly ids: readonly string[] } {
  const [exchange] = exchangesOf(text);
  if (!exchange) throw new Error("no exchange");
  const diagnosis = diagnoseAndFix(exchange, []);
  return { headline: diagnosis.headline, ids: remediesFor(exchange, diagnosis, [exchange]).map(({ id }) => id) };
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
});
