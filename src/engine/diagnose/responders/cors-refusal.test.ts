import { describe, expect, test } from "vitest";
import { diagnosisOf } from "../testing";
import { told } from "../../remedy/testing";

describe("a CORS layer that takes * for a name", () => {
  const LISTS =
    "Access-Control-Allow-Origin: https://app.example | Access-Control-Allow-Methods: * | Access-Control-Allow-Headers: content-type";
  const refused = (rest: string): string =>
    `POST https://api.example/i | Content-Type: application/json preflight 405 | ${LISTS} | ${rest} => blocked`;

  test("refused the method, with credentials and without", () => {
    for (const mode of ["omit", "include"]) {
      const text = `${refused("Content-Length: 0")} ${mode}`;
      expect(diagnosisOf(text).cause).toBe("method-not-listed");
      expect(told("add-to-list", text)).toContain("Name `POST` and every other method that pages use");
    }
  });

  test("is not seen where a router wrote the 405", () => {
    for (const rest of ["Content-Length: 0 | Allow: GET", "Content-Type: text/html | Content-Length: 812"]) {
      expect(diagnosisOf(`${refused(rest)} omit`).cause).toBe("preflight-no-route");
    }
  });
});
