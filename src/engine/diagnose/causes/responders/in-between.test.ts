import { expect, test } from "vitest";
import { diagnosisOf } from "../../testing";

test("a platform whose response has CORS headers is not said to have sent none", () => {
  const call = "PUT https://cloud.appwrite.io/v1/i preflight 200 | Server: Appwrite";
  const withSome = diagnosisOf(`${call} | Access-Control-Allow-Methods: PUT => blocked`).headline;
  expect(withSome).toContain("it does not allow your page");
  expect(withSome).not.toContain("without CORS headers");
  expect(diagnosisOf(`${call} => blocked`).headline).toContain("without CORS headers");
});

test("a store's error that allows the page is told by its status, and not as a missing rule", () => {
  const upload = "POST https://firebasestorage.googleapis.com/v0/b/shop.appspot.com/o | Authorization: a preflight 404";
  const missing = diagnosisOf(`${upload} | Access-Control-Allow-Origin: * => blocked`);
  expect(missing.cause).toBe("platform-responded");
  expect(missing.headline).toContain("in response to the preflight");
  expect(missing.why).toContain("no CORS rule is missing");
  expect(diagnosisOf(`${upload.replace("404", "200")} => blocked`).cause).toBe("storage-rules");
});
