import type { Exchange } from "../../engine/fetch/exchange";
import { type HarRead, readHarFile } from "./read-har";

/** Entry of the worker that reads one file, so that the page it is shown in goes on scrolling. */

export type WorkerMessage =
  | { readonly share: number }
  | { readonly exchanges: readonly Exchange[] }
  /** The end, with the exchanges that were not sent before. */
  | { readonly read: HarRead };

/** Exchanges in one message: the page takes in each message in one go. */
const PIECE = 250;

/** A hundredth more, or nobody sees a difference. */
const STEP = 0.01;

const tell = (message: WorkerMessage): void => self.postMessage(message);

function send(read: HarRead): void {
  const exchanges = "error" in read ? [] : read.exchanges;
  for (let at = 0; at < exchanges.length; at += PIECE) tell({ exchanges: exchanges.slice(at, at + PIECE) });
  tell({ read: "error" in read ? read : { ...read, exchanges: [] } });
}

self.addEventListener("message", ({ data }: MessageEvent<Blob>) => {
  let told = 0;
  readHarFile(data, (share) => {
    if (share < 1 && share - told < STEP) return;
    told = share;
    tell({ share });
  })
    .then(send)
    // What can't be told, because it can't be copied, is a failure too.
    .catch((error: unknown) => tell({ read: { error: error instanceof Error ? error.message : String(error) } }));
});
