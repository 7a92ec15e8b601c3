import { describe, expect, test } from "vitest";
import { causeIn } from "../../testing";
import { EXAMPLES } from "../examples";

describe("bad-certificate", () => {
  test("fits a certificate that nobody vouches for", () => {
    expect(causeIn(...EXAMPLES["bad-certificate"])).toBe("bad-certificate");
  });

  test("leaves a server that speaks no TLS to server-unreachable", () => {
    expect(causeIn("GET https://api.example/items => failed net::ERR_SSL_PROTOCOL_ERROR")).toBe("server-unreachable");
  });
});
