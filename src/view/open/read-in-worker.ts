import type { Exchange } from "../../engine/fetch/exchange";
import { openWords } from "../strings";
import type { WorkerMessage } from "./har-worker";
import type { HarRead } from "./read-har";

/** Reads a HAR file; the signal ends it at once. */
export type ReadFile = (file: Blob, onProgress: (share: number) => void, signal: AbortSignal) => Promise<HarRead>;

/** Reads in a worker of its own, which the page's entry knows how to start. */
export function readInWorker(startWorker: () => Worker): ReadFile {
  return (file, onProgress, signal) =>
    new Promise((resolve, reject) => {
      const worker = startWorker();
      const finish = (read: HarRead): void => {
        worker.terminate();
        resolve(read);
      };
      signal.addEventListener("abort", () => {
        worker.terminate();
        reject(signal.reason as Error);
      });
      const pieces: (readonly Exchange[])[] = [];
      worker.addEventListener("message", ({ data }: MessageEvent<WorkerMessage>) => {
        if ("share" in data) onProgress(data.share);
        else if ("exchanges" in data) pieces.push(data.exchanges);
        else
          finish(
            "error" in data.read ? data.read : { ...data.read, exchanges: [...pieces, data.read.exchanges].flat() },
          );
      });
      for (const failure of ["error", "messageerror"]) {
        worker.addEventListener(failure, () => finish({ error: openWords.readerFailed }));
      }
      worker.postMessage(file);
    });
}
