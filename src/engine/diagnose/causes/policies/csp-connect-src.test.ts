import { describe, expect, test } from "vitest";
import { causeIn, diagnosisOf } from "../../testing";

const REDIRECTED = `GET https://api.example/items
    -> 302 | Access-Control-Allow-Origin: * | Location: https://cdn.example/items
  => failed net::ERR_ABORTED csp`;

describe("csp-connect-src", () => {
  test("fits a request that the page's policy kept back", () => {
    expect(diagnosisOf("GET https://api.example/items => failed csp")).toMatchObject({
      verdict: "failed",
      step: "before-sending",
    });
  });

  test("fits a redirect to an address that the policy forbids", () => {
    expect(diagnosisOf(REDIRECTED)).toMatchObject({ cause: "csp-connect-src", step: "redirect" });
  });

  test("leaves the same end without a word of the policy to aborted", () => {
    expect(causeIn(REDIRECTED.replace(" csp", ""))).toBe("aborted");
  });
});
