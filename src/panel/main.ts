import { diagnoseAndFix } from "../fix/full-diagnosis";
import { copyText } from "../platform/clipboard";
import { inspectedTab, onInspectedPage, reloadInspectedPage } from "../platform/devtools";
import { createFeed } from "../platform/feed";
import { viewerAddress } from "../platform/settings";
import { createTrialSetter } from "../platform/trials";
import { viewerPage } from "../platform/viewer-page";
import { mountPanel } from "./app";
import { readInWorker } from "./open/read-in-worker";

const root = document.getElementById("root");
if (root) {
  const startWorker = () => new Worker(new URL("./open/har-worker.ts", import.meta.url), { type: "module" });
  const tab = inspectedTab();
  const actions = {
    reloadPage: reloadInspectedPage,
    copy: copyText,
    viewerAddress,
    viewerPage,
    readFile: readInWorker(startWorker),
    live: { setRules: createTrialSetter(tab) },
  };
  mountPanel(root, createFeed(tab, onInspectedPage), actions, diagnoseAndFix);
}
