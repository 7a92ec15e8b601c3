import { expect, test } from "vitest";
import { diagnosisOf } from "../../testing";

const call = (preflight: string): string =>
  `POST https://api.example/graphql | Content-Type: application/json preflight 204 | ${preflight} | Access-Control-Allow-Headers: content-type -> 200 | Access-Control-Allow-Origin: * | Access-Control-Allow-Credentials: true => blocked include`;

test("a wildcard after a preflight that names the page was written by other code", () => {
  const byName = diagnosisOf(
    call("Access-Control-Allow-Origin: https://app.example | Access-Control-Allow-Credentials: true"),
  );
  expect(byName.cause).toBe("wildcard-with-credentials");
  expect(byName.why).toContain("so other code wrote this header");
  expect(byName.help?.steps.join(" ")).toContain("it names `https://app.example`");
});

test("a wildcard alone tells of no second layer", () => {
  const alone = diagnosisOf("GET https://api.example/i -> 200 | Access-Control-Allow-Origin: * => blocked include");
  expect(alone.cause).toBe("wildcard-with-credentials");
  expect(alone.why).not.toContain("other code");
  expect(alone.help?.steps).toEqual([]);
});
