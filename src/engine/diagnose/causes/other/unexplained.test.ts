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
});
