import { describe, expect, test } from "vitest";
import { causeIn } from "../testing";
import { EXAMPLES } from "./examples";

describe("cached-without-cors", () => {
  test("fits the very answer that a picture got before", () => {
    expect(causeIn(...EXAMPLES["cached-without-cors"])).toBe("cached-without-cors");
  });

  test("leaves an answer made later than the one that a picture got to not-configured", () => {
    expect(
      causeIn(
        "GET https://api.example/items.png -> 200 | Date: Sat, 21 Nov 2026 02:00:09 GMT => blocked",
        "GET https://api.example/items.png -> 200 | Date: Sat, 21 Nov 2026 02:00:00 GMT => opaque image",
      ),
    ).toBe("not-configured");
  });
});
