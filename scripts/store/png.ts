/** What the header of a PNG file says of it. https://www.w3.org/TR/png-3/#11IHDR */
export interface PngHeader {
  readonly width: number;
  readonly height: number;
  /** Whether a pixel can be transparent, which the Chrome Web Store takes in no image but the icon. */
  readonly hasAlpha: boolean;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Grey and colour with alpha. A palette may have transparent entries, in a chunk of their own. */
const ALPHA: ReadonlySet<number> = new Set([3, 4, 6]);

export function readPngHeader(bytes: Uint8Array): PngHeader {
  if (bytes.length < 33 || SIGNATURE.some((byte, at) => bytes[at] !== byte)) throw new Error("not a PNG file");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20), hasAlpha: ALPHA.has(view.getUint8(25)) };
}

/** What is wrong with an image for a place that takes this size alone; `null` where nothing is. */
export function wrongWith(bytes: Uint8Array, width: number, height: number): string | null {
  const header = readPngHeader(bytes);
  if (header.width !== width || header.height !== height) {
    return `is ${header.width} x ${header.height} pixels, not ${width} x ${height}`;
  }
  return header.hasAlpha ? "can have transparent pixels" : null;
}
