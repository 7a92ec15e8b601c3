import { describe, expect, test } from "vitest";
import { causeIn } from "../../testing";

describe("cached-without-cors", () => {
  test("leaves a response made later than the one that a picture got to not-configured", () => {
    expect(
      causeIn(
        "GET https://api.example/items.png -> 200 | Date: Sat, 21 Nov 2026 02:00:09 GMT => blocked",
        "GET https://api.example/items.png -> 200 | Date: Sat, 21 Nov 2026 02:00:00 GMT => opaque image",
      ),
    ).toBe("not-configured");
  });

  const date = "Date: Sat, 21 Nov 2026 02:00:00 GMT";

  test("fits a copy that was made for another origin", () => {
    const copy = `${date} | Access-Control-Allow-Origin: https://www.example`;
    expect(
      causeIn(
        `GET https://api.example/items -> 200 cached | ${copy} => blocked firefox`,
        `GET https://api.example/items from https://www.example -> 200 | ${copy} => delivered firefox`,
      ),
    ).toBe("cached-without-cors");
  });

  test("leaves the response that the page got before, and could not read then, to not-configured", () => {
    const asked = "GET https://api.example/items";
    expect(causeIn(`${asked} -> 200 | ${date} => blocked`, `${asked} -> 200 | ${date} => blocked`)).toBe(
      "not-configured",
    );
  });

  test("leaves a response that caches keep apart by origin to origin-not-listed", () => {
    const varied = `${date} | Vary: Accept-Encoding, Origin`;
    expect(
      causeIn(
        `GET https://api.example/items.png -> 200 | ${varied} => blocked`,
        `GET https://api.example/items.png -> 200 | ${varied} => opaque image`,
      ),
    ).toBe("origin-not-listed");
  });
});
