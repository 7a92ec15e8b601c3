import { unpack } from "./unpack";

/** ZIP archives, as far as Playwright's `.har.zip` and `trace.zip` need them. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT */

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
/** The end record and the longest comment after it. */
const END_RANGE = 22 + 65_535;

/** The names of what the archive holds, in its order, or in one line why it can't be read. */
export function listZip(bytes: Uint8Array<ArrayBuffer>): readonly ZipEntry[] | { readonly error: string } {
  try {
    return [...entriesOf(bytes, viewOf(bytes))];
  } catch (error) {
    if (error instanceof RangeError) return DAMAGED;
    throw error;
  }
}

/** One of the archive's files, at most so many bytes of it, or in one line why it can't be read. What else it holds is not unpacked. */
export async function readZipped(
  bytes: Uint8Array<ArrayBuffer>,
  { name, method, packedSize, isEncrypted, at }: ZipEntry,
  mostBytes: number,
): Promise<{ readonly bytes: Uint8Array<ArrayBuffer> } | { readonly error: string }> {
  if (isEncrypted) return { error: `the ZIP archive is encrypted (${name})` };
  const view = viewOf(bytes);
  if (at + 30 > bytes.length) return DAMAGED;
  // The local header has a name and an extra field of its own length.
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const packed = bytes.slice(start, start + packedSize);
  if (method === 0) return { bytes: packed };
  if (method !== 8) return { error: `the ZIP archive uses a compression that is not read here (${name})` };
  const unpacked = await unpack(packed, "deflate-raw", mostBytes);
  if (unpacked === "too long") return { error: `${name} unpacks to more than ${mostBytes / 1e6} MB` };
  return unpacked === "damaged" ? { error: `damaged ZIP archive (${name})` } : { bytes: unpacked };
}

const DAMAGED = { error: "damaged ZIP archive" } as const;

function viewOf(bytes: Uint8Array<ArrayBuffer>): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** What the directory says of one file. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packedSize: number;
  readonly isEncrypted: boolean;
  /** Where its local header starts. */
  readonly at: number;
}

/** Throws a RangeError where the archive points beyond its end. */
function* entriesOf(bytes: Uint8Array, view: DataView): Generator<ZipEntry> {
  let end = bytes.length - 22;
  const lowest = Math.max(0, bytes.length - END_RANGE);
  while (end >= lowest && view.getUint32(end, true) !== END_OF_DIRECTORY) end -= 1;
  if (end < lowest) throw new RangeError("no directory");
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count -= 1) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new RangeError("no directory entry");
    const nameLength = view.getUint16(at + 28, true);
    yield {
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      packedSize: view.getUint32(at + 20, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      at: view.getUint32(at + 42, true),
    };
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}
