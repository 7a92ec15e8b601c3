import { unpack } from "./unpack";

/** ZIP archives, as far as Playwright's `.har.zip` needs them. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT */

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
/** The end record and the longest comment after it. */
const END_RANGE = 22 + 65_535;

/** The first file in the archive whose name fits, or in one line why there is none. What else the archive holds is not unpacked. */
export async function readZip(
  bytes: Uint8Array<ArrayBuffer>,
  name: RegExp,
  mostBytes: number,
): Promise<{ readonly bytes: Uint8Array<ArrayBuffer> } | { readonly error: string }> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const names: string[] = [];
    for (const entry of entriesOf(bytes, view)) {
      names.push(entry.name);
      if (!name.test(entry.name)) continue;
      if (entry.isEncrypted) return { error: `the ZIP archive is encrypted (${entry.name})` };
      // The local header has a name and an extra field of its own length.
      const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
      const packed = bytes.slice(start, start + entry.packedSize);
      if (entry.method === 0) return { bytes: packed };
      if (entry.method !== 8)
        return { error: `the ZIP archive uses a compression that is not read here (${entry.name})` };
      const unpacked = await unpack(packed, "deflate-raw", mostBytes);
      if (unpacked === "too long") return { error: `${entry.name} unpacks to more than ${mostBytes / 1e6} MB` };
      return unpacked === "damaged" ? { error: `damaged ZIP archive (${entry.name})` } : { bytes: unpacked };
    }
    const isFiddler = names.some((one) => /^raw[\\/]\d+_c\.txt$/i.test(one));
    return {
      error: isFiddler ? "a Fiddler archive (SAZ); export it as HTTPArchive 1.2" : "a ZIP archive without a .har file",
    };
  } catch (error) {
    if (error instanceof RangeError) return { error: "damaged ZIP archive" };
    throw error;
  }
}

interface ZipEntry {
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
