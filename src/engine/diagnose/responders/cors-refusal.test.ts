import { describe, expect, test } from "vitest";
import { diagnosisOf } from "../testing";
import { told } from "../../remedy/testing";

describe("NelmioCorsBundle, which takes * for a name", () => {
  const LISTS =
    "Access-Control-Allow-Origin: https://app.example | Access-Control-Allow-Methods: * | Access-Control-Allow-Headers: content-type";
  const refused = (rest: string): string =>
    `POST https://api.example/i | Content-Type: application/json preflight 405 | ${LISTS} | ${rest} => blocked`;

  test("refused the method, with credentials and without", () => {
    for (const mode of ["omit", "include"]) {
      const text = `${refused("Cache-Control: no-cache, private")} ${mode}`;
      expect(diagnosisOf(text).cause).toBe("method-not-listed");
      expect(told("add-to-list", text)).toContain("Name `POST` and every other method that pages use");
    }
  });

  test("is not seen where a router wrote the 405, Symfony's or another", () => {
    for (const rest of ["Cache-Control: no-cache, private | Allow: GET", "Content-Length: 0"]) {
      expect(diagnosisOf(`${refused(rest)} omit`).cause).toBe("preflight-no-route");
    }
  });
});
