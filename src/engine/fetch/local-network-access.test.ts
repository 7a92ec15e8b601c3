import { describe, expect, test } from "vitest";
import { exchangeOf } from "../diagnose/testing";
import { endsWithoutPermission, leadsToLocalNetwork, permissionFor } from "./local-network-access";

const PUT = "preflight net::ERR_FAILED => failed net::ERR_FAILED";

describe("a request that may have been kept from the local network", () => {
  test.each([
    ["from the internet to a device", `PUT http://192.168.1.20/a ${PUT}`, true],
    ["from the internet to this computer", `PUT http://localhost:8080/a ${PUT}`, true],
    ["to a name that may lead there", `PUT https://nas.corp.example/a ${PUT}`, true],
    ["to an address of the internet", `PUT http://93.184.216.34/a ${PUT}`, false],
    ["from this computer", `PUT http://192.168.1.20/a from http://localhost:3000 ${PUT}`, false],
    ["from the local network to this computer", `PUT http://localhost:8080/a from http://192.168.1.21 ${PUT}`, false],
    ["from a page that has the permission", `PUT http://192.168.1.20/a ${PUT} permission-granted`, false],
    ["without a preflight", "GET http://192.168.1.20/a => failed net::ERR_FAILED", false],
    [
      "by the browser's own name for it, wherever from",
      "GET http://localhost:8080/a from http://localhost:3000 => failed net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS",
      true,
    ],
  ])("%s: %#", (_, text, is) => {
    expect(endsWithoutPermission(exchangeOf(text))).toBe(is);
  });

  test("is one to this computer or to the network around it, each with a permission of its own", () => {
    expect(permissionFor(exchangeOf(`PUT http://[::1]:8080/a ${PUT}`))).toBe("loopback-network");
    expect(permissionFor(exchangeOf(`PUT http://nas.local/a ${PUT}`))).toBe("local-network");
  });

  test("leads there by the names and addresses of both", () => {
    expect(leadsToLocalNetwork(exchangeOf("GET http://[fe80::1]/a => unknown"))).toBe(true);
    expect(leadsToLocalNetwork(exchangeOf("GET http://[fe80::1]/a from http://10.0.0.5 => unknown"))).toBe(false);
  });
});
