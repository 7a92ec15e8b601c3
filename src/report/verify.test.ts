import { describe, expect, test } from "vitest";
import { exchangeOf } from "../engine/diagnose/testing";
import { diagnoseAndFix } from "../engine/remedy/full-diagnosis";
import { verifyOf, withVerifiedUrl } from "./verify";

function commandOf(notation: string): readonly string[] | null {
  const exchange = exchangeOf(notation);
  return verifyOf(exchange, diagnoseAndFix(exchange))?.command.slice(3) ?? null;
}

const PAGE = ["--origin", "https://app.example"];

describe("the command that proves a fix", () => {
  test("asks what the page asks: its origin, method, headers that need permission, and credentials", () => {
    expect(commandOf("GET https://api.example/a 200 => blocked omit")).toEqual(["https://api.example/a", ...PAGE]);
    expect(
      commandOf(`POST https://api.example/a | Content-Type: text/xml | Authorization: Bearer secret
        preflight 401
      => blocked include`),
    ).toEqual([
      "https://api.example/a",
      ...PAGE,
      "--method",
      "POST",
      "--header",
      "authorization: Bearer cors-why",
      "--header",
      "content-type: text/xml",
      "--credentials",
    ]);
  });

  test("is none where no server is at fault", () => {
    expect(commandOf("GET https://api.example/a => failed net::ERR_BLOCKED_BY_CLIENT")).toBeNull();
    expect(commandOf("GET https://app.example/a 200 => delivered omit")).toBeNull();
  });

  test("takes another form of its URL", () => {
    const exchange = exchangeOf("GET https://api.example/a?q=cut 200 => blocked omit");
    const verify = verifyOf(exchange, diagnoseAndFix(exchange));
    expect(verify && withVerifiedUrl(verify, "https://CUT@api.example/a?q=7#top")).toEqual({
      command: ["npx", "cors-why", "check", "https://api.example/a?q=7", ...PAGE],
      exitCode: 0,
    });
  });
});
