import { describe, expect, test } from "vitest";
import { causeIn } from "../../testing";

describe("orb", () => {
  test("fits the same in Firefox, which has only a general name for it", () => {
    const page = "GET https://api.example/logo.png -> 404 | Content-Type: text/html => blocked image no-cors firefox";
    expect(causeIn(`${page} NS_BINDING_ABORTED`)).toBe("orb");
    expect(causeIn(`${page} NS_ERROR_FAILURE`)).toBe("orb");
  });

  test("leaves a picture that the page gave up in Firefox to aborted", () => {
    const picture = "GET https://api.example/logo.png -> 200 | Content-Type: image/png => failed image no-cors firefox";
    expect(causeIn(`${picture} NS_BINDING_ABORTED`)).toBe("aborted");
  });

  test("leaves a picture that was let through unread alone", () => {
    expect(causeIn("GET https://api.example/logo.png -> 404 | Content-Type: text/html => opaque image")).toBeNull();
  });
});
