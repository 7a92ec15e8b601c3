import { expect, test } from "vitest";
import { writeHar } from "../../har/har-out";
import { exchange } from "../../engine/testing";
import { CAPACITY } from "../state/capacity";
import type { WorkerMessage } from "./har-worker";
import { readHarFile } from "./read-har";
import { readInWorker } from "./read-in-worker";

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

test("of a file with more requests than a list holds, the newest are read and the others counted", async () => {
  const all = Array.from({ length: CAPACITY + 2 }, (_, index) => exchange(`e${index}`));
  const read = await readHarFile(new Blob([writeHar(all, "1")]), () => undefined);
  if ("error" in read) throw new Error(read.error);
  expect(read.dropped).toBe(2);
  expect(read.exchanges.length).toBe(CAPACITY);
  expect([read.exchanges[0]?.id, read.exchanges.at(-1)?.id]).toEqual(["e2", `e${CAPACITY + 1}`]);
});

test("what a worker sends in pieces comes together in their order", async () => {
  const [first, second] = [exchange("a"), exchange("b")];
  const messages: readonly WorkerMessage[] = [
    { share: 1 },
    { exchanges: [first] },
    { exchanges: [second] },
    { read: { exchanges: [], leftOut: ["line"], dropped: 1 } },
  ];
  const worker = Object.assign(new EventTarget(), {
    postMessage: () => {
      for (const data of messages) worker.dispatchEvent(new MessageEvent("message", { data }));
    },
    terminate: () => undefined,
  });
  const read = readInWorker(() => worker as unknown as Worker);
  expect(await read(new Blob([]), () => undefined, new AbortController().signal)).toEqual({
    exchanges: [first, second],
    leftOut: ["line"],
    dropped: 1,
  });
});
