import { expect, test } from "vitest";
import { target } from "../check/testing";
import { exchangesOf } from "../engine/diagnose/testing";
import { diagnoseAndFix } from "../engine/remedy/full-diagnosis";
import { renderChecked } from "./check-render";

/** What a check prints of a request that got no response. */
function printedOf(error: string): string {
  const rows = exchangesOf(`GET https://api.example/items => failed ${error}`).map((exchange) => ({
    exchange,
    diagnosis: diagnoseAndFix(exchange, []),
    remedies: [],
    isStandIn: false,
    checked: {
      target: target(),
      origin: exchange.origin,
      exchange,
      browsers: { chromium: "failed", firefox: "failed", webkit: "failed" } as const,
      real: null,
      standIn: null,
      findings: [],
      seen: [],
      unproven: [],
      outsiders: [],
      passed: false,
    },
  }));
  return renderChecked(rows, { width: 200, colour: false });
}

test("a certificate that is not trusted comes with the options that check all the same, and nothing else does", () => {
  expect(printedOf("net::ERR_CERT_AUTHORITY_INVALID")).toMatch(/--cacert FILE.*--insecure/);
  expect(printedOf("net::ERR_CONNECTION_REFUSED")).not.toMatch(/--cacert|--insecure/);
});
