import { describe, expect, test } from "vitest";
import { causeIn, diagnosisOf } from "../../testing";

const redirectedTo = (url: string, end: string) =>
  `GET https://api.example/items -> 302 | Access-Control-Allow-Origin: * | Location: ${url} => ${end}`;

describe("mixed-content", () => {
  test.each(["failed net::ERR_ABORTED", "failed NS_ERROR_UNEXPECTED firefox"])(
    "fits a redirect from https to http that ends as %s",
    (end) => {
      expect(causeIn(redirectedTo("http://api.example/items", end))).toBe("mixed-content");
    },
  );

  test("leaves a redirect to this machine alone: it counts as safe", () => {
    expect(causeIn(redirectedTo("http://localhost:3000/items", "failed net::ERR_ABORTED"))).toBe("aborted");
  });

  test("fits a request to this machine in WebKit, to which it is no safer than another", () => {
    expect(causeIn("GET http://localhost:3000/items from https://app.example => failed webkit")).toBe("mixed-content");
  });

  test("leaves a redirect that lacks its own headers to redirect-hop-without-cors", () => {
    const bare = "GET https://api.example/items -> 302 | Location: http://api.example/items => blocked net::ERR_FAILED";
    expect(causeIn(bare)).toBe("redirect-hop-without-cors");
  });

  test.each([
    ["http://nas.corp.example/a", "", true],
    ["http://93.184.216.34/a", "", false],
    ["http://nas.corp.example/a", " firefox", false],
  ])("tells how Chromium sends plain http to the local network: %s%s", (url, browser, is) => {
    const steps = diagnosisOf(`- ${url} => failed mixed-content${browser}`).help?.steps.join(" ") ?? "";
    expect(steps).toContain("Serve the API over https");
    expect(steps.includes("targetAddressSpace")).toBe(is);
  });

  test("fits what a recording has no error of, since it was never sent", () => {
    expect(causeIn("GET http://api.example/items => failed")).toBe("mixed-content");
    expect(causeIn("GET http://api.example/items from http://app.example => failed")).not.toBe("mixed-content");
    expect(causeIn("GET http://api.example/items => failed net::ERR_CONNECTION_REFUSED")).not.toBe("mixed-content");
    expect(causeIn("GET http://192.168.1.5/items => failed")).not.toBe("mixed-content");
  });
});

test("a redirect to plain http is told as the redirect's, also where a file lists what was not sent", () => {
  const redirect = "POST https://api.example/chat -> 307 | Location: http://api.example/chat/";
  const { cause, headline, why } = diagnosisOf(`${redirect} then POST http://api.example/chat/ => failed`);
  expect(cause).toBe("mixed-content");
  expect(headline).toBe("`api.example` redirects to `http://api.example`, which is plain http.");
  expect(why).not.toContain("never sent");
});
