import { describe, expect, test } from "vitest";
import { causeIn, diagnosisOf } from "../../testing";

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

  test("knows a copy by the name of its response, whatever it varies by", () => {
    const sent = (id: string): string => `${date} | Vary: Origin | cf-ray: ${id}`;
    const url = "https://api.example/items.png";
    const shown = (id: string) =>
      causeIn(`GET ${url} -> 200 | ${sent(id)} => blocked`, `GET ${url} -> 200 | ${sent("a1-AMS")} => opaque image`);
    expect(shown("a1-AMS")).toBe("cached-without-cors");
    expect(shown("a2-AMS")).toBe("origin-not-listed");
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

  const picture = (rest: string, end: string) => `GET https://api.example/items.png -> ${rest} => ${end}`;

  test.each([
    ["a crash", `500 | ${date}`],
    ["a page that caches never keep", `200 | ${date} | Cache-Control: no-store | Last-Modified: ${date}`],
    ["what has to be asked for again", `200 | ${date} | Cache-Control: max-age=0, must-revalidate | ETag: "1"`],
  ])("takes %s that came twice within a second for no copy", (_, response) => {
    expect(causeIn(picture(response, "blocked"), picture(response, "opaque image"))).not.toBe("cached-without-cors");
  });

  test("fits what browsers keep by its age alone, and anything that has a date of seconds ago", () => {
    const file = `200 | ${date} | Last-Modified: Sat, 21 Nov 2025 02:00:00 GMT`;
    expect(causeIn(picture(file, "blocked"), picture(file, "opaque image"))).toBe("cached-without-cors");
    const unnamed = `200 | ${date}`;
    const between = "GET https://other.example/ -> 200 | Access-Control-Allow-Origin: * => delivered";
    expect(causeIn(picture(unnamed, "blocked"), picture(unnamed, "opaque image"), between, between)).toBe(
      "cached-without-cors",
    );
  });

  test("is told for certain only where the server has sent CORS headers", () => {
    const file = `200 | ${date} | Last-Modified: Sat, 21 Nov 2025 02:00:00 GMT`;
    const headline = (...earlier: string[]) =>
      diagnosisOf(picture(file, "blocked"), picture(file, "opaque image"), ...earlier).headline;
    expect(headline()).toBe("The response of `api.example` may be a cached copy that was made for another request.");
    expect(headline("GET https://api.example/other -> 200 | Access-Control-Allow-Origin: * => delivered")).toBe(
      "A cache returned a response of `api.example` that was made for another request.",
    );
  });
});
