import { unpack } from "./unpack";
import { type ZipEntry, listZip, readZipped } from "./zip";

/** The text of a recording that comes as bytes: plain, compressed, in an archive, in any of Unicode's encodings. */

/** Longer texts are more than a browser or Node.js can hold in one string. */
const MOST_BYTES = 500_000_000;

export type Decoded = { readonly text: string } | { readonly error: string };

/** The file's text, or in one line what the file is instead. */
export async function decode(bytes: Uint8Array<ArrayBuffer>): Promise<Decoded> {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06)) return decodeZip(bytes);
  const format = compressionOf(bytes);
  if (format === null) return decodeText(bytes);
  const unpacked = await unpack(bytes, format, MOST_BYTES);
  if (unpacked === "too long") return { error: `unpacks to more than ${MOST_BYTES / 1e6} MB` };
  return unpacked === "damaged"
    ? { error: format === "gzip" ? "damaged gzip file" : "damaged zlib file" }
    : decodeText(unpacked);
}

/** A HAR file in an archive comes first; else all that a Playwright trace tells of the network, one file after the other. */
async function decodeZip(bytes: Uint8Array<ArrayBuffer>): Promise<Decoded> {
  const entries = listZip(bytes);
  if ("error" in entries) return entries;
  const har = entries.find(({ name }) => /\.har$/i.test(name));
  const files = har ? [har] : traceFiles(entries);
  if (files.length === 0) return { error: emptyHanded(entries) };
  const texts: string[] = [];
  let left = MOST_BYTES;
  for (const file of files) {
    const read = await readZipped(bytes, file, left);
    if ("error" in read) return read;
    left -= read.bytes.length;
    const decoded = decodeText(read.bytes);
    if ("error" in decoded) return decoded;
    texts.push(decoded.text);
  }
  return { text: texts.join("\n") };
}

/** Each context's own file, which says which browser it was, before its requests: `0-trace.trace`, `0-trace.network`. */
function traceFiles(entries: readonly ZipEntry[]): readonly ZipEntry[] {
  const contexts = new Map(entries.map((entry) => [entry.name, entry]));
  return entries.flatMap((entry) => {
    if (!entry.name.endsWith(".network")) return [];
    const context = contexts.get(entry.name.replace(/network$/, "trace"));
    return context ? [context, entry] : [entry];
  });
}

function emptyHanded(entries: readonly ZipEntry[]): string {
  return entries.some(({ name }) => /^raw[\\/]\d+_c\.txt$/i.test(name))
    ? "a Fiddler archive (SAZ); export it as HTTPArchive 1.2"
    : "a ZIP archive without a .har file or a Playwright trace";
}

function compressionOf(bytes: Uint8Array): "gzip" | "deflate" | null {
  if (startsWith(bytes, 0x1f, 0x8b)) return "gzip";
  // mitmproxy writes `.zhar` files with zlib's header, whose two bytes are a multiple of 31. https://www.rfc-editor.org/rfc/rfc1950#section-2.2
  const [first = 0, second = 0] = bytes;
  return first === 0x78 && (first * 256 + second) % 31 === 0 ? "deflate" : null;
}

function decodeText(bytes: Uint8Array<ArrayBuffer>): Decoded {
  const named = NAMES.find(({ start }) => startsWith(bytes, ...start));
  if (named) return { error: `not a HAR file: this is ${named.name}` };
  const encoding = encodingOf(bytes);
  if (encoding === "utf-8" && bytes.subarray(0, 1000).includes(0))
    return { error: "not a HAR file: this is binary data" };
  return { text: new TextDecoder(encoding).decode(bytes) };
}

/** By the mark at the start, else by where the zeros are beside the first character, which is one of ASCII in JSON. */
function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return "utf-16be";
  return "utf-8";
}

/** What people hand over instead, by its first bytes. */
const NAMES: readonly { readonly name: string; readonly start: readonly number[] }[] = [
  { name: "a PNG image", start: [0x89, 0x50, 0x4e, 0x47] },
  { name: "a JPEG image", start: [0xff, 0xd8, 0xff] },
  { name: "a PDF document", start: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { name: "a packet capture (pcap)", start: [0xd4, 0xc3, 0xb2, 0xa1] },
  { name: "a packet capture (pcapng)", start: [0x0a, 0x0d, 0x0d, 0x0a] },
  { name: "an SQLite database", start: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65] },
  { name: "a Zstandard archive", start: [0x28, 0xb5, 0x2f, 0xfd] },
  { name: "an xz archive", start: [0xfd, 0x37, 0x7a, 0x58, 0x5a] },
  { name: "a 7z archive", start: [0x37, 0x7a, 0xbc, 0xaf] },
];

function startsWith(bytes: Uint8Array, ...start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}
