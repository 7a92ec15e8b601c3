import { expect, test } from "vitest";
import { ids } from "./testing";

test.each(["image", "stylesheet", "script", "media", "ping"])(
  "a response that a page uses without reading it (%s) needs nothing, whatever served it",
  (type) => {
    expect(ids(`GET https://b.s3.amazonaws.com/a -> 200 | Server: AmazonS3 => opaque ${type} no-cors`)).toEqual([]);
    expect(ids(`GET https://api.notion.com/a -> 200 => opaque ${type} no-cors`)).toEqual([]);
  },
);

test("a script's own request in mode no-cors gets help, and so does an element whose response was kept from it", () => {
  expect(ids("GET https://b.s3.amazonaws.com/a -> 200 | Server: AmazonS3 => opaque no-cors")[0]).toBe("no-cors-opaque");
  expect(
    ids(
      "GET https://api.example/a.png -> 404 | Content-Type: text/html => failed net::ERR_BLOCKED_BY_ORB no-cors image",
    ),
  ).toContain("orb");
});
