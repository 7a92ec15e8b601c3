import { describe, expect, test } from "vitest";
import { diagnoseAndFix } from "../remedy/full-diagnosis";
import { remediesFor } from "../remedy/remedies";
import { diagnosisOf, exchangeOf } from "./testing";

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

  test.each([
    ["", "no header was checked", "navigator.permissions.query"],
    ["permission-denied", "is blocked for `https://app.example`", "`Permissions-Policy`"],
    ["permission-prompt", "Nobody has decided", "choose Allow"],
    ["permission-denied-in-prompt", "does not pass it on to the frame", '`allow="loopback-network"`'],
    ["permission-denied-in-granted", "does not pass it on to the frame", '`allow="loopback-network"`'],
    ["permission-denied-in-denied", "is blocked for", "`Permissions-Policy`"],
    ["permission-granted", "is given by now", "Send the request again"],
  ])("is told how the permission stands: %s", (permission, stands, step) => {
    const text = `GET http://localhost:8080/a => ${DENIED} ${permission}`;
    expect(diagnosisOf(text).why).toContain(stands);
    expect(stepsFor(text)).toContain(step);
  });

  test("is told of plain http, which only Chromium refuses, and what to do comes first", () => {
    const plain = `GET http://localhost:8080/a from http://app.example => ${DENIED}`;
    expect(diagnosisOf(plain).why).toContain("`http://app.example` is plain http");
    expect(stepsFor(plain).split("\n")[0]).toContain("over https");
    const firefox = "NS_ERROR_LOCAL_NETWORK_ACCESS_DENIED permission-prompt firefox";
    expect(diagnosisOf(`GET http://localhost:8080/a from http://app.example => failed ${firefox}`).why).toContain(
      "Nobody has decided",
    );
  });

  test("is told of the operating system where that is what refused", () => {
    const text = "GET http://192.168.1.20/a => failed NS_ERROR_OS_LOCAL_NETWORK_ACCESS_DENIED firefox";
    expect(diagnosisOf(text).why).toContain("operating system");
    expect(stepsFor(text)).toContain("System Settings");
  });

  test("is told that a host is likely there, and why, where its name may lead anywhere", () => {
    const preflighted = "preflight net::ERR_FAILED => failed net::ERR_FAILED";
    const named = diagnosisOf(`PUT https://nas.corp.example/a ${preflighted}`);
    expect(named.headline).toMatch(/^Likely/);
    expect(named.why).toContain("a network error would have its own name");
    const local = diagnosisOf(`PUT https://192.168.1.20/a ${preflighted}`);
    expect(`${local.headline} ${local.why}`).not.toMatch(/Likely|its own name/);
    expect(diagnosisOf(`PUT https://nas.corp.example/a ${preflighted} permission-granted`).cause).not.toBe(
      "local-network-permission",
    );
  });
});

describe("a file that has only the error of a request without a response", () => {
  const why = (text: string) => diagnosisOf(`${text} => unknown net::ERR_FAILED`).why;

  test("names the local network where the target may be there, and not where it can't", () => {
    expect(why("GET http://192.168.1.20/a")).toContain("Local Network Access");
    expect(why("GET https://nas.corp.example/a")).toContain("where `nas.corp.example` leads to the local network");
    expect(why("GET https://93.184.216.34/a")).not.toContain("Local Network Access");
    expect(why("GET http://192.168.1.20/a from http://localhost:3000")).not.toContain("Local Network Access");
  });
});
