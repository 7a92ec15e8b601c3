import { expect, test } from "vitest";
import { exchangesOf } from "../../diagnose/testing";
import { diagnoseAndFix } from "../full-diagnosis";
import { remediesFor } from "../remedies";

/** The first remedy for a request whose preflight has the header itself, with that value; `null`: it has not. */
function firstFor(value: string | null): string | undefined {
  const [exchange] = exchangesOf(
    "GET https://api.example/i | Pragma: debug preflight 200 | Access-Control-Allow-Origin: https://app.example => blocked",
  );
  const preflight = exchange?.hops[0].preflight;
  if (!exchange || !preflight) throw new Error("no preflight");
  const added = value === null ? [] : [["Pragma", value] as const];
  const requestHeaders = [...(preflight.requestHeaders ?? []), ...added];
  const one = { ...exchange, hops: [{ ...exchange.hops[0], preflight: { ...preflight, requestHeaders } }] as const };
  return remediesFor(one, diagnoseAndFix(one))[0]?.id;
}

test("a header on the preflight itself was put there by an extension", () => {
  expect(firstFor("debug")).toBe("added-header");
});

test("a header that only the request has is the script's, and one of a cache that is switched off the browser's", () => {
  expect(firstFor(null)).not.toBe("added-header");
  expect(firstFor("no-cache")).not.toBe("added-header");
});
