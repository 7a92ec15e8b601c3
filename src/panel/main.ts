import { diagnoseAndFix } from "../fix/full-diagnosis";
import { copyText } from "../platform/clipboard";
import { inspectedTab, reloadInspectedPage } from "../platform/devtools";
import { createFeed } from "../platform/feed";
import { viewerAddress } from "../platform/settings";
import { viewerPage } from "../platform/viewer-page";
import { mountPanel } from "./app";
import { readInWorker } from "./open/read-in-worker";

const root = document.getElementById("root");
if (root) {
  const startWorker = () => new Worker(new URL("./open/har-worker.ts", import.meta.url), { type: "module" });
  const actions = {
    reloadPage: reloadInspectedPage,
    copy: copyText,
    viewerAddress,
    viewerPage,
    readFile: readInWorker(startWorker),
  };
  mountPanel(root, createFeed(inspectedTab()), actions, diagnoseAndFix);
}
