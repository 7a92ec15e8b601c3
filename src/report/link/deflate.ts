/** Deflate without a header, by the platform's own streams (Chromium 103, Firefox 113, Node 20.12). */

/** Text as compressed UTF-8. */
export async function deflate(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await pass(new TextEncoder().encode(text), new CompressionStream("deflate-raw"), Infinity);
  if (bytes === "too long") throw new Error("nothing is longer than infinity");
  return bytes;
}

/**
 * The text that was compressed. `too long` as soon as it exceeds that many bytes, so that a few bytes can't fill the
 * memory; `damaged` where the bytes are no deflate stream or no UTF-8.
 */
export async function inflate(
  bytes: Uint8Array<ArrayBuffer>,
  mostBytes: number,
): Promise<{ text: string } | "too long" | "damaged"> {
  try {
    const inflated = await pass(bytes, new DecompressionStream("deflate-raw"), mostBytes);
    return inflated === "too long" ? inflated : { text: new TextDecoder("utf-8", { fatal: true }).decode(inflated) };
  } catch {
    return "damaged";
  }
}

async function pass(
  bytes: Uint8Array<ArrayBuffer>,
  through: CompressionStream | DecompressionStream,
  mostBytes: number,
): Promise<Uint8Array<ArrayBuffer> | "too long"> {
  const writer = through.writable.getWriter();
  // What goes wrong shows on the reading side.
  const written = Promise.allSettled([writer.write(bytes), writer.close()]);
  const reader = through.readable.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > mostBytes) {
      await reader.cancel();
      return "too long";
    }
    parts.push(value);
  }
  await written;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
