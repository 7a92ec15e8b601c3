import type { diagnoseAndFix } from "../../engine/remedy/full-diagnosis";
import { deferredSource } from "../platform/deferred-source";
import { networkShower, readCallSite, sourceOpener } from "../platform/call-site";
import { copyText } from "../../view/copy-text";
import { inspectedTab, onInspectedPage, reloadInspectedPage } from "../platform/devtools";
import { createFeed } from "../platform/feed";
import { changeSettings, onSettings, readSettings, viewerAddress, withHost } from "../platform/settings";
import { repeatInPage } from "../platform/repeat";
import { createTrialSetter } from "../platform/trials";
import { viewerPage } from "../platform/viewer-page";
import { mountPanel } from "../../view/app";
import { preloaded } from "../../view/deferred";
import { readInWorker } from "../../view/open/read-in-worker";

const root = document.getElementById("root");
if (root) {
  const startWorker = () => new Worker(new URL("../../view/open/har-worker.ts", import.meta.url), { type: "module" });
  const read = readInWorker(startWorker);
  const tab = inspectedTab();
  // The frame is drawn before the engine is there; nothing is diagnosed before the feed starts.
  const loading = import("../../engine/remedy/full-diagnosis");
  let diagnose: typeof diagnoseAndFix | null = null;
  const start = async () => {
    ({ diagnoseAndFix: diagnose } = await loading);
    return createFeed(tab, onInspectedPage);
  };
  const source = deferredSource(start());
  let settings = await readSettings();
  onSettings((changed) => (settings = changed));
  const actions = {
    reloadPage: () => reloadInspectedPage(),
    copy: copyText,
    viewerAddress,
    viewerPage,
    alsoCut: () => ({ headers: settings.cutHeaders, parameters: settings.cutParameters }),
    readFile: async (...file: Parameters<typeof read>) => {
      await loading;
      return read(...file);
    },
    detail: preloaded(async () => (await import("../../view/detail/detail")).Detail),
    shareDialog: preloaded(async () => (await import("../../view/share/share-dialog")).ShareDialog),
    servers: {
      recipes: preloaded(async () => (await import("../../engine/remedy/recipes")).RECIPES),
      favourite: () => settings.favouriteServer,
      remember: (id: string) => void changeSettings({ favouriteServer: id }),
    },
    remedies: preloaded(async () => (await import("../../engine/remedy/remedies")).remediesFor),
    hosts: {
      known: () => ({ own: new Set(settings.ownHosts), foreign: new Set(settings.foreignHosts) }),
      say: (host: string, whose: "own" | "foreign") => void changeSettings(withHost(settings, host, whose)),
    },
    live: {
      setRules: createTrialSetter(tab),
      onPage: onInspectedPage,
      repeat: repeatInPage,
      reload: () => reloadInspectedPage({ ignoreCache: true }),
      callSite: readCallSite,
      openSource: sourceOpener(),
      showInNetwork: networkShower(),
    },
  };
  mountPanel(root, source, actions, (...exchanges) => {
    if (diagnose === null) throw new Error("the engine is not loaded yet");
    return diagnose(...exchanges);
  });
}
