import { expect, test } from "vitest";
import { writeHar } from "../../har/har-out";
import { exchange } from "../../engine/testing";
import { readHarFile } from "./read-har";

test("a file is read in pieces, each told as a share of the whole", async () => {
  const shares: number[] = [];
  const file = new Blob([writeHar([exchange("a")], "1"), " ".repeat(3_000_000), "\n"]);
  expect(await readHarFile(file, (share) => shares.push(share))).toMatchObject({ exchanges: [{ id: "a" }] });
  expect(shares.length).toBeGreaterThan(1);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
});

test("a letter of several bytes survives the border between two pieces", async () => {
  const bytes = new TextEncoder().encode(writeHar([exchange("a", { error: "€ 😀" })], "1"));
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
      controller.close();
    },
  });
  const file = Object.assign(new Blob([]), { stream: () => stream });
  expect(await readHarFile(file, () => undefined)).toMatchObject({ exchanges: [{ error: "€ 😀" }] });
});
