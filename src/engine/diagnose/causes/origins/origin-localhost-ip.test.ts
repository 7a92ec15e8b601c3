import { describe, expect, test } from "vitest";
import { causeIn } from "../../testing";
import { EXAMPLES } from "../examples";

describe("origin-localhost-ip", () => {
  test("fits this machine by another name", () => {
    expect(causeIn(...EXAMPLES["origin-localhost-ip"])).toBe("origin-localhost-ip");
  });

  test("leaves another machine of the network to origin-not-allowed", () => {
    expect(
      causeIn(`GET https://api.example/items from http://localhost:3000
          -> 200 | Access-Control-Allow-Origin: http://192.168.1.7:3000
        => blocked`),
    ).toBe("origin-not-allowed");
  });
});
