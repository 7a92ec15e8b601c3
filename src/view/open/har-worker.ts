import { type HarRead, readHarFile } from "./read-har";

/** Entry of the worker that reads one file, so that the page it is shown in goes on scrolling. */

export type WorkerMessage = { readonly share: number } | { readonly read: HarRead };

/** A hundredth more, or nobody sees a difference. */
const STEP = 0.01;

const tell = (message: WorkerMessage): void => self.postMessage(message);

self.addEventListener("message", ({ data }: MessageEvent<Blob>) => {
  let told = 0;
  readHarFile(data, (share) => {
    if (share < 1 && share - told < STEP) return;
    told = share;
    tell({ share });
  })
    .then((read) => tell({ read }))
    // What can't be told, because it can't be copied, is a failure too.
    .catch((error: unknown) => tell({ read: { error: error instanceof Error ? error.message : String(error) } }));
});
