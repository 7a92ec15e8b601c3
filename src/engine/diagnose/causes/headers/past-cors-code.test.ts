import { expect, test } from "vitest";
import { causeIn, diagnosisOf } from "../../testing";

const ALLOWED = "GET https://api.example/ok -> 200 | Access-Control-Allow-Origin: https://app.example => delivered";

test.each([
  ["Content-Type: text/event-stream", "the stream", "writeHead"],
  ["Content-Type: application/x-ndjson", "the stream", "writeHead"],
  ['Content-Type: image/png | Last-Modified: Sat | ETag: "1"', "the file", "static files"],
  ["Content-Type: application/octet-stream", "the download", "sends the file"],
  ["Content-Type: text/csv | Content-Disposition: attachment", "the download", "sends the file"],
  ["Content-Type: application/json", "the response", "Find what sends this response"],
])("names what skips the CORS code: %s", (headers, name, step) => {
  const { cause, headline, help } = diagnosisOf(`GET https://api.example/x -> 200 | ${headers} => blocked`, ALLOWED);
  expect(cause).toBe("past-cors-code");
  expect(headline).toContain(name);
  expect(help?.steps.join(" ")).toContain(step);
});

test("is not told where the server allows another page only", () => {
  const other =
    "GET https://api.example/ok from https://b.example -> 200 | Access-Control-Allow-Origin: https://b.example => delivered";
  expect(causeIn("GET https://api.example/x -> 200 | Content-Type: text/event-stream => blocked", other)).toBe(
    "origin-not-listed",
  );
});

test.each([
  ["Accept: application/json", "https://api.example/x"],
  ["Accept: */*", "https://api.example/api/x"],
])("a page of HTML in place of data is seen (%s to %s)", (accept, url) => {
  expect(causeIn(`GET ${url} | ${accept} -> 200 | Content-Type: text/html => blocked`)).toBe("html-not-data");
});

test("a page of HTML where other responses of the server are JSON is seen", () => {
  const json = "GET https://api.example/y -> 200 | Content-Type: application/json => blocked";
  const html = "GET https://api.example/x -> 200 | Content-Type: text/html => blocked";
  expect(causeIn(html, json)).toBe("html-not-data");
  expect(causeIn(html)).toBe("not-configured");
});

test("HTML that an image requested is no page in place of data", () => {
  const text = "GET https://api.example/api/x -> 200 | Content-Type: text/html => blocked image cors";
  expect(causeIn(text)).not.toBe("html-not-data");
});
