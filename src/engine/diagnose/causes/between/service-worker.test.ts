import { describe, expect, test } from "vitest";
import { causeIn, diagnosisOf } from "../../testing";

describe("service-worker", () => {
  test("fits a request that a service worker took, of whose response nothing is known", () => {
    expect(diagnosisOf("GET https://api.example/items => unknown service-worker firefox")).toMatchObject({
      cause: "service-worker",
      verdict: "unknown",
    });
  });

  test("says nothing of one that the page could read", () => {
    expect(causeIn("GET https://api.example/items => delivered service-worker firefox")).toBeNull();
  });
});
