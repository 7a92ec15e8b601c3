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

test("an error page that differs for each person is no gateway's", () => {
  const forbidden = "GET https://api.example/i -> 403 | Server: nginx | Content-Type: text/html";
  expect(diagnosisOf(`${forbidden} => blocked`).cause).toBe("gateway-error");
  expect(diagnosisOf(`${forbidden} | Vary: Accept-Language, Cookie => blocked`).cause).toBe("not-permitted");
});

test("a download of Google Drive is no bucket's", () => {
  const download = "GET https://doc-0s-1k-apidata.googleusercontent.com/download/drive/v2/files/a | Authorization: a";
  expect(diagnosisOf(`${download} preflight 405 | x-guploader-uploadid: 1 => blocked`).cause).toBe("third-party");
});

test("a store that takes a preflight for a wrong request is not told to have no rule that fits", () => {
  const upload = "PUT https://shop.s3.eu-west-1.amazonaws.com/a.png | Content-Type: image/png preflight";
  const store = "Server: AmazonS3 | x-amz-request-id: 1 | x-amz-id-2: 2 => blocked";
  const malformed = diagnosisOf(`${upload} 400 | ${store}`);
  expect(malformed.cause).toBe("platform-responded");
  expect(malformed.why).toContain("Stores refuse by their CORS rules with another status");
  expect(diagnosisOf(`${upload} 403 | ${store}`).cause).toBe("storage-rules");
});
