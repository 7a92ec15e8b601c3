import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

/** Where `TARGET=viewer vite build` leaves the viewer. It is built first: the extension and the command line take it along. */
export const VIEWER_FILE = "dist/viewer/index.html";

/** Lays the built viewer beside what is built, for report.html to be made from. */
export function viewerFile(): Plugin {
  return {
    name: "viewer-file",
    generateBundle() {
      this.emitFile({ type: "asset", fileName: "viewer.html", source: readFileSync(VIEWER_FILE, "utf8") });
    },
  };
}
