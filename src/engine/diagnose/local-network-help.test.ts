import { describe, expect, test } from "vitest";
import { diagnoseAndFix } from "../remedy/full-diagnosis";
import { remediesFor } from "../remedy/remedies";
import { exchangeOf } from "./testing";

function stepsFor(text: string, change: { readonly error?: string; readonly browser?: null } = {}): string {
  const exchange = { ...exchangeOf(text), ...change };
  const remedies = remediesFor(exchange, diagnoseAndFix(exchange, []), []);
  return remedies.flatMap(({ steps }) => steps).join("\n");
}

const DENIED = "failed net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS";

describe("a public page that may not reach the local network", () => {
  test("is told its own browser's permission, for this computer or for the network", () => {
    const chromium = stepsFor(`GET http://localhost:8080/a => ${DENIED}`);
    expect(chromium).toContain("In Chromium, open the site settings");
    expect(chromium).toContain('`allow="loopback-network"`');
    expect(chromium).not.toContain("Firefox");
    const firefox = stepsFor("GET http://192.168.1.20/a => failed NS_ERROR_LOCAL_NETWORK_ACCESS_DENIED firefox");
    expect(firefox).toContain('"Local network devices"');
    expect(firefox).toContain('`allow="local-network"`');
    expect(firefox).not.toContain("In Chromium");
  });

  test("is told to use https only where the page has none and the browser asks for it", () => {
    expect(stepsFor(`GET http://localhost:8080/a => ${DENIED}`)).not.toContain("over https");
    expect(stepsFor(`GET http://localhost:8080/a from http://app.example => ${DENIED}`)).toContain("over https");
    expect(
      stepsFor(
        "GET http://localhost:8080/a from http://app.example => failed NS_ERROR_LOCAL_NETWORK_ACCESS_DENIED firefox",
      ),
    ).not.toContain("over https");
  });

  test("is told what a program on this computer can do, as no header grants it", () => {
    expect(stepsFor(`GET http://localhost:8080/a => ${DENIED}`)).toContain("`postMessage`");
  });

  test("is told the same where a file has only the error, in both browsers if it names none", () => {
    const error = "net::ERR_FAILED";
    const open = stepsFor("GET http://192.168.1.20/a => unknown", { error, browser: null });
    expect(open).toContain("In Chromium");
    expect(open).toContain("In Firefox");
    expect(stepsFor("GET https://api.example/a => unknown", { error })).not.toContain("local network");
  });
});
