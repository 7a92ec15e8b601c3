import { describe, expect, test } from "vitest";
import { causeIn } from "../testing";
import { EXAMPLES } from "./examples";

describe("orb", () => {
  test("fits a picture that turned out to be a page", () => {
    expect(causeIn(...EXAMPLES.orb)).toBe("orb");
  });

  test("leaves a picture that was let through unread alone", () => {
    expect(causeIn("GET https://api.example/logo.png -> 404 | Content-Type: text/html => opaque image")).toBeNull();
  });
});
