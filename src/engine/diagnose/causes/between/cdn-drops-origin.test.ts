import { describe, expect, test } from "vitest";
import { causeIn } from "../../testing";
import { EXAMPLES } from "../examples";

describe("cdn-drops-origin", () => {
  test("fits a copy from Amazon's CDN without the header", () => {
    expect(causeIn(...EXAMPLES["cdn-drops-origin"])).toBe("cdn-drops-origin");
  });

  test("leaves an answer that the bucket gave just now to not-configured", () => {
    expect(
      causeIn(`GET https://api.example/items.json
          -> 200 | Server: AmazonS3 | X-Cache: Miss from cloudfront
        => blocked`),
    ).toBe("not-configured");
  });
});
