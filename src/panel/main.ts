import { diagnoseAndFix } from "../fix/full-diagnosis";
import { networkShower, readCallSite, sourceOpener } from "../platform/call-site";
import { copyText } from "../platform/clipboard";
import { inspectedTab, onInspectedPage, reloadInspectedPage } from "../platform/devtools";
import { createFeed } from "../platform/feed";
import { changeSettings, onSettings, readSettings, viewerAddress } from "../platform/settings";
import { createTrialSetter } from "../platform/trials";
import { viewerPage } from "../platform/viewer-page";
import { mountPanel } from "./app";
import { preloaded } from "./deferred";
import { readInWorker } from "./open/read-in-worker";

const root = document.getElementById("root");
if (root) {
  const startWorker = () => new Worker(new URL("./open/har-worker.ts", import.meta.url), { type: "module" });
  const tab = inspectedTab();
  let { cutHeaders, cutParameters, favouriteServer } = await readSettings();
  onSettings((settings) => ({ cutHeaders, cutParameters, favouriteServer } = settings));
  const actions = {
    reloadPage: reloadInspectedPage,
    copy: copyText,
    viewerAddress,
    viewerPage,
    alsoCut: () => ({ headers: cutHeaders, parameters: cutParameters }),
    readFile: readInWorker(startWorker),
    answer: preloaded(async () => (await import("./detail/detail")).Detail),
    shareDialog: preloaded(async () => (await import("./share/share-dialog")).ShareDialog),
    servers: {
      recipes: preloaded(async () => (await import("../fix/recipes")).RECIPES),
      favourite: () => favouriteServer,
      remember: (id: string) => void changeSettings({ favouriteServer: id }),
    },
    live: {
      setRules: createTrialSetter(tab),
      callSite: readCallSite,
      openSource: sourceOpener(),
      showInNetwork: networkShower(),
    },
  };
  mountPanel(root, createFeed(tab, onInspectedPage), actions, diagnoseAndFix);
}
