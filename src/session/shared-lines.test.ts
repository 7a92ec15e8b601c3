import { expect, test } from "vitest";
import { randomExchanges } from "../../test/support/random-exchange";
import { SharedLines } from "./shared-lines";

const copied = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

test("exchanges stay what they are, also with more lines than are remembered", () => {
  const lines = new SharedLines();
  const exchanges = randomExchanges(1, 1000);
  expect(exchanges.map((exchange) => lines.share(copied(exchange)))).toEqual(exchanges);
});

test("a line that comes again is the one that was there, and a long one is its own", () => {
  const lines = new SharedLines();
  const [exchange] = randomExchanges(1, 1);
  if (exchange === undefined) throw new Error("no exchange");
  const [hop] = exchange.hops;
  const headers = [
    ["X-A", "1"],
    ["X-B", "2"],
    ["X-Long", "a".repeat(10_000)],
  ] as const;
  const asked = (): readonly (readonly [string, string])[] => {
    const shared = lines.share(copied({ ...exchange, hops: [{ ...hop, requestHeaders: headers }] }));
    return shared.hops[0].requestHeaders ?? [];
  };
  const [before, after] = [asked(), asked()];
  expect(after.map((line, at) => line === before[at])).toEqual([true, true, false]);
});
