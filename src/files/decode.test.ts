import { gzipSync, strToU8, zipSync, zlibSync } from "fflate";
import { describe, expect, test } from "vitest";
import { decode } from "./decode";

const HAR = '{"log": {"entries": []}}';
const bytes = (data: Iterable<number>): Uint8Array<ArrayBuffer> => Uint8Array.from(data);
const utf16 = (mark: readonly number[], text: string, isBig: boolean) =>
  bytes([
    ...mark,
    ...Array.from(text, (letter) => letter.charCodeAt(0)).flatMap((code) => (isBig ? [0, code] : [code, 0])),
  ]);

describe("a file is read as", () => {
  test.each([
    ["plain text", bytes(strToU8(HAR))],
    ["gzip", bytes(gzipSync(strToU8(HAR)))],
    ["zlib, as mitmproxy writes it", bytes(zlibSync(strToU8(HAR)))],
    [
      "ZIP with attached bodies, as Playwright writes it",
      bytes(zipSync({ "0a1b.png": strToU8("x"), "har.har": strToU8(HAR) })),
    ],
    ["ZIP that is only stored", bytes(zipSync({ "a.har": [strToU8(HAR), { level: 0 }] }))],
    ["UTF-16, little end first", utf16([0xff, 0xfe], HAR, false)],
    ["UTF-16, big end first", utf16([0xfe, 0xff], HAR, true)],
    ["UTF-16 without a mark", utf16([], HAR, false)],
  ])("%s", async (_name, file) => {
    expect(await decode(file)).toEqual({ text: HAR });
  });
});

describe("anything else is named", () => {
  test.each([
    ["a ZIP archive without a .har file or a Playwright trace", bytes(zipSync({ "a.txt": strToU8("x") }))],
    ["a Fiddler archive (SAZ); export it as HTTPArchive 1.2", bytes(zipSync({ "raw/01_c.txt": strToU8("x") }))],
    ["damaged ZIP archive", bytes(zipSync({ "a.har": strToU8(HAR) })).slice(0, 30)],
    ["damaged gzip file", bytes(gzipSync(strToU8(HAR))).slice(0, 15)],
    ["not a HAR file: this is a PNG image", bytes([0x89, 0x50, 0x4e, 0x47, 0, 0])],
    ["not a HAR file: this is binary data", bytes([0x7b, 0x22, 0x61, 0, 0, 0x22])],
  ])("%s", async (error, file) => {
    expect(await decode(file)).toEqual({ error });
  });
});
