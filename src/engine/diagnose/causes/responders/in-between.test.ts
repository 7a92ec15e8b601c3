import { expect, test } from "vitest";
import { diagnosisOf } from "../../testing";

test("a platform whose response has CORS headers is not said to have sent none", () => {
  const call = "PUT https://cloud.appwrite.io/v1/i preflight 200 | Server: Appwrite";
  const withSome = diagnosisOf(`${call} | Access-Control-Allow-Methods: PUT => blocked`).headline;
  expect(withSome).toContain("it does not allow your page");
  expect(withSome).not.toContain("without CORS headers");
  expect(diagnosisOf(`${call} => blocked`).headline).toContain("without CORS headers");
});
