import { describe, expect, test } from "vitest";
import { causeIn, diagnosisOf } from "../../testing";

describe("unexplained", () => {
  test("is not asked for once the same response is delivered", () => {
    expect(
      causeIn("GET https://api.example/items -> 200 | Access-Control-Allow-Origin: https://app.example => delivered"),
    ).toBeNull();
  });

  test("shows the bare facts of a broken rule that no cause explains", () => {
    const { cause, why } = diagnosisOf(
      "GET https://api.example/a -> 302 | Access-Control-Allow-Origin: * | Location: ftp://cdn.example/a => blocked omit",
    );
    expect(cause).toBe("unexplained");
    expect(why).toContain("`Location` is `ftp://cdn.example/a`, where browsers require `http: or https:`.");
  });

  test("names credentials that the request shows nothing of, where they alone would explain it", () => {
    const silent = (headers: string): string =>
      `GET https://api.example/a | Sec-Fetch-Site: cross-site | User-Agent: Chrome/140 -> 200 | Access-Control-Allow-Origin: ${headers} => blocked`;
    const open = diagnosisOf(silent("*"));
    expect(open.cause).toBe("unexplained");
    expect(open.why).toContain("A request with credentials such as cookies would not pass them.");
    expect(open.help?.steps[0]).toContain("leave them out");
    const allows = diagnosisOf(silent("https://app.example | Access-Control-Allow-Credentials: true"));
    expect(allows.cause).toBe("unexplained");
    expect(allows.help?.steps).toEqual(["Look at the browser's console, which may say more."]);
  });
});
