import type { Exchange } from "../../engine/fetch/exchange";
import { type Recording, readRecording } from "../../files/read-recording";
import { CAPACITY } from "../state/capacity";

/** A file's exchanges, and what to say about it. */
export interface Content {
  readonly exchanges: readonly Exchange[];
  /** A line for each entry that was left out. */
  readonly leftOut?: readonly string[];
  readonly doubts?: readonly string[];
  readonly kind?: Recording["kind"];
  /** How many older ones the file has than a list can hold. */
  readonly dropped?: number;
}

/** What is in a file, or in one line why nothing is. */
export type HarRead = Content | { readonly error: string };

/** Reads a file, telling after each piece which share of it has been read. */
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
  const content = await readRecording(new Uint8Array(await new Blob(pieces).arrayBuffer()));
  if ("error" in content) return content;
  const { exchanges, leftOut, doubts, kind } = content;
  const dropped = Math.max(0, exchanges.length - CAPACITY);
  return { exchanges: exchanges.slice(-CAPACITY), leftOut, doubts, kind, dropped };
}
