import type { Exchange } from "../../engine/fetch/exchange";
import { readHar } from "../../har/har-in";

/** A file's exchanges, or in one line why there are none. */
export type HarRead = { readonly exchanges: readonly Exchange[] } | { readonly error: string };

/** Reads a HAR file, telling after each piece which share of it has been read. */
export async function readHarFile(file: Blob, onProgress: (share: number) => void): Promise<HarRead> {
  const decoder = new TextDecoder();
  const pieces: string[] = [];
  let read = 0;
  const reader = file.stream().getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    pieces.push(decoder.decode(value, { stream: true }));
    read += value.byteLength;
    onProgress(read / file.size);
  }
  pieces.push(decoder.decode());
  return readHar(pieces.join(""));
}
