import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Exchange } from "../engine/fetch/exchange";
import { asText, sizeOf } from "./size";
import { request, see } from "./testing";

const [exchange] = see(
  request("b s h200 st C", { answered: [["X-Name", 'Zoë said "naïve" \\ 漢字 😀 \ud800']] }),
).exchanges;
if (!exchange) throw new Error("no exchange");
const other: Exchange = { ...exchange, id: "e2" };

test("what is stored as text comes back as it was", () => {
  for (const value of [{ tab: 1, seq: 7, exchange }, { tab: 1, exchange: other }, exchange, [1, 2], 3, "ö", null]) {
    expect(JSON.parse(asText(value))).toEqual(value);
  }
});

test("a byte is stored for each character, whatever a server sends", () => {
  const text = asText({ tab: 1, exchange });
  expect(Buffer.byteLength(text)).toBe(text.length);
});

test("what something takes is known without its text", () => {
  const leaf = fc.oneof(fc.string({ unit: "binary" }), fc.integer(), fc.boolean(), fc.constantFrom(null, 1e21, 1.5));
  const values = fc.anything({ key: fc.constantFrom("name", "value", "tab"), values: [leaf], maxDepth: 4 });
  fc.assert(fc.property(values, (value) => sizeOf(value) === asText(value).length));
  for (const value of [exchange, { tab: 1, exchange }, { ...exchange, outcome: "blocked" }, other]) {
    expect(sizeOf(value)).toBe(asText(value).length);
  }
});
