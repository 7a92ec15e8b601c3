import type { Exchange } from "../../engine/fetch/exchange";
import { decodeHar } from "../../har/har-bytes";
import { readHar } from "../../har/har-in";
import { CAPACITY } from "../state/capacity";

/** A file's exchanges with a line for each entry that was left out, or in one line why there are none. */
export type HarRead =
  | {
      readonly exchanges: readonly Exchange[];
      readonly leftOut?: readonly string[];
      readonly doubts?: readonly string[];
      /** How many older ones the file has than a list can hold. */
      readonly dropped?: number;
    }
  | { readonly error: string };

/** Reads a HAR file, telling after each piece which share of it has been read. */
export async function readHarFile(file: Blob, onProgress: (share: number) => void): Promise<HarRead> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let read = 0;
  const reader = file.stream().getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    pieces.push(value);
    read += value.byteLength;
    onProgress(read / file.size);
  }
  const decoded = await decodeHar(new Uint8Array(await new Blob(pieces).arrayBuffer()));
  const content = "error" in decoded ? decoded : readHar(decoded.text);
  if ("error" in content) return content;
  const { exchanges, leftOut, doubts } = content;
  return { exchanges: exchanges.slice(-CAPACITY), leftOut, doubts, dropped: Math.max(0, exchanges.length - CAPACITY) };
}
