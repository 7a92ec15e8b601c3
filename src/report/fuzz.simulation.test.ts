import { expect, test } from "vitest";
import { fuzz } from "../../test/fuzz/fuzz";

test("2,000 broken files and links give a message or exchanges, soon, and no crash", { timeout: 600_000 }, async () => {
  const { failures, messages, readable } = await fuzz(2_000, 3);
  expect(failures).toEqual([]);
  expect(messages.size).toBeGreaterThan(20);
  expect(readable).toBeGreaterThan(100);
});
