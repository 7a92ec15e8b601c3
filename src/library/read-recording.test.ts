import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { exchangesOf } from "../engine/diagnose/testing";
import { writeHar } from "../har/har-out";
import { diagnose, readRecording } from ".";

const HAR = writeHar(exchangesOf("PUT https://api.example/items preflight 404 => blocked omit"), "1");
const shared = () => {
  const bytes = new TextEncoder().encode(HAR);
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length));
  copy.set(bytes);
  return copy;
};

test.each([
  ["text", HAR],
  ["bytes", new TextEncoder().encode(HAR)],
  ["a Buffer of Node.js", gzipSync(HAR)],
  ["shared memory", shared()],
])("a recording is read from %s", async (_, file) => {
  const read = await readRecording(file);
  if ("error" in read) throw new Error(read.error);
  expect(read.kind).toBeNull();
  expect(diagnose(read.exchanges).map(({ cause }) => cause)).toEqual(["preflight-no-route"]);
});

test("what kind of file it is stands beside, and what is wrong with it where it is none", async () => {
  const event = JSON.stringify({ method: "Network.loadingFinished", params: { requestId: "1", timestamp: 1 } });
  expect(await readRecording(event)).toMatchObject({ kind: { id: "protocol-log" }, exchanges: [] });
  expect(await readRecording("")).toEqual({ error: "empty file" });
});
