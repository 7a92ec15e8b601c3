import { expect, test } from "vitest";
import { diagnosisOf } from "../../testing";

const bare = (status: number, headers = ""): string =>
  `POST https://api.example/items -> ${status}${headers} => blocked`;

test.each([
  [403, "not-permitted", "did not permit"],
  [404, "not-found", "nothing at this path"],
  [405, "request-rejected", "does not accept this method"],
  [413, "too-large", "too large"],
  [415, "request-rejected", "content type"],
  [419, "request-rejected", "CSRF token"],
  [422, "request-rejected", "data of the request invalid"],
  [429, "rate-limited", "rate limiter"],
])("tells what a bare %d means before it names the missing header", (status, cause, says) => {
  const diagnosis = diagnosisOf(bare(status, " | Content-Type: application/json"));
  expect(diagnosis.cause).toBe(cause);
  expect(diagnosis.headline).toContain(String(status));
  expect(diagnosis.why).toContain(says);
  expect(diagnosis.help?.steps.length).toBeGreaterThan(1);
});

test("says who sent the error where its headers tell", () => {
  expect(diagnosisOf(bare(413, " | Server: nginx | Content-Type: text/html")).headline).toContain("gateway");
});

test("leaves an error that the page may read alone", () => {
  const text = "POST https://api.example/items -> 404 | Access-Control-Allow-Origin: https://app.example => delivered";
  expect(diagnosisOf(text).cause).toBeNull();
});
