import { diagnoseAndFix } from "../fix/full-diagnosis";
import { copyText } from "../platform/clipboard";
import { inspectedTab, reloadInspectedPage } from "../platform/devtools";
import { createFeed } from "../platform/feed";
import { mountPanel } from "./app";

const root = document.getElementById("root");
if (root) {
  const actions = { reloadPage: reloadInspectedPage, copy: copyText };
  mountPanel(root, createFeed(inspectedTab()), actions, diagnoseAndFix);
}
