/** Compression, by the platform's own streams (Chromium 103, Firefox 113, Node.js 20.12). */

/** The bytes as they were before they were compressed, as long as they are no more than so many. */
export async function unpack(
  bytes: Uint8Array<ArrayBuffer>,
  format: "gzip" | "deflate" | "deflate-raw",
  mostBytes: number,
): Promise<Uint8Array<ArrayBuffer> | "too long" | "damaged"> {
  const through = new DecompressionStream(format);
  const writer = through.writable.getWriter();
  // What goes wrong shows on the reading side.
  const written = Promise.allSettled([writer.write(bytes), writer.close()]);
  const reader = through.readable.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      length += value.byteLength;
      if (length > mostBytes) {
        await reader.cancel();
        return "too long";
      }
      parts.push(value);
    }
  } catch {
    return "damaged";
  }
  await written;
  return joined(parts, length);
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}
